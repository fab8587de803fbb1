import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const dutyBeginsBeforeDecision: ReviewRule<'duty-begins-before-decision'> = {
  rows: ['DUTY-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: true,
  law: ['job-search-duty.review-periods'],
  appears:
    'The first review period began before the duty was set. To be checked, since it may where that is in the jobseeker’s interest.',
  find: ({ events, statutes }) =>
    events.all('JobSearchDutySet').flatMap((record) => {
      const { dutyId, on, firstDay } = record.event.data;
      const breached = breachedBy(recordedChecks.beginsTooEarly({ on, firstDay }, { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'duty-begins-before-decision' as const,
        ...breached,
        severity: 'to-be-checked' as const,
        on: firstDay,
        dutyId,
        facts: { setOn: on },
        eventIds: events.idsOf(record),
      };
    }),
};
