import { Decimal } from 'decimal.js';
import { type ExpenseAllowanceBasis, Refusal } from '#contracts';
import type { GrantExpenseAllowance } from './commands-expense-allowance.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { planInForce } from './plans.js';
import { breach, contradiction } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';
import type { Service } from './service.js';
import { notInTheCatalogue, serviceRuleOn } from './service-catalogue.js';

/** The row of the rule book that each basis stands on. */
export const ALLOWANCE_ROWS = { statutory: 'EXP-1', discretionary: 'EXP-2' } as const satisfies Record<
  ExpenseAllowanceBasis,
  string
>;

/** The parameter that names who grants on a basis. */
export function grantedBy(basis: ExpenseAllowanceBasis): string {
  return `expense-allowance.${basis}.granted-by`;
}

/** Whether such an allowance goes with a service of that kind at all (EXP-1, EXP-2). */
export function notForThisService(
  { terms: { kind } }: Service,
  { basis, on }: Pick<GrantExpenseAllowance, 'basis' | 'on'>,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const rule = serviceRuleOn(statutes, kind, on);
  if (rule === undefined) return notInTheCatalogue(statutes, kind, on, 'serviceId');
  const allowance = rule.value.expenseAllowance;
  const excluded = ruleInForce(statutes, 'words', 'expense-allowance.discretionary.not-for', on);
  const isExcluded = excluded?.value.includes(kind) === true;
  if (basis === 'statutory' ? allowance?.basis === 'statutory' : !isExcluded) return undefined;
  const granted = ruleInForce(statutes, 'words', grantedBy(basis), on);
  return breach(ALLOWANCE_ROWS[basis], (isExcluded ? excluded : granted)?.citation ?? rule.citation, {
    problem: 'no-expense-allowance-for-this-service',
    detail: `No ${basis} expense allowance goes with a service of the kind ${kind}.`,
    expected: basis === 'statutory' ? 'a service that the law names' : 'a service that supports employment',
    field: 'basis',
  });
}

/** EXP-2: agreed in the plan in force, costs that cannot be avoided, and no other law that pays them. */
export function notAtDiscretion(
  pathway: Pathway,
  service: Service,
  command: GrantExpenseAllowance,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const { basis, on, costsUnavoidable, paidUnderAnotherLaw } = command;
  if (basis !== 'discretionary') return undefined;
  const law = ruleInForce(statutes, 'words', grantedBy(basis), on);
  if (law === undefined) return noRuleKnown('EXP-2', 'discretionary expense allowances', on, 'on');
  const plan = planInForce(pathway, on);
  if (!service.agreedIn.some((agreed) => agreed.planId === plan?.planId && agreed.on <= on)) {
    return breach('EXP-2', `${law.citation} 1 k`, {
      problem: 'service-not-agreed-in-plan',
      detail: `The service is not agreed in a plan that is in force on ${on}.`,
      expected: 'a service that has been agreed in the plan in force',
      field: 'serviceId',
    });
  }
  if (costsUnavoidable !== true) {
    return breach('EXP-2', `${law.citation} 2 k`, {
      problem: 'costs-not-unavoidable',
      detail: 'It is not said that taking part has costs that cannot be avoided.',
      expected: 'costsUnavoidable true; otherwise no allowance',
      field: 'costsUnavoidable',
    });
  }
  if (paidUnderAnotherLaw !== false) {
    return breach('EXP-2', `${law.citation} 3 k`, {
      problem: 'costs-paid-otherwise',
      detail: 'It is not said that no other law pays the costs.',
      expected: 'paidUnderAnotherLaw false; otherwise no allowance',
      field: 'paidUnderAnotherLaw',
    });
  }
  return undefined;
}

/** The amount for a day: what the law says when the command says nothing, or why it can't be another (EXP-1, EXP-2). */
export function amountPerDay(
  { terms: { kind } }: Service,
  { basis, from, perDayEur }: GrantExpenseAllowance,
  { statutes }: DecisionContext,
): string | Refusal {
  const plain = ruleInForce(statutes, 'euros', 'expense-allowance.per-day', from);
  if (plain === undefined) {
    return noRuleKnown(ALLOWANCE_ROWS[basis], 'the amount of an expense allowance', from, 'from');
  }
  if (perDayEur === undefined) return plain.value;
  const raised = ruleInForce(statutes, 'euros', 'expense-allowance.per-day-raised', from);
  const amounts = [plain.value, ...(raised === undefined ? [] : [raised.value])];
  const others = ruleInForce(statutes, 'words', 'expense-allowance.other-amounts-for', from);
  const isOfTheLaw = amounts.some((amount) => new Decimal(amount).equals(perDayEur));
  if (isOfTheLaw || others?.value.includes(kind) === true) return perDayEur;
  return breach(ALLOWANCE_ROWS[basis], plain.citation, {
    problem: 'allowance-amount-not-of-the-law',
    detail: `The law knows no expense allowance of ${perDayEur} euros a day for this service.`,
    expected: `${amounts.join(' or ')} euros a day`,
    field: 'perDayEur',
  });
}

/** An allowance covers days of the service. */
export function outsideTheService(
  service: Service,
  { from, until }: Pick<GrantExpenseAllowance, 'from' | 'until'>,
): Refusal | undefined {
  const first = service.started?.on ?? service.terms.plannedStart ?? service.since;
  const last = service.ended?.on;
  const field = from < first ? 'from' : last !== undefined && (until ?? from) > last ? 'until' : undefined;
  if (field === undefined && (until === undefined || from <= until)) return undefined;
  return contradiction({
    problem: 'outside-the-service',
    detail: `From ${from}${until === undefined ? '' : ` to ${until}`} are not days of the service, which is from ${first}${last === undefined ? '' : ` to ${last}`}.`,
    expected: 'a first day of the service, and a last day not before it',
    field: field ?? 'until',
  });
}
