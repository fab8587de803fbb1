import type { CalendarDate } from '#calendar-date';
import type {
  Authority,
  DutyEndReason,
  DutyLoweringGround,
  DutyWaivingGround,
  PersonalText,
} from '#contracts';

export interface DutyLowering {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly opportunities: number;
  readonly ground?: DutyLoweringGround;
  readonly explanation?: PersonalText;
}

/** What the jobseeker reported for one review period (DUTY-5). */
export interface DutyFulfilment {
  readonly on: CalendarDate;
  readonly periodFirstDay: CalendarDate;
  readonly appliedFor: number;
  readonly applications?: PersonalText;
}

/** A job-search duty that was set (DUTY-1). */
export interface Duty {
  readonly dutyId: string;
  readonly planId?: string;
  /** The day on which it was set. */
  readonly setOn: CalendarDate;
  readonly by: Authority;
  readonly firstDay: CalendarDate;
  /** Last day of the last review period. */
  readonly lastDay: CalendarDate;
  /** Job opportunities in each review period, as set; see `lowerings` for later. */
  readonly opportunities: number;
  readonly reviewPeriods: number;
  readonly reviewPeriodMonths: number;
  readonly ground?: DutyLoweringGround;
  readonly explanation?: PersonalText;
  readonly lowerings: readonly DutyLowering[];
  readonly fulfilments: readonly DutyFulfilment[];
  /** It held until the day before; another duty took its place, or it was waived. */
  readonly superseded?: { readonly on: CalendarDate; readonly by: 'another-duty' | 'waiver' };
  readonly ended?: { readonly on: CalendarDate; readonly reason: DutyEndReason };
}

/** That no duty is set (DUTY-1, DUTY-3). */
export interface DutyWaiver {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly ground?: DutyWaivingGround;
  readonly explanation?: PersonalText;
}
