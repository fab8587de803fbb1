import { calendarDate } from '#calendar-date';
import { coachingReported, county } from './acts.js';
import { day, given, history } from './scenario.js';

/** Coaching from Monday 3 February 2025, interrupted from the 17th to the 23rd. */
const running = history(
  coachingReported,
  { type: 'ReportServiceInterruption', serviceId: 'c1', on: day('2025-02-17') },
  { type: 'ReportServiceResumption', serviceId: 'c1', on: day('2025-02-24') },
);
const ended = history(
  coachingReported,
  { type: 'ReportServiceInterruption', serviceId: 'c1', on: day('2025-02-17') },
  { type: 'ReportServiceResumption', serviceId: 'c1', on: day('2025-02-24') },
  { type: 'ReportServiceEnd', serviceId: 'c1', on: day('2025-03-14') },
);
const attended = {
  type: 'ReportServiceAttendance',
  serviceId: 'c1',
  from: day('2025-02-03'),
  until: day('2025-02-16'),
  daysAttended: 8,
  daysAbsent: 2,
  meetings: 3,
  mostDaysInAWeek: 5,
  fewestHoursInADay: 3,
  mostHoursInADay: 7.5,
} as const;

describe('attendance (SRV-1, SRV-3)', () => {
  it('is recorded with the service, by whoever says so', () => {
    const { type: _, ...said } = attended;
    given(...running)
      .when(attended, county)
      .thenEvents({ type: 'ServiceAttendanceReported', data: { ...said, by: 'wellbeing-services-county' } });
  });

  it('is recorded beyond the limits of the kind too, once', () => {
    const beyond = { ...attended, daysAttended: 14, daysAbsent: 0, mostDaysInAWeek: 7, mostHoursInADay: 16 };
    given(...running)
      .when(beyond)
      .thenTypes('ServiceAttendanceReported');
    const { pathway, when } = given(...running, ...history(coachingReported, attended).slice(-1));
    when(attended).thenNothing();
    expect(pathway.services[0]?.attendance).toHaveLength(1);
  });

  it.each([
    ['2025-02-02', '2025-02-16', 'before-it-began'],
    ['2025-02-10', '2025-02-09', 'before-it-began'],
    ['2025-03-10', '2025-03-14', undefined],
    ['2025-03-10', '2025-03-15', 'outside-the-service'],
    ['2025-03-14', '2026-11-25', 'date-to-come'],
  ])('from %s to %s of a service that ended on 14 March: %s', (from, until, problem) => {
    const span = { serviceId: 'c1', from: calendarDate(from), until: calendarDate(until), daysAttended: 1 };
    const report = given(...ended).when({ type: 'ReportServiceAttendance', ...span });
    if (problem === undefined) report.thenTypes('ServiceAttendanceReported');
    else report.thenRefused(problem);
  });

  it('is of a service that has started', () => {
    given().when(attended).thenRefused('not-recorded');
    const { startedOn: _, ...planned } = coachingReported;
    given(...history(planned))
      .when(attended)
      .thenRefused('service-stands-otherwise');
  });

  it('counts no day twice', () => {
    const first = history(coachingReported, attended);
    given(...first)
      .when({ ...attended, daysAttended: 7 })
      .thenRefused('attendance-spans-overlap');
    given(...first)
      .when({ ...attended, from: day('2025-02-16'), until: day('2025-02-28') })
      .thenRefused('attendance-spans-overlap');
    given(...first)
      .when({ ...attended, from: day('2025-02-17'), until: day('2025-02-28') })
      .thenTypes('ServiceAttendanceReported');
  });

  it.each([
    ['2025-02-03', '2025-02-09', 7, 0, true],
    ['2025-02-03', '2025-02-09', 7, 1, false],
    ['2025-02-03', '2025-02-09', 8, 0, false],
    ['2025-02-10', '2025-02-25', 9, 0, true],
    ['2025-02-10', '2025-02-25', 9, 1, false],
    ['2025-02-17', '2025-02-23', 0, 0, true],
    ['2025-02-17', '2025-02-23', 1, 0, false],
  ])(
    'from %s to %s with %d days attended and %d absent, an interruption counting none: %s',
    (from, until, daysAttended, daysAbsent, possible) => {
      const report = given(...running).when({
        type: 'ReportServiceAttendance',
        serviceId: 'c1',
        from: calendarDate(from),
        until: calendarDate(until),
        daysAttended,
        daysAbsent,
      });
      if (possible) report.thenTypes('ServiceAttendanceReported');
      else report.thenRefused('more-days-than-the-span-has');
    },
  );

  it.each([
    [{ mostDaysInAWeek: 4 }, true],
    [{ mostDaysInAWeek: 3 }, false],
    [{ mostDaysInAWeek: 7, daysAttended: 6 }, false],
    [{ fewestHoursInADay: 7.5 }, true],
    [{ fewestHoursInADay: 8 }, false],
  ])('%j beside eight days in two weeks of at most 7.5 hours is possible: %s', (numbers, possible) => {
    const report = given(...running).when({ ...attended, ...numbers });
    if (possible) report.thenTypes('ServiceAttendanceReported');
    else report.thenRefused('attendance-contradicts-itself');
  });
});
