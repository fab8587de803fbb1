import type { AuthorityDecision, Hearing } from '#pathway';
import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const personNotHeard: ReviewRule<'person-not-heard'> = {
  rows: ['ADM-1'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['decision.after-hearing'],
  appears:
    'A decision was made without a hearing about the matter on its day or before, and names no ground on which it was left out.',
  find: ({ events, pathway, statutes }) =>
    pathway.decisions.flatMap((decision) => {
      const { decisionId, on, matter, notHeardGround } = decision;
      const law = recordedChecks.ruleInForce(statutes, 'yes-no', 'decision.after-hearing', on);
      const hearings = pathway.hearings.filter((hearing) => isAbout(hearing, decision));
      if (law?.value !== true || notHeardGround !== undefined) return [];
      if (hearings.some((hearing) => hearing.on <= on)) return [];
      const [later] = hearings;
      return {
        finding: 'person-not-heard' as const,
        rule: 'ADM-1' as const,
        provision: law.citation,
        severity: 'unlawful' as const,
        on,
        decisionId,
        facts: { matter, ...(later === undefined ? {} : { heardOn: later.on }) },
        eventIds: events.idsOf(
          ...events.of('decisionId', decisionId, 'DecisionMade'),
          ...(later === undefined ? [] : events.of('hearingId', later.hearingId, 'PersonHeard')),
        ),
      };
    }),
};

/** A hearing that the decision names, and that was on something else, is none on this matter. */
function isAbout(hearing: Hearing, { matter, matterId }: AuthorityDecision): boolean {
  return (
    hearing.matter === matter &&
    (hearing.matterId === undefined || matterId === undefined || hearing.matterId === matterId)
  );
}
