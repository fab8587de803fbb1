import { recordedChecks } from '#pathway';
import { beyondLimit } from '../beyond-limit.js';
import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';
import type { TermsSaid } from '../terms-said.js';

export const serviceOutsideItsLimits: ReviewRule<'service-outside-its-limits'> = {
  rows: ['KTT-4', 'TRI-2', 'TRI-5', 'KEL-1', 'KEL-2', 'WAG-1', 'SRV-2'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'The terms of a service, as it was offered, started or changed, are outside a limit of its kind: months, months in all, days a week, hours a day, days, meetings, or age where it is known. To be checked where so much time lies between trials that the maximum may have begun anew.',
  find: (reviewed) =>
    findingsOfTerms(
      reviewed,
      'service-outside-its-limits',
      ['outside-the-limits-of-the-service', 'longer-than-the-maximum'],
      (said, refusal) => {
        const facts = beyondLimit(refusal, said.check);
        if (facts === undefined) return undefined;
        return { facts, severity: mayHaveBegunAnew(refusal.problem, said) ? 'to-be-checked' : 'unlawful' };
      },
    ),
};

/** Whether the maximum in all would be kept, had the person been unemployed since the service before (TRI-2). */
export function mayHaveBegunAnew(problem: string, { check }: Pick<TermsSaid, 'check'>): boolean {
  if (problem !== 'longer-than-the-maximum') return false;
  const { provision: _, ...restarts } = check.rule.value.monthsInAll?.restarts ?? { provision: '' };
  return (Object.keys(restarts) as (keyof typeof restarts)[]).some(
    (trialMaximumRestart) => !recordedChecks.breachOfMonthsInAll({ ...check, trialMaximumRestart }),
  );
}
