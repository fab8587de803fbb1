import { addDays, type CalendarDate, daysBetween } from '#calendar-date';
import type { Refusal } from '#contracts';
import { recordedChecks, type Service, type ServiceAttendance } from '#pathway';
import { beyondLimit, boundsOf } from '../beyond-limit.js';
import type { BeyondLimit, LimitWord } from '../facts-of.js';
import type { Finding } from '../finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';
import { type TermsSaid, termsSaid } from '../terms-said.js';
import { mayHaveBegunAnew } from './service-outside-its-limits.js';

type Beyond = Finding<'service-ran-beyond-its-limits'>;
type LimitInDays = Exclude<LimitWord, 'months' | 'monthsInAll' | 'age'>;

export const serviceRanBeyondItsLimits: ReviewRule<'service-ran-beyond-its-limits'> = {
  rows: ['KTT-4', 'TRI-2', 'TRI-5', 'KEL-1', 'WAG-1', 'SRV-2'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: false,
  law: ['service.*'],
  appears:
    'A service as it was carried out went beyond a limit of its kind, whatever had been planned: its days from start to end, or the days, hours, meetings of the reported attendance. To be checked where the maximum of trials may have begun anew.',
  find: (reviewed) =>
    termsSaid(reviewed)
      .filter(({ record }) => record.event.type === 'ServiceStarted')
      .flatMap((said) => [...tooLong(said, reviewed), ...attended(said, reviewed)]),
};

/** From the first day to the last, or to the date of the judgement. */
function tooLong(said: TermsSaid, { events, asOf }: ReviewedCase): readonly Beyond[] {
  const { service, check, on } = said;
  const { serviceId, ended } = service;
  const { months } = check.rule.value;
  const last = lastDayOf(service, asOf);
  const atMost = months?.atMost === undefined ? {} : { months: { ...months, atLeast: undefined } };
  const { months: _, ...others } = check.rule.value;
  const asItRan = (plannedEnd: CalendarDate) =>
    ({
      ...check,
      rule: { ...check.rule, value: { ...others, ...atMost } },
      terms: { ...check.terms, plannedEnd },
    }) as recordedChecks.TermsCheck;
  const breaches = [
    recordedChecks.breachOfMonths(asItRan(last), asItRan(last).rule.value.months),
    recordedChecks.breachOfMonthsInAll(asItRan(addDays(last, -daysInterrupted(service)))),
  ];
  return breaches.flatMap((refusal): readonly Beyond[] => {
    const breached = breachedBy(refusal);
    const facts = refusal && beyondLimit(refusal.details, asItRan(last));
    if (refusal === undefined || breached === undefined || facts === undefined) return [];
    return [
      {
        finding: 'service-ran-beyond-its-limits',
        ...breached,
        severity: mayHaveBegunAnew(refusal.details.problem, { check: asItRan(last) })
          ? 'to-be-checked'
          : 'unlawful',
        on,
        ...(ended === undefined ? {} : { until: last }),
        serviceId,
        facts,
        eventIds: events.idsOf(
          ...events.of(
            'serviceId',
            serviceId,
            'ServiceStarted',
            'ServiceInterrupted',
            'ServiceResumed',
            'ServiceEnded',
          ),
        ),
      },
    ];
  });
}

function lastDayOf({ ended, spells }: Service, asOf: CalendarDate): CalendarDate {
  return ended?.on ?? spells.at(-1)?.until ?? asOf;
}

function daysInterrupted({ spells }: Service): number {
  return spells.slice(1).reduce((days, { from }, index) => {
    const before = spells[index]?.until;
    return days + (before === undefined ? 0 : daysBetween(before, from) - 1);
  }, 0);
}

/** The reported attendance: of the fullest week, the shortest and the longest day, and days and meetings in all. */
function attended(said: TermsSaid, reviewed: ReviewedCase): readonly Beyond[] {
  const { attendance } = said.service;
  const findings = attendance.flatMap((span) => [
    ...beyond(said, reviewed, 'daysPerWeek', span.mostDaysInAWeek, [span], 'atMost'),
    ...beyond(said, reviewed, 'hoursPerDay', span.fewestHoursInADay, [span], 'atLeast'),
    ...beyond(said, reviewed, 'hoursPerDay', span.mostHoursInADay, [span], 'atMost'),
  ]);
  return [
    ...findings,
    ...beyond(said, reviewed, 'days', sumOf(attendance, 'daysAttended'), attendance, 'atMost'),
    ...beyond(said, reviewed, 'meetings', sumOf(attendance, 'meetings'), attendance, 'atMost'),
  ];
}

function sumOf(attendance: readonly ServiceAttendance[], what: 'daysAttended' | 'meetings'): number {
  return attendance.reduce((sum, span) => sum + (span[what] ?? 0), 0);
}

function beyond(
  { service: { serviceId }, check }: TermsSaid,
  { events }: ReviewedCase,
  limit: LimitInDays,
  value: number | undefined,
  spans: readonly ServiceAttendance[],
  bound: 'atLeast' | 'atMost',
): readonly Beyond[] {
  const known = check.rule.value[limit];
  const [first] = spans;
  const last = spans.at(-1);
  if (known?.[bound] === undefined || value === undefined || !first || !last) return [];
  const only = { rule: known.rule, provision: known.provision, [bound]: known[bound] };
  const refusal: Refusal | undefined = recordedChecks.breachOfLimit(check, only, limit, value);
  const breached = breachedBy(refusal);
  if (breached === undefined) return [];
  const facts: BeyondLimit = { serviceKind: check.terms.kind, limit, ...boundsOf(known), value };
  const froms = new Set(spans.map(({ from }) => from));
  return [
    {
      finding: 'service-ran-beyond-its-limits',
      ...breached,
      severity: 'unlawful',
      on: first.from,
      until: last.until,
      serviceId,
      facts,
      eventIds: events.idsOf(
        ...events
          .of('serviceId', serviceId, 'ServiceAttendanceReported')
          .filter(({ event }) => froms.has(event.data.from)),
      ),
    },
  ];
}
