import type { CalendarDate } from '#calendar-date';
import type { ExpenseAllowance } from './expense-allowance.js';
import type { Pathway } from './pathway.js';

export function allowanceById(pathway: Pathway, allowanceId: string): ExpenseAllowance | undefined {
  return pathway.expenseAllowances.find((allowance) => allowance.allowanceId === allowanceId);
}

/** The allowance for a service that covers a date. */
export function allowanceOn(
  pathway: Pathway,
  serviceId: string,
  on: CalendarDate,
): ExpenseAllowance | undefined {
  return pathway.expenseAllowances.find(
    ({ serviceId: its, granted }) =>
      its === serviceId &&
      granted !== undefined &&
      granted.from <= on &&
      (granted.until === undefined || on <= granted.until),
  );
}
