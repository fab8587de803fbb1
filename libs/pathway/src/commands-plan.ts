import type { CalendarDate } from '#calendar-date';
import type {
  ActivationGround,
  Authority,
  PersonalText,
  PlanEndReason,
  PlanItem,
  PlanKind,
  PlanProgress,
} from '#contracts';

interface PlanContent {
  /** The plan is in force from this date. */
  readonly on: CalendarDate;
  readonly kind: PlanKind;
  /** Services, measures and steps (PLAN-2). */
  readonly items?: readonly PlanItem[];
  /** Of an activation plan: why it is made (ACT-1, ACT-2, PLAN-6). */
  readonly activationGround?: ActivationGround;
  /** Education and career; an activation plan records it (PLAN-7). */
  readonly educationAndCareer?: PersonalText;
  /** How earlier public employment services worked; an activation plan records it (PLAN-7). */
  readonly earlierServices?: PersonalText;
  /** How earlier plans were carried out; an activation plan records it (PLAN-7). */
  readonly earlierPlans?: PersonalText;
  readonly goals?: PersonalText;
}

/**
 * Decision: a plan is adopted. It replaces the plan in force, whatever its kind (PLAN-1). Refused when it is to be
 * reviewed later than PLAN-3 allows, or is an activation plan for a person for whom none is made (PLAN-6).
 */
export interface CreateEmploymentPlan extends PlanContent {
  readonly type: 'CreateEmploymentPlan';
  /** Generated when absent. */
  readonly planId?: string;
  /** Reviewed on this date at the latest (PLAN-3); the latest lawful date when absent. */
  readonly reviewBy?: CalendarDate;
  /** The jobseeker reports by this date (PLAN-4); the date of the review when absent. */
  readonly reportBy?: CalendarDate;
}

/** Fact: a plan as it was made elsewhere, lawful or not. It replaces the plan in force. */
export interface ReportEmploymentPlan extends PlanContent {
  readonly type: 'ReportEmploymentPlan';
  readonly planId: string;
  /** The authority that made it; the one that reports when not said. */
  readonly by?: Authority;
  readonly reviewBy?: CalendarDate;
  readonly reportBy?: CalendarDate;
}

/** Decision: the plan in force is reviewed with the jobseeker (PLAN-3). */
export interface ReviewEmploymentPlan {
  readonly type: 'ReviewEmploymentPlan';
  /** The plan in force when absent. */
  readonly planId?: string;
  readonly on: CalendarDate;
  /** The next review; the latest lawful date when absent. */
  readonly reviewBy?: CalendarDate;
  readonly reportBy?: CalendarDate;
  /** The whole new list of what is agreed; absent when it stays as it was. */
  readonly items?: readonly PlanItem[];
  readonly account?: PersonalText;
}

/** Fact: a plan was reviewed, in time or not. */
export interface ReportEmploymentPlanReview {
  readonly type: 'ReportEmploymentPlanReview';
  readonly planId: string;
  readonly on: CalendarDate;
  readonly by?: Authority;
  readonly reviewBy?: CalendarDate;
  readonly reportBy?: CalendarDate;
  readonly items?: readonly PlanItem[];
  readonly account?: PersonalText;
}

/** Fact: the jobseeker reported how the plan was carried out (PLAN-4; 380/2023 39 § 2 mom.). */
export interface ReportPlanProgress {
  readonly type: 'ReportPlanProgress';
  /** The plan in force when absent. */
  readonly planId?: string;
  readonly on: CalendarDate;
  readonly progress: PlanProgress;
  readonly account?: PersonalText;
}

/** Decision: the plan in force ends and no other takes its place. */
export interface EndEmploymentPlan {
  readonly type: 'EndEmploymentPlan';
  /** The plan in force when absent. */
  readonly planId?: string;
  /** Last day of the plan. */
  readonly on: CalendarDate;
  readonly reason: PlanEndReason;
}

export type PlanDecision = CreateEmploymentPlan | ReviewEmploymentPlan | EndEmploymentPlan;
export type PlanReport = ReportEmploymentPlan | ReportEmploymentPlanReview | ReportPlanProgress;
