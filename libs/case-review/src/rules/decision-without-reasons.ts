import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const decisionWithoutReasons: ReviewRule<'decision-without-reasons'> = {
  rows: ['ADM-2'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['decision.contents'],
  appears:
    'A decision is recorded without its reasons. To be checked where it granted what was asked for, since they may then be left out.',
  find: ({ events, pathway, statutes }) =>
    pathway.decisions.flatMap(({ decisionId, on, matter, reasons, outcome }) => {
      const law = recordedChecks.ruleInForce(statutes, 'words', 'decision.contents', on);
      if (law?.value.includes('reasons') !== true || reasons !== undefined) return [];
      return {
        finding: 'decision-without-reasons' as const,
        rule: 'ADM-2' as const,
        provision: law.citation,
        severity: outcome === 'granted' ? ('to-be-checked' as const) : ('unlawful' as const),
        on,
        decisionId,
        facts: { matter },
        eventIds: events.idsOf(...events.of('decisionId', decisionId, 'DecisionMade')),
      };
    }),
};
