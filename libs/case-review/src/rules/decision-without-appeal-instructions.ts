import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const decisionWithoutAppealInstructions: ReviewRule<'decision-without-appeal-instructions'> = {
  rows: ['ADM-3'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['decision.appeal-instructions'],
  appears:
    'A decision is recorded without instructions for seeking review of it, and without a word that it can’t be sought.',
  find: ({ events, pathway, statutes }) =>
    pathway.decisions.flatMap(({ decisionId, on, matter, appealInstructions }) => {
      const law = recordedChecks.ruleInForce(statutes, 'words', 'decision.appeal-instructions', on);
      if (law === undefined || appealInstructions !== undefined) return [];
      return {
        finding: 'decision-without-appeal-instructions' as const,
        rule: 'ADM-3' as const,
        provision: law.citation,
        severity: 'unlawful' as const,
        on,
        decisionId,
        facts: { matter },
        eventIds: events.idsOf(...events.of('decisionId', decisionId, 'DecisionMade')),
      };
    }),
};
