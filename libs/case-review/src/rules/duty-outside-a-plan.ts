import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const dutyOutsideAPlan: ReviewRule<'duty-outside-a-plan'> = {
  rows: ['PLAN-2', 'PRO-1'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['job-search-duty.opportunities'],
  appears: 'A duty was set on a date on which no plan, or no job search, was in force.',
  find: ({ events, pathway, statutes }) =>
    events.all('JobSearchDutySet').flatMap((record) => {
      const { dutyId, on } = record.event.data;
      const breached = breachedBy(recordedChecks.withoutPlan(pathway, on, { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'duty-outside-a-plan' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        dutyId,
        facts: { lacks: breached.rule === 'PRO-1' ? ('job-search' as const) : ('plan' as const) },
        eventIds: events.idsOf(record),
      };
    }),
};
