import type { CalendarDate } from '#calendar-date';
import type { Authority, ExpenseAllowanceBasis, PersonalText } from '#contracts';

/** An expense allowance for taking part in a service, granted or refused (EXP-1, EXP-2). */
export interface ExpenseAllowance {
  readonly allowanceId: string;
  readonly serviceId: string;
  /** The day of the decision. */
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly basis: ExpenseAllowanceBasis;
  readonly reasons?: PersonalText;
  /** Absent when it was refused. */
  readonly granted?: {
    readonly from: CalendarDate;
    /** Last day that it covers; open when absent. */
    readonly until?: CalendarDate;
    /** Exact euros for a day of taking part. */
    readonly perDayEur?: string;
    readonly costsUnavoidable?: boolean;
    readonly paidUnderAnotherLaw?: boolean;
  };
}
