import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';

export const serviceWhereEmployed: ReviewRule<'service-where-employed'> = {
  rows: ['TRI-3'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears: 'A work trial was held with an employer with whom the person had an employment relationship.',
  find: (reviewed) =>
    findingsOfTerms(reviewed, 'service-where-employed', ['held-where-employed'], ({ terms }) => ({
      facts: { serviceKind: terms.kind },
    })),
};
