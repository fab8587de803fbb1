import { planInForce } from '#pathway';
import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';

export const rehabilitationOutsideItsPlan: ReviewRule<'rehabilitation-outside-its-plan'> = {
  rows: ['PLAN-6'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'Rehabilitative work activity started while no activation plan or multidisciplinary employment plan was in force.',
  find: (reviewed) =>
    findingsOfTerms(
      reviewed,
      'rehabilitation-outside-its-plan',
      ['not-in-a-plan-of-that-kind'],
      ({ terms, check }) => {
        const planKind = planInForce(reviewed.pathway, check.start)?.kind;
        return {
          facts: {
            serviceKind: terms.kind,
            ...(planKind === undefined ? {} : { planKind }),
            expected: check.rule.value.plans?.anyOf ?? [],
          },
        };
      },
    ),
};
