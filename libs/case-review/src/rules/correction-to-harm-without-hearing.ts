import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const correctionToHarmWithoutHearing: ReviewRule<'correction-to-harm-without-hearing'> = {
  rows: ['ADM-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: true,
  law: ['correction.harm-after-hearing'],
  appears:
    'A record was corrected or retracted so that it is worse for the person, no hearing on that matter by the day of the correction was recorded in between, and the correction names no ground for leaving it out. To be checked, since what was reported may have been a slip in telling what the person was heard on.',
  find: ({ corrections, pathway, statutes, asOf }) =>
    corrections.flatMap(({ correction, corrected, anew, hearingIds, on }) => {
      const harmful = recordedChecks.harmOfCorrection(corrected.event, anew?.event, on, statutes);
      const between = pathway.hearings.filter(({ hearingId }) => hearingIds.includes(hearingId));
      const { data } = correction.event;
      if (asOf < on || harmful === undefined || recordedChecks.isHeardOn(between, harmful, on)) return [];
      if ('notHeardGround' in data && data.notHeardGround !== undefined) return [];
      const { harm, matter, provision } = harmful;
      return {
        finding: 'correction-to-harm-without-hearing' as const,
        rule: 'ADM-1' as const,
        provision,
        severity: 'to-be-checked' as const,
        on,
        facts: { harm, matter },
        eventIds: [corrected.id, correction.id, ...(anew === undefined ? [] : [anew.id])],
      };
    }),
};
