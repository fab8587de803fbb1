import { addDays, calendarDate } from '#calendar-date';
import { registered, workTrial } from './acts.js';
import { day, given, history } from './scenario.js';

const ACT = 'laki työvoimapalveluiden järjestämisestä';

describe('a work trial', () => {
  it('lasts six months at most: its 183rd day is lawful from 1 April, its 184th is not (TRI-2)', () => {
    const last = addDays(workTrial.on, 182);
    given()
      .when({ ...workTrial, plannedEnd: last })
      .thenTypes('ServiceStarted');
    given()
      .when({ ...workTrial, plannedEnd: addDays(last, 1) })
      .thenRefused('TRI-2', `${ACT} 55 § 1 mom.`);
  });

  it.each([
    ['2024-12-31', '2025-12-30', 'TRI-5'],
    ['2025-01-01', '2025-06-30', 'TRI-2'],
  ])('that starts on %s may last to %s: rules follow the date (%s)', (on, last, rule) => {
    const trial = { ...workTrial, on: calendarDate(on) };
    given()
      .when({ ...trial, plannedEnd: calendarDate(last) })
      .thenTypes('ServiceStarted');
    given()
      .when({ ...trial, plannedEnd: addDays(calendarDate(last), 1) })
      .thenRefused(rule);
  });

  it('is six months in all: earlier trials are taken off, without their interruptions (TRI-2)', () => {
    const earlier = history({
      type: 'ReportServiceAsItHappened',
      serviceId: 't0',
      kind: 'work-trial',
      organiser: 'employment-authority',
      startedOn: day('2025-01-07'),
      interruptions: [{ from: day('2025-01-17'), resumedOn: day('2025-02-01') }],
      endedOn: day('2025-02-10'),
    });
    const last = day('2025-09-10'); // 10 and 10 days are used of the 183
    given(...earlier)
      .when({ ...workTrial, plannedEnd: last })
      .thenTypes('ServiceStarted');
    given(...earlier)
      .when({ ...workTrial, plannedEnd: addDays(last, 1) })
      .thenRefused('TRI-2');
  });

  it('dated before another takes no days that this one has already (TRI-2)', () => {
    // From 1 April the maximum is 183 days; to 20 September 173 of them are used.
    const later = history({ ...workTrial, plannedEnd: day('2025-09-20') });
    const dated = (plannedEnd: string, more: object = {}) =>
      given(...later).when({
        ...workTrial,
        serviceId: 't2',
        on: day('2025-01-07'),
        plannedEnd: day(plannedEnd),
        ...more,
      });
    dated('2025-01-16').thenTypes('ServiceStarted');
    dated('2025-01-17').thenRefused('TRI-2', `${ACT} 55 § 1 mom.`);
    dated('2025-06-30').thenRefused('TRI-2');
    dated('2025-06-30', { kind: 'job-coaching', place: undefined, purpose: undefined }).thenTypes(
      'ServiceStarted',
    );
    given(...history(workTrial))
      .when({ ...workTrial, serviceId: 't2', on: day('2025-01-07'), plannedEnd: day('2025-01-07') })
      .thenRefused('TRI-2');
  });

  it('dated before another is looked at by the days that this one took, and not where the maximum may have begun anew', () => {
    const ended = history(workTrial, { type: 'EndService', serviceId: 't1', on: day('2025-04-10') });
    const dated = (on: string, plannedEnd: string) =>
      ({ ...workTrial, serviceId: 't2', on: day(on), plannedEnd: day(plannedEnd) }) as const;
    given(...ended)
      .when(dated('2025-01-07', '2025-03-31'))
      .thenTypes('ServiceStarted');
    given(...history(workTrial))
      .when(dated('2025-01-01', '2025-01-10'))
      .thenRefused('TRI-2');
    given(...history({ ...workTrial, on: day('2026-04-01'), plannedEnd: day('2026-09-30') }))
      .when(dated('2025-01-07', '2025-03-31'))
      .thenTypes('ServiceStarted');
  });

  it('is not made longer into the days of a later one (TRI-2)', () => {
    const both = history(
      { ...workTrial, plannedEnd: day('2025-09-20') },
      { ...workTrial, serviceId: 't2', on: day('2025-01-07'), plannedEnd: day('2025-01-16') },
    );
    given(...both)
      .when({ type: 'ChangeService', serviceId: 't2', on: day('2025-01-10'), plannedEnd: day('2025-01-17') })
      .thenRefused('TRI-2');
  });

  it('has its maximum anew after unemployment that was long enough (TRI-2)', () => {
    const used = history({
      type: 'ReportServiceAsItHappened',
      serviceId: 't0',
      kind: 'work-trial',
      organiser: 'employment-authority',
      startedOn: day('2025-01-01'),
      endedOn: day('2025-06-30'),
    });
    const again = (
      on: string,
      trialMaximumRestart?: 'twelve-months-unemployed' | 'under-25-three-months-unemployed',
    ) => ({
      ...workTrial,
      on: calendarDate(on),
      plannedEnd: addDays(calendarDate(on), 60),
      ...(trialMaximumRestart === undefined ? {} : { trialMaximumRestart }),
    });
    given(...used)
      .when(again('2026-07-01'))
      .thenRefused('TRI-2');
    given(...used)
      .when(again('2026-07-01', 'twelve-months-unemployed'))
      .thenTypes('ServiceStarted');
    given(...used)
      .when(again('2026-06-30', 'twelve-months-unemployed'))
      .thenRefused('TRI-2', `${ACT} 55 § 2 mom.`);
    given(...used)
      .when(again('2025-10-01', 'under-25-three-months-unemployed'))
      .thenTypes('ServiceStarted');
    given(...used)
      .when(again('2025-09-30', 'under-25-three-months-unemployed'))
      .thenRefused('TRI-2');
    given().when(again('2024-06-01', 'twelve-months-unemployed')).thenRefused('no-restart-known');
  });

  it.each([
    [{ hoursPerDay: 3.5 }, 'TRI-2', '57 § 1 mom. 3 k'],
    [{ hoursPerDay: 8.5 }, 'TRI-2', '57 § 1 mom. 3 k'],
    [{ daysPerWeek: 6 }, 'TRI-2', '57 § 1 mom. 4 k'],
    [{ purpose: 'gain-work-experience' }, 'TRI-1', '54 § 1 mom. 2 k ja 3 mom.'],
    [{ purpose: 'practice' }, 'TRI-1', '54 § 1 mom. 2 k ja 3 mom.'],
    [{ purpose: 'replace-employment' }, 'TRI-1', '54 § 1 mom. 2 k ja 3 mom.'],
    [{ employedThere: true }, 'TRI-3', '54 § 2 mom.'],
    [{ place: 'school' }, 'TRI-3', '54 § 1 mom. 2 k'],
  ] as const)('is refused with %j (%s)', (terms, rule, provision) => {
    given()
      .when({ ...workTrial, ...terms })
      .thenRefused(rule, `${ACT} ${provision}`);
  });

  it.each([
    { hoursPerDay: 4 },
    { daysPerWeek: 1 },
    { purpose: 'support-return-to-labour-market' },
    { employedThere: false },
    { place: 'workshop' },
  ] as const)('is lawful with %j', (terms) => {
    given()
      .when({ ...workTrial, ...terms })
      .thenTypes('ServiceStarted');
  });

  it.each(['plannedEnd', 'hoursPerDay', 'daysPerWeek', 'place', 'purpose'] as const)(
    'needs %s when it starts',
    (field) => {
      const { [field]: _, ...open } = workTrial;
      const rule = {
        plannedEnd: 'TRI-2',
        hoursPerDay: 'TRI-2',
        daysPerWeek: 'TRI-2',
        place: 'TRI-3',
        purpose: 'TRI-1',
      }[field];
      given().when(open).thenRefused(rule);
    },
  );

  it('under the act before 2025 is checked for what is known of it only (TRI-5)', () => {
    const before = { ...workTrial, on: day('2024-12-31'), hoursPerDay: 3, daysPerWeek: 6 };
    given()
      .when({ ...before, plannedEnd: day('2025-06-30') })
      .thenTypes('ServiceStarted');
  });
});

describe('an education trial', () => {
  const trial = {
    ...workTrial,
    kind: 'education-trial',
    place: 'school',
    plannedEnd: day('2027-12-31'),
  } as const;

  it('has no maximum, and is held at a school to clarify career options (TRI-4)', () => {
    given().when(trial).thenTypes('ServiceStarted');
    given()
      .when({ ...trial, place: 'workplace' })
      .thenRefused('TRI-4');
    given()
      .when({ ...trial, purpose: 'support-return-to-labour-market' })
      .thenRefused('TRI-4');
  });
});

it('a plan need not be in force for a trial: that is a finding, not a refusal', () => {
  given(...history(registered()))
    .when(workTrial)
    .thenTypes('ServiceStarted');
});
