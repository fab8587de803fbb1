import { addDays, type CalendarDate } from '#calendar-date';
import { type Duty, opportunitiesOn, recordedChecks } from '#pathway';
import { commonDays, type DaySpan } from '../days.js';
import type { ReviewRule } from '../review-rule.js';

export const dutyInRehabilitativeWorkActivity: ReviewRule<'duty-in-rehabilitative-work-activity'> = {
  rows: ['DUTY-4'],
  severities: ['information'],
  refusedInDecisions: false,
  law: ['job-search-duty.opportunities'],
  appears:
    'A duty above zero was in force while the person took part in rehabilitative work activity, which is secondary to work: the person may be in the wrong service.',
  find: ({ events, pathway, statutes, asOf }) =>
    pathway.services.flatMap(({ serviceId, terms, started, spells }) => {
      const rule =
        started && recordedChecks.serviceRuleOn(statutes, terms.kind, started.on)?.value.secondaryToServices;
      if (rule === undefined) return [];
      return pathway.duties.flatMap((duty) => {
        const [common] = spells.flatMap(
          ({ from, until = asOf }) => commonDays({ from, until }, daysOfDuty(duty, asOf)) ?? [],
        );
        if (common === undefined) return [];
        const opportunities = opportunitiesOn(duty, common.from);
        const law = recordedChecks.ruleInForce(
          statutes,
          'integer',
          'job-search-duty.opportunities',
          common.from,
        );
        if (law === undefined || opportunities === 0) return [];
        return {
          finding: 'duty-in-rehabilitative-work-activity' as const,
          rule: 'DUTY-4' as const,
          provision: law.citation,
          severity: 'information' as const,
          on: common.from,
          ...(common.until < asOf ? { until: common.until } : {}),
          serviceId,
          dutyId: duty.dutyId,
          facts: { serviceKind: terms.kind, opportunities },
          eventIds: events.idsOf(
            ...events.of('serviceId', serviceId, 'ServiceStarted'),
            ...events.of('dutyId', duty.dutyId, 'JobSearchDutySet', 'JobSearchDutyLowered'),
          ),
        };
      });
    }),
};

/** The days of a duty until something ended it, and no day that is still to come. */
function daysOfDuty({ firstDay, lastDay, superseded, ended }: Duty, asOf: CalendarDate): DaySpan {
  const ends = [
    lastDay,
    asOf,
    ...(superseded ? [addDays(superseded.on, -1)] : []),
    ...(ended ? [ended.on] : []),
  ];
  return { from: firstDay, until: ends.sort()[0] ?? lastDay };
}
