import { recordedChecks } from '#pathway';
import type { DutyAct } from '../facts-of.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

const ACT_OF_EVENT = {
  JobSearchDutySet: 'set',
  JobSearchDutyLowered: 'lowered',
  JobSearchDutyWaived: 'waived',
  JobSearchDutyEnded: 'ended',
} as const satisfies Record<string, DutyAct>;

export const dutyDecidedByAnotherAuthority: ReviewRule<'duty-decided-by-another-authority'> = {
  rows: ['DUTY-2'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['job-search-duty.set-by'],
  appears: 'The job-search duty was set, lowered, waived or ended by another than the employment authority.',
  find: ({ events, statutes }) =>
    (Object.keys(ACT_OF_EVENT) as (keyof typeof ACT_OF_EVENT)[])
      .flatMap((type) => events.all(type))
      .flatMap((record) => {
        const { type, data } = record.event;
        const { by: authority, on } = data;
        const refusal = recordedChecks.notItsAct(
          { statutes, authority },
          'job-search-duty.set-by',
          'DUTY-2',
          on,
        );
        const breached = breachedBy(refusal);
        if (breached === undefined) return [];
        return {
          finding: 'duty-decided-by-another-authority' as const,
          ...breached,
          severity: 'unlawful' as const,
          on,
          ...('dutyId' in data ? { dutyId: data.dutyId } : {}),
          facts: { act: ACT_OF_EVENT[type], by: authority },
          eventIds: events.idsOf(record),
        };
      }),
};
