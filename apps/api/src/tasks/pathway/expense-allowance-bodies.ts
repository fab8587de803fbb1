import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type ExpenseAllowanceBasis,
  ExpenseAllowanceEnded,
  ExpenseAllowanceGranted,
  ExpenseAllowanceRefused,
} from '#contracts';
import { Field } from '../../fields/field.js';

class Grant {
  @Field(ExpenseAllowanceGranted, 'serviceId')
  readonly serviceId: string;

  @Field(ExpenseAllowanceGranted, 'on')
  readonly on: CalendarDate;

  @Field(ExpenseAllowanceGranted, 'basis')
  readonly basis: ExpenseAllowanceBasis;

  @Field(ExpenseAllowanceGranted, 'from')
  readonly from: CalendarDate;

  @Field(ExpenseAllowanceGranted, 'until')
  readonly until?: CalendarDate;

  @Field(ExpenseAllowanceGranted, 'perDayEur')
  readonly perDayEur?: string;

  @Field(ExpenseAllowanceGranted, 'costsUnavoidable')
  readonly costsUnavoidable?: boolean;

  @Field(ExpenseAllowanceGranted, 'paidUnderAnotherLaw')
  readonly paidUnderAnotherLaw?: boolean;

  @Field(ExpenseAllowanceGranted, 'reasons')
  readonly reasons?: string;
}

export class GrantExpenseAllowanceBody extends Grant {
  @Field(ExpenseAllowanceGranted, 'allowanceId', 'optional')
  readonly allowanceId?: string;
}

export class ReportExpenseAllowanceGrantBody extends Grant {
  @Field(ExpenseAllowanceGranted, 'allowanceId')
  readonly allowanceId: string;

  @Field(ExpenseAllowanceGranted, 'by', 'optional')
  readonly by?: Authority;
}

class AllowanceRefusal {
  @Field(ExpenseAllowanceRefused, 'serviceId')
  readonly serviceId: string;

  @Field(ExpenseAllowanceRefused, 'on')
  readonly on: CalendarDate;

  @Field(ExpenseAllowanceRefused, 'basis')
  readonly basis: ExpenseAllowanceBasis;

  @Field(ExpenseAllowanceRefused, 'reasons')
  readonly reasons?: string;
}

export class RefuseExpenseAllowanceBody extends AllowanceRefusal {
  @Field(ExpenseAllowanceRefused, 'allowanceId', 'optional')
  readonly allowanceId?: string;
}

export class ReportExpenseAllowanceRefusalBody extends AllowanceRefusal {
  @Field(ExpenseAllowanceRefused, 'allowanceId')
  readonly allowanceId: string;

  @Field(ExpenseAllowanceRefused, 'by', 'optional')
  readonly by?: Authority;
}

export class EndExpenseAllowanceBody {
  @Field(ExpenseAllowanceEnded, 'allowanceId')
  readonly allowanceId: string;

  @Field(ExpenseAllowanceEnded, 'on')
  readonly on: CalendarDate;
}

export class ReportExpenseAllowanceEndBody extends EndExpenseAllowanceBody {
  @Field(ExpenseAllowanceEnded, 'by', 'optional')
  readonly by?: Authority;
}
