import { TRIAL_PURPOSES } from '#contracts';
import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';

export const serviceForAnotherPurpose: ReviewRule<'service-for-another-purpose'> = {
  rows: ['TRI-1', 'TRI-4', 'COA-1'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'A trial was for another purpose than the law names (TRI-1, TRI-4), or coaching was used to gain work experience, as practice or in place of employment (COA-1).',
  find: (reviewed) =>
    findingsOfTerms(
      reviewed,
      'service-for-another-purpose',
      ['purpose-not-of-this-service'],
      ({ terms: { kind, purpose }, check }) => {
        if (purpose === undefined) return undefined;
        const { purposes, notFor } = check.rule.value;
        const expected =
          purposes?.anyOf ?? TRIAL_PURPOSES.filter((allowed) => notFor?.anyOf.includes(allowed) !== true);
        return { facts: { serviceKind: kind, purpose, expected } };
      },
    ),
};
