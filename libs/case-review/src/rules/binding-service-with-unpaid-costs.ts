import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const bindingServiceWithUnpaidCosts: ReviewRule<'binding-service-with-unpaid-costs'> = {
  rows: ['PLAN-5'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['expense-allowance.needed-to-bind'],
  appears:
    'A service of the municipality’s general competence is agreed in a plan and taking part has unavoidable costs, but no expense allowance was granted that covers its first day: the service does not bind.',
  find: ({ pathway, events, statutes }) =>
    pathway.services.flatMap(({ serviceId, terms, started, agreedIn }) => {
      if (started === undefined || agreedIn.length === 0 || terms.unavoidableCosts !== true) return [];
      const { on } = started;
      const law = recordedChecks.ruleInForce(statutes, 'words', 'expense-allowance.needed-to-bind', on);
      if (law?.value.includes(terms.kind) !== true) return [];
      const decided = pathway.expenseAllowances.filter((allowance) => allowance.serviceId === serviceId);
      const covered = decided.some(
        ({ granted }) =>
          granted !== undefined && granted.from <= on && (granted.until === undefined || on <= granted.until),
      );
      if (covered) return [];
      return {
        finding: 'binding-service-with-unpaid-costs' as const,
        rule: 'PLAN-5' as const,
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on,
        serviceId,
        facts: {
          serviceKind: terms.kind,
          refused: decided.some(({ granted }) => granted === undefined),
        },
        eventIds: events.idsOf(
          ...events.of(
            'serviceId',
            serviceId,
            'ServiceStarted',
            'ServiceAgreedInPlan',
            'ExpenseAllowanceGranted',
            'ExpenseAllowanceRefused',
          ),
        ),
      };
    }),
};
