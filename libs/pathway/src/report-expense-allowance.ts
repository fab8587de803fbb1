import { type Decision, type ExpenseAllowanceEvent, Refusal } from '#contracts';
import type {
  ReportExpenseAllowanceEnd,
  ReportExpenseAllowanceGrant,
  ReportExpenseAllowanceRefusal,
} from './commands-expense-allowance.js';
import { allowanceToEnd } from './decide-expense-allowance.js';
import type { DecisionContext } from './decision-context.js';
import { allowanceById } from './expense-allowances.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { sameFacts } from './same-facts.js';
import { serviceById } from './services.js';

type Outcome = Decision<ExpenseAllowanceEvent>;

export function reportExpenseAllowanceGrant(
  pathway: Pathway,
  command: ReportExpenseAllowanceGrant,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const { allowanceId, serviceId, on, from, until } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  if (serviceById(pathway, serviceId) === undefined) return notRecorded('serviceId', serviceId);
  if (until !== undefined && until < from) return beforeItBegan('until', until, from);
  const known = allowanceById(pathway, allowanceId);
  if (known === undefined) return [{ type: 'ExpenseAllowanceGranted', data: { ...said, by } }];
  const { granted, ...decided } = known;
  const same =
    granted !== undefined &&
    sameFacts({ ...decided, ...granted }, { ...said, by }, [
      'serviceId',
      'on',
      'by',
      'basis',
      'from',
      'until',
      'perDayEur',
      'costsUnavoidable',
      'paidUnderAnotherLaw',
      'reasons',
    ]);
  return same ? [] : identifierInUse('allowanceId', allowanceId);
}

export function reportExpenseAllowanceRefusal(
  pathway: Pathway,
  command: ReportExpenseAllowanceRefusal,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const { allowanceId, serviceId, on } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  if (serviceById(pathway, serviceId) === undefined) return notRecorded('serviceId', serviceId);
  const known = allowanceById(pathway, allowanceId);
  if (known === undefined) return [{ type: 'ExpenseAllowanceRefused', data: { ...said, by } }];
  const fields = ['serviceId', 'on', 'by', 'basis', 'reasons'] as const;
  const same = known.granted === undefined && sameFacts(known, { ...said, by }, fields);
  return same ? [] : identifierInUse('allowanceId', allowanceId);
}

export function reportExpenseAllowanceEnd(
  pathway: Pathway,
  command: ReportExpenseAllowanceEnd,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  if (allowanceById(pathway, said.allowanceId)?.granted?.until === said.on) return [];
  const allowance = allowanceToEnd(pathway, said, context);
  if (allowance instanceof Refusal) return allowance;
  return [{ type: 'ExpenseAllowanceEnded', data: { ...said, by } }];
}
