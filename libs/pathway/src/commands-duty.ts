import type { CalendarDate } from '#calendar-date';
import type {
  Authority,
  DutyEndReason,
  DutyLoweringGround,
  DutyWaivingGround,
  PersonalText,
} from '#contracts';

/**
 * Decision: the job-search duty is set, into the plan in force; a duty in force ends by it. What is absent is the law's
 * default (DUTY-1; 380/2023 44 §). Less than the default needs a ground; more is refused. Only the employment authority
 * may (DUTY-2), and not where DUTY-3 says that none is set.
 */
export interface SetJobSearchDuty {
  readonly type: 'SetJobSearchDuty';
  /** Generated when absent. */
  readonly dutyId?: string;
  /** The day of the decision. */
  readonly on: CalendarDate;
  /** First day of the first review period; the day of the decision when absent. */
  readonly firstDay?: CalendarDate;
  /** Required for a first day before the decision: it is in the jobseeker's interest (44 § 1 mom.). */
  readonly inJobseekersInterest?: boolean;
  /** Job opportunities in each review period. */
  readonly opportunities?: number;
  readonly reviewPeriods?: number;
  /** Length of one review period in months. */
  readonly reviewPeriodMonths?: number;
  readonly ground?: DutyLoweringGround;
  readonly explanation?: PersonalText;
}

/** Decision: fewer job opportunities from now on in the duty in force, on a ground (DUTY-1; 44 § 3 mom., 47 §). */
export interface LowerJobSearchDuty {
  readonly type: 'LowerJobSearchDuty';
  readonly on: CalendarDate;
  readonly opportunities: number;
  readonly ground: DutyLoweringGround;
  readonly explanation?: PersonalText;
}

/** Decision: no duty is set, on a ground; a duty in force ends by it (DUTY-1, DUTY-3; 44 § 3 mom., 46 §, 48 §). */
export interface WaiveJobSearchDuty {
  readonly type: 'WaiveJobSearchDuty';
  readonly on: CalendarDate;
  readonly ground: DutyWaivingGround;
  readonly explanation?: PersonalText;
}

/** Decision: the duty in force ends. */
export interface EndJobSearchDuty {
  readonly type: 'EndJobSearchDuty';
  /** Last day of the duty. */
  readonly on: CalendarDate;
  readonly reason: DutyEndReason;
}

/** Fact: a duty as it was set elsewhere, whoever set it and however many; it takes the place of a duty in force. */
export interface ReportJobSearchDuty {
  readonly type: 'ReportJobSearchDuty';
  readonly dutyId: string;
  readonly on: CalendarDate;
  readonly firstDay?: CalendarDate;
  /** The authority that set it; the one that reports when not said. */
  readonly by?: Authority;
  readonly planId?: string;
  readonly opportunities: number;
  readonly reviewPeriods: number;
  readonly reviewPeriodMonths: number;
  readonly ground?: DutyLoweringGround;
  readonly explanation?: PersonalText;
}

/** Fact: the duty was waived elsewhere; a duty in force ended by it. */
export interface ReportJobSearchDutyWaiver {
  readonly type: 'ReportJobSearchDutyWaiver';
  readonly on: CalendarDate;
  readonly by?: Authority;
  readonly ground?: DutyWaivingGround;
  readonly explanation?: PersonalText;
}

/** Fact: the duty that was in force ended. */
export interface ReportJobSearchDutyEnd {
  readonly type: 'ReportJobSearchDutyEnd';
  readonly dutyId: string;
  /** Last day of the duty. */
  readonly on: CalendarDate;
  readonly by?: Authority;
  readonly reason: DutyEndReason;
}

/** Fact: the jobseeker reported what was applied for in one review period (DUTY-5). */
export interface ReportJobSearchDutyFulfilment {
  readonly type: 'ReportJobSearchDutyFulfilment';
  /** The duty in force when absent. */
  readonly dutyId?: string;
  readonly on: CalendarDate;
  readonly periodFirstDay: CalendarDate;
  readonly appliedFor: number;
  readonly applications?: PersonalText;
}

export type DutyDecision = SetJobSearchDuty | LowerJobSearchDuty | WaiveJobSearchDuty | EndJobSearchDuty;
export type DutyReport =
  | ReportJobSearchDuty
  | ReportJobSearchDutyWaiver
  | ReportJobSearchDutyEnd
  | ReportJobSearchDutyFulfilment;
