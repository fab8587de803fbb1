import { type Decision, type ExpenseAllowanceEvent, Refusal } from '#contracts';
import type {
  EndExpenseAllowance,
  GrantExpenseAllowance,
  RefuseExpenseAllowance,
} from './commands-expense-allowance.js';
import type { DecisionContext } from './decision-context.js';
import { notReasoned } from './decision-rules.js';
import type { ExpenseAllowance } from './expense-allowance.js';
import {
  ALLOWANCE_ROWS,
  amountPerDay,
  grantedBy,
  notAtDiscretion,
  notForThisService,
  outsideTheService,
} from './expense-allowance-rules.js';
import { allowanceById } from './expense-allowances.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { notNow } from './service-steps.js';
import { serviceById } from './services.js';

type Outcome = Decision<ExpenseAllowanceEvent>;

export function grantExpenseAllowance(
  pathway: Pathway,
  command: GrantExpenseAllowance,
  context: DecisionContext,
): Outcome {
  const { type: _, allowanceId = context.newId(), ...said } = command;
  const { serviceId, on, basis, from, until } = said;
  const service = serviceById(pathway, serviceId);
  if (service === undefined) return notRecorded('serviceId', serviceId);
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, grantedBy(basis), ALLOWANCE_ROWS[basis], on) ??
    notForThisService(service, said, context) ??
    (service.status === 'not-started' ? notNow(service, 'given an allowance') : undefined) ??
    outsideTheService(service, said) ??
    notAtDiscretion(pathway, service, command, context);
  if (refusal) return refusal;
  const perDayEur = amountPerDay(service, command, context);
  if (perDayEur instanceof Refusal) return perDayEur;
  if (allowanceById(pathway, allowanceId) !== undefined) return identifierInUse('allowanceId', allowanceId);
  const overlapping = pathway.expenseAllowances.find(
    (other) => other.serviceId === serviceId && covers(other, from, until),
  );
  if (overlapping !== undefined) {
    return contradiction({
      problem: 'allowance-granted-already',
      detail: `The allowance ${overlapping.allowanceId} covers days of the same service.`,
      expected: 'days for which no allowance is granted; end the other first',
      field: 'from',
    });
  }
  return [
    { type: 'ExpenseAllowanceGranted', data: { ...said, perDayEur, allowanceId, by: context.authority } },
  ];
}

export function refuseExpenseAllowance(
  pathway: Pathway,
  command: RefuseExpenseAllowance,
  context: DecisionContext,
): Outcome {
  const { type: _, allowanceId = context.newId(), ...said } = command;
  const { serviceId, on, basis, reasons } = said;
  if (serviceById(pathway, serviceId) === undefined) return notRecorded('serviceId', serviceId);
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, grantedBy(basis), ALLOWANCE_ROWS[basis], on) ??
    notReasoned({ on, ...(reasons === undefined ? {} : { reasons }) }, ['reasons'], context);
  if (refusal) return refusal;
  if (allowanceById(pathway, allowanceId) !== undefined) return identifierInUse('allowanceId', allowanceId);
  return [{ type: 'ExpenseAllowanceRefused', data: { ...said, allowanceId, by: context.authority } }];
}

export function endExpenseAllowance(
  pathway: Pathway,
  { allowanceId, on }: EndExpenseAllowance,
  context: DecisionContext,
): Outcome {
  const allowance = allowanceToEnd(pathway, { allowanceId, on }, context);
  if (allowance instanceof Refusal) return allowance;
  const { basis } = allowance;
  const refusal = notItsAct(context, grantedBy(basis), ALLOWANCE_ROWS[basis], on);
  return refusal ?? [{ type: 'ExpenseAllowanceEnded', data: { allowanceId, on, by: context.authority } }];
}

/** The allowance that ends on a date, or why it can't end then. */
export function allowanceToEnd(
  pathway: Pathway,
  { allowanceId, on }: Pick<EndExpenseAllowance, 'allowanceId' | 'on'>,
  context: DecisionContext,
): ExpenseAllowance | Refusal {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const allowance = allowanceById(pathway, allowanceId);
  if (allowance === undefined) return notRecorded('allowanceId', allowanceId);
  const { granted } = allowance;
  if (granted === undefined) {
    return contradiction({
      problem: 'allowance-was-refused',
      detail: 'The allowance was refused; there is nothing to end.',
      expected: 'an allowance that was granted',
      field: 'allowanceId',
    });
  }
  if (on < granted.from) return beforeItBegan('on', on, granted.from);
  if (granted.until === undefined || on < granted.until) return allowance;
  return contradiction({
    problem: 'allowance-ended-already',
    detail: `The allowance covers days to ${granted.until}.`,
    expected: `a date before ${granted.until}`,
    field: 'on',
  });
}

function covers(
  { granted }: ExpenseAllowance,
  from: GrantExpenseAllowance['from'],
  until: GrantExpenseAllowance['until'],
): boolean {
  if (granted === undefined) return false;
  const startsBeforeEnd = until === undefined || granted.from <= until;
  return startsBeforeEnd && (granted.until === undefined || from <= granted.until);
}
