import { type ExpenseAllowanceEvent, Refusal } from '#contracts';
import { allowanceToEnd } from './decide-expense-allowance.js';
import type { DecisionContext } from './decision-context.js';
import { allowanceById } from './expense-allowances.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, identifierInUse, notRecorded } from './refusals.js';
import { serviceById } from './services.js';

export function impossibleOfAllowance(
  pathway: Pathway,
  event: ExpenseAllowanceEvent,
  context: DecisionContext,
): Refusal | undefined {
  if (event.type === 'ExpenseAllowanceEnded') {
    const allowance = allowanceToEnd(pathway, event.data, context);
    return allowance instanceof Refusal ? allowance : undefined;
  }
  const { allowanceId, serviceId } = event.data;
  if (serviceById(pathway, serviceId) === undefined) return notRecorded('serviceId', serviceId);
  if (event.type === 'ExpenseAllowanceGranted') {
    const { from, until } = event.data;
    if (until !== undefined && until < from) return beforeItBegan('until', until, from);
  }
  return allowanceById(pathway, allowanceId) && identifierInUse('allowanceId', allowanceId);
}
