import { helsinkiDateOf } from '#calendar-date';
import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const correctionDatedBeforeItsRecord: ReviewRule<'correction-dated-before-its-record'> = {
  rows: ['COR-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['correction.by-its-own-authority'],
  appears:
    'A correction or retraction names as its day one before that on which the record was made that it sets right: nobody could have set it right then.',
  find: ({ corrections, statutes, asOf }) =>
    corrections.flatMap(({ correction, corrected, on }) => {
      const law = recordedChecks.ruleInForce(statutes, 'yes-no', 'correction.by-its-own-authority', on);
      const recordedOn = helsinkiDateOf(new Date(corrected.recordedAt));
      if (law === undefined || asOf < on || recordedOn <= on) return [];
      return {
        finding: 'correction-dated-before-its-record' as const,
        rule: 'COR-1' as const,
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on,
        facts: { recordedOn },
        eventIds: [corrected.id, correction.id],
      };
    }),
};
