import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

export const dutyDiffersFromTheLaw: ReviewRule<'duty-differs-from-the-law'> = {
  rows: ['DUTY-1'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['job-search-duty.opportunities', 'job-search-duty.lowered.*'],
  appears:
    'A duty differs from four job opportunities in each of three review periods of a month, and no ground is told that allows it. A lowering without any ground is to be checked.',
  find: (reviewed) => [...set(reviewed), ...lowered(reviewed)],
};

function set({ events, statutes }: ReviewedCase) {
  return events.all('JobSearchDutySet').flatMap((record) => {
    const { dutyId, on, opportunities, reviewPeriods, reviewPeriodMonths, ground } = record.event.data;
    const numbers = recordedChecks.dutyNumbers(record.event.data, { statutes });
    const breached = 'details' in numbers ? breachedBy(numbers) : undefined;
    if (breached === undefined) return [];
    return {
      finding: 'duty-differs-from-the-law' as const,
      ...breached,
      severity: 'unlawful' as const,
      on,
      dutyId,
      facts: {
        opportunities,
        reviewPeriods,
        reviewPeriodMonths,
        ...(ground === undefined ? {} : { ground }),
        lowered: false,
      },
      eventIds: events.idsOf(record),
    };
  });
}

function lowered({ events, pathway, statutes }: ReviewedCase) {
  return events.all('JobSearchDutyLowered').flatMap((record) => {
    const { dutyId, on, opportunities, ground } = record.event.data;
    const duty = pathway.duties.find((known) => known.dutyId === dutyId);
    const law = recordedChecks.ruleInForce(statutes, 'integer', 'job-search-duty.opportunities', on);
    if (duty === undefined || law === undefined) return [];
    if (ground !== undefined && !recordedChecks.loweringNotGrounded(ground, on, { statutes })) return [];
    const { reviewPeriods, reviewPeriodMonths } = duty;
    return {
      finding: 'duty-differs-from-the-law' as const,
      rule: 'DUTY-1' as const,
      provision: law.citation,
      severity: ground === undefined ? ('to-be-checked' as const) : ('unlawful' as const),
      on,
      dutyId,
      facts: {
        opportunities,
        reviewPeriods,
        reviewPeriodMonths,
        ...(ground === undefined ? {} : { ground }),
        lowered: true,
      },
      eventIds: events.idsOf(record),
    };
  });
}
