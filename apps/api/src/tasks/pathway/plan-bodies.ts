import type { CalendarDate } from '#calendar-date';
import {
  type ActivationGround,
  type Authority,
  EmploymentPlanCreated,
  EmploymentPlanEnded,
  EmploymentPlanReviewed,
  type PlanEndReason,
  type PlanItemKind,
  type PlanKind,
  type PlanProgress,
  PlanProgressReported,
  planItem,
} from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';
import { PartsField } from '../../fields/part-fields.js';

const agreed = planItem.properties;
const items = EmploymentPlanCreated.data.properties.items;

export class PlanItemPart {
  @DescribedField(agreed.kind)
  readonly kind: PlanItemKind;

  @DescribedField(agreed.serviceKind)
  readonly serviceKind?: string;

  @DescribedField(agreed.serviceId)
  readonly serviceId?: string;

  @DescribedField(agreed.description)
  readonly description?: string;
}

class PlanContent {
  @Field(EmploymentPlanCreated, 'on')
  readonly on: CalendarDate;

  @Field(EmploymentPlanCreated, 'kind')
  readonly kind: PlanKind;

  @PartsField(PlanItemPart, items, 'optional')
  readonly items?: PlanItemPart[];

  @Field(EmploymentPlanCreated, 'reviewBy')
  readonly reviewBy?: CalendarDate;

  @Field(EmploymentPlanCreated, 'reportBy')
  readonly reportBy?: CalendarDate;

  @Field(EmploymentPlanCreated, 'activationGround')
  readonly activationGround?: ActivationGround;

  @Field(EmploymentPlanCreated, 'educationAndCareer')
  readonly educationAndCareer?: string;

  @Field(EmploymentPlanCreated, 'earlierServices')
  readonly earlierServices?: string;

  @Field(EmploymentPlanCreated, 'earlierPlans')
  readonly earlierPlans?: string;

  @Field(EmploymentPlanCreated, 'goals')
  readonly goals?: string;
}

export class CreateEmploymentPlanBody extends PlanContent {
  @Field(EmploymentPlanCreated, 'planId', 'optional')
  readonly planId?: string;
}

export class ReportEmploymentPlanBody extends PlanContent {
  @Field(EmploymentPlanCreated, 'planId')
  readonly planId: string;

  @Field(EmploymentPlanCreated, 'by', 'optional')
  readonly by?: Authority;
}

class ReviewContent {
  @Field(EmploymentPlanReviewed, 'on')
  readonly on: CalendarDate;

  @Field(EmploymentPlanReviewed, 'reviewBy')
  readonly reviewBy?: CalendarDate;

  @Field(EmploymentPlanReviewed, 'reportBy')
  readonly reportBy?: CalendarDate;

  @PartsField(PlanItemPart, items, 'optional')
  readonly items?: PlanItemPart[];

  @Field(EmploymentPlanReviewed, 'account')
  readonly account?: string;
}

export class ReviewEmploymentPlanBody extends ReviewContent {
  @Field(EmploymentPlanReviewed, 'planId', 'optional')
  readonly planId?: string;
}

export class ReportEmploymentPlanReviewBody extends ReviewContent {
  @Field(EmploymentPlanReviewed, 'planId')
  readonly planId: string;

  @Field(EmploymentPlanReviewed, 'by', 'optional')
  readonly by?: Authority;
}

export class ReportPlanProgressBody {
  @Field(PlanProgressReported, 'planId', 'optional')
  readonly planId?: string;

  @Field(PlanProgressReported, 'on')
  readonly on: CalendarDate;

  @Field(PlanProgressReported, 'progress')
  readonly progress: PlanProgress;

  @Field(PlanProgressReported, 'account')
  readonly account?: string;
}

export class EndEmploymentPlanBody {
  @Field(EmploymentPlanEnded, 'planId', 'optional')
  readonly planId?: string;

  @Field(EmploymentPlanEnded, 'on')
  readonly on: CalendarDate;

  @Field(EmploymentPlanEnded, 'reason')
  readonly reason: PlanEndReason;
}
