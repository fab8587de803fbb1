import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';

export const serviceAtAnotherPlace: ReviewRule<'service-at-another-place'> = {
  rows: ['TRI-3', 'TRI-4'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears: 'A trial was held at a place that the law does not name for it.',
  find: (reviewed) =>
    findingsOfTerms(
      reviewed,
      'service-at-another-place',
      ['place-not-of-this-service'],
      ({ terms: { kind, place }, check }) =>
        place && { facts: { serviceKind: kind, place, expected: check.rule.value.places?.anyOf ?? [] } },
    ),
};
