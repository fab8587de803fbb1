import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

interface SetRight {
  /** As the correction says. */
  readonly on: CalendarDate;
  /** When the record was made that it sets right. */
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
}

export const correctionDatedBeforeItsRecord: ReviewRule<'correction-dated-before-its-record'> = {
  rows: ['COR-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['correction.by-its-own-authority'],
  appears:
    'A correction or retraction, of the pathway or of a fact about benefits, names as its day one before that on which the record was made that it sets right: nobody could have set it right then.',
  find: (reviewed) =>
    [...ofThePathway(reviewed), ...ofBenefits(reviewed)].flatMap(({ on, recordedAt, eventIds }) => {
      const { statutes, asOf } = reviewed;
      const law = recordedChecks.ruleInForce(statutes, 'yes-no', 'correction.by-its-own-authority', on);
      const recordedOn = helsinkiDateOf(new Date(recordedAt));
      if (law === undefined || asOf < on || recordedOn <= on) return [];
      return {
        finding: 'correction-dated-before-its-record' as const,
        rule: 'COR-1' as const,
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on,
        facts: { recordedOn },
        eventIds,
      };
    }),
};

function ofThePathway({ corrections }: ReviewedCase): readonly SetRight[] {
  return corrections.map(({ correction, corrected, on }) => ({
    on,
    recordedAt: corrected.recordedAt,
    eventIds: [corrected.id, correction.id],
  }));
}

function ofBenefits({ benefits }: ReviewedCase): readonly SetRight[] {
  return (benefits?.factsSetRight ?? []).flatMap(({ on, fact, source }) => {
    if (on === undefined || fact.source === undefined || source === undefined) return [];
    return [{ on, recordedAt: fact.source.recordedAt, eventIds: [fact.source.eventId, source.eventId] }];
  });
}
