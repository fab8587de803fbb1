import type { CalendarDate } from '#calendar-date';
import type { Authority, ExpenseAllowanceBasis, PersonalText } from '#contracts';

interface Grant {
  /** The service that it is for. */
  readonly serviceId: string;
  /** The day of the decision. */
  readonly on: CalendarDate;
  readonly basis: ExpenseAllowanceBasis;
  /** First day that it covers. */
  readonly from: CalendarDate;
  /** Last day that it covers; open when absent. */
  readonly until?: CalendarDate;
  /** Exact euros for a day of taking part. */
  readonly perDayEur?: string;
  /** Taking part has costs that cannot be avoided. */
  readonly costsUnavoidable?: boolean;
  /** The costs are paid under another law, or by the allowance that the law gives while on benefit. */
  readonly paidUnderAnotherLaw?: boolean;
  readonly reasons?: PersonalText;
}

/**
 * Decision: an expense allowance is granted. A statutory one for the services that the law names, by Kela or the fund
 * (EXP-1); a discretionary one by the employment authority, for a service agreed in the plan in force, with costs that
 * cannot be avoided and that no other law pays (EXP-2). The amount is the law's when absent.
 */
export interface GrantExpenseAllowance extends Grant {
  readonly type: 'GrantExpenseAllowance';
  /** Generated when absent. */
  readonly allowanceId?: string;
}

/** Fact: an expense allowance as it was granted elsewhere. */
export interface ReportExpenseAllowanceGrant extends Grant {
  readonly type: 'ReportExpenseAllowanceGrant';
  readonly allowanceId: string;
  /** The authority or fund that granted it; the one that reports when not said. */
  readonly by?: Authority;
}

interface AllowanceRefusal {
  readonly serviceId: string;
  readonly on: CalendarDate;
  readonly basis: ExpenseAllowanceBasis;
  readonly reasons?: PersonalText;
}

/** Decision: an expense allowance is refused, with reasons (ADM-2), by who could grant it. */
export interface RefuseExpenseAllowance extends AllowanceRefusal {
  readonly type: 'RefuseExpenseAllowance';
  /** Generated when absent. */
  readonly allowanceId?: string;
}

/** Fact: an expense allowance as it was refused elsewhere, with or without reasons. */
export interface ReportExpenseAllowanceRefusal extends AllowanceRefusal {
  readonly type: 'ReportExpenseAllowanceRefusal';
  readonly allowanceId: string;
  readonly by?: Authority;
}

interface AllowanceEnd {
  readonly allowanceId: string;
  /** The last day that it covers. */
  readonly on: CalendarDate;
}

/** Decision: an expense allowance ends, by who could grant it. */
export interface EndExpenseAllowance extends AllowanceEnd {
  readonly type: 'EndExpenseAllowance';
}

/** Fact: an expense allowance as it ended. */
export interface ReportExpenseAllowanceEnd extends AllowanceEnd {
  readonly type: 'ReportExpenseAllowanceEnd';
  readonly by?: Authority;
}

export type ExpenseAllowanceDecision = GrantExpenseAllowance | RefuseExpenseAllowance | EndExpenseAllowance;
export type ExpenseAllowanceReport =
  | ReportExpenseAllowanceGrant
  | ReportExpenseAllowanceRefusal
  | ReportExpenseAllowanceEnd;
