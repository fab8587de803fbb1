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

/** What an adoption or a review settled, as it was settled then. */
export interface PlanSettlement {
  readonly reviewBy?: CalendarDate;
  readonly reportBy?: CalendarDate;
  /** Absent in a review that left the measures as they were. */
  readonly items?: readonly PlanItem[];
}

export interface PlanReview extends PlanSettlement {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly account?: PersonalText;
}

export interface PlanProgressReport {
  readonly on: CalendarDate;
  readonly progress: PlanProgress;
  readonly account?: PersonalText;
}

/** A plan of one of the four kinds, as last reviewed (PLAN-1, PLAN-2, PLAN-7). */
export interface Plan {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly from: CalendarDate;
  readonly by: Authority;
  /** The plan was in force until the day before, and this other one from then on. */
  readonly replaced?: { readonly by: string; readonly on: CalendarDate };
  /** The last day of a plan that no other replaced. */
  readonly ended?: { readonly on: CalendarDate; readonly reason: PlanEndReason };
  /** To be reviewed by this date (PLAN-3). */
  readonly reviewBy?: CalendarDate;
  /** The jobseeker reports by this date (PLAN-4). */
  readonly reportBy?: CalendarDate;
  readonly items: readonly PlanItem[];
  readonly adopted: PlanSettlement;
  readonly activationGround?: ActivationGround;
  readonly educationAndCareer?: PersonalText;
  readonly earlierServices?: PersonalText;
  readonly earlierPlans?: PersonalText;
  readonly goals?: PersonalText;
  readonly reviews: readonly PlanReview[];
  readonly progressReports: readonly PlanProgressReport[];
}

export function settled(said: {
  readonly reviewBy?: CalendarDate;
  readonly reportBy?: CalendarDate;
  readonly items?: readonly PlanItem[];
}): PlanSettlement {
  const { reviewBy, reportBy, items } = said;
  return {
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(reportBy === undefined ? {} : { reportBy }),
    ...(items === undefined ? {} : { items }),
  };
}
