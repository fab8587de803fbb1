import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, euros, identifier, oneOf, yesOrNo } from './field-types.js';
import { personalText } from './personal-text.js';

/** A right of the law while on benefit (EXP-1), or left to the employment authority's discretion (EXP-2). */
export const EXPENSE_ALLOWANCE_BASES = ['statutory', 'discretionary'] as const;
export type ExpenseAllowanceBasis = (typeof EXPENSE_ALLOWANCE_BASES)[number];

const allowanceId = identifier('The expense allowance.');
const serviceId = identifier('The service that it is for.');
const by = oneOf(AUTHORITIES, 'The authority or fund that decided.');
const basis = oneOf(EXPENSE_ALLOWANCE_BASES, 'Statutory or discretionary.');

export const ExpenseAllowanceGranted = defineEvent('ExpenseAllowanceGranted', 'jobseeker', {
  meaning: 'An expense allowance was granted for taking part in a service.',
  rules: ['EXP-1', 'EXP-2', 'PLAN-5'],
  data: {
    allowanceId,
    serviceId,
    on: date('The day of the decision.'),
    by,
    basis,
    from: date('First day that it covers.'),
    until: Type.Optional(date('Last day that it covers; open when absent.')),
    perDayEur: Type.Optional(euros('Euros for one day of taking part.')),
    costsUnavoidable: Type.Optional(yesOrNo('Taking part has costs that cannot be avoided.')),
    paidUnderAnotherLaw: Type.Optional(yesOrNo('The costs are paid under another law.')),
    reasons: Type.Optional(personalText('The reasons.')),
  },
});

export const ExpenseAllowanceRefused = defineEvent('ExpenseAllowanceRefused', 'jobseeker', {
  meaning: 'An expense allowance was refused.',
  rules: ['EXP-1', 'EXP-2', 'PLAN-5'],
  data: {
    allowanceId,
    serviceId,
    on: date('The day of the decision.'),
    by,
    basis,
    reasons: Type.Optional(personalText('The reasons; a reported refusal may lack them.')),
  },
});

export const ExpenseAllowanceEnded = defineEvent('ExpenseAllowanceEnded', 'jobseeker', {
  meaning: 'An expense allowance that had been granted ended.',
  rules: ['EXP-1', 'EXP-2'],
  data: { allowanceId, on: date('The last day that it covers.'), by },
});

export const expenseAllowanceContracts = [
  ExpenseAllowanceGranted,
  ExpenseAllowanceRefused,
  ExpenseAllowanceEnded,
] as const;

export type ExpenseAllowanceEvent = EventOf<(typeof expenseAllowanceContracts)[number]>;
