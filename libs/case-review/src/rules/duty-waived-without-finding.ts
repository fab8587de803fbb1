import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const dutyWaivedWithoutFinding: ReviewRule<'duty-waived-without-finding'> = {
  rows: ['DUTY-1', 'DUTY-3'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['job-search-duty.waived.*', 'job-search-duty.opportunities'],
  appears:
    'No duty was set on a ground that no recorded assessment has found. To be checked where no ground is told.',
  find: ({ events, pathway, statutes }) =>
    events.all('JobSearchDutyWaived').flatMap((record) => {
      const { on, ground } = record.event.data;
      const law = recordedChecks.ruleInForce(statutes, 'integer', 'job-search-duty.opportunities', on);
      const breached =
        ground === undefined
          ? law && ({ rule: 'DUTY-1', provision: law.citation } as const)
          : breachedBy(recordedChecks.waivingNotGrounded(pathway, ground, on, { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'duty-waived-without-finding' as const,
        ...breached,
        severity: ground === undefined ? ('to-be-checked' as const) : ('unlawful' as const),
        on,
        facts: ground === undefined ? {} : { ground },
        eventIds: events.idsOf(record),
      };
    }),
};
