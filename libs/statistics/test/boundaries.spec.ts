import { EmptySpan, publishedStatistics } from '#statistics';
import { duty, emptyFigures, figuresOf, person, service, type ToldService } from './support/people.js';

function monthsOf(told: ToldService, from: string, to: string) {
  const figures = figuresOf([person(service(told))], from, to);
  const { services } = publishedStatistics(figures, { by: 'country', unsuppressed: true });
  return services.flatMap(({ months }) =>
    months.map(({ month, participants, onCountDay }) => `${month} ${participants} ${onCountDay}`),
  );
}

const kind = 'job-coaching';

describe('a person takes part in a month', () => {
  it.each<[string, Omit<ToldService, 'kind'>, string[]]>([
    [
      'with its last day alone, which is no working day and no count day',
      { from: '2025-08-31', to: '2025-09-01' },
      ['2025-08 1 0', '2025-09 1 0'],
    ],
    [
      'on the last day of a year and the first of the next',
      { from: '2024-12-31', to: '2025-01-01' },
      ['2024-12 1 1', '2025-01 1 0'],
    ],
    ['not in the month before the first day', { from: '2025-02-01', to: '2025-02-01' }, ['2025-02 1 0']],
    ['when it ends on the count day', { from: '2025-05-02', to: '2025-05-30' }, ['2025-05 1 1']],
    ['when it ends on the day before', { from: '2025-05-02', to: '2025-05-29' }, ['2025-05 1 0']],
    ['when it begins after the count day', { from: '2025-05-31', to: '2025-05-31' }, ['2025-05 1 0']],
  ])('%s', (_, told, expected) => {
    const months = expected.map((each) => each.slice(0, 7));
    expect(monthsOf({ kind, ...told }, months[0] ?? '', months.at(-1) ?? '')).toEqual(expected);
  });

  it('not while the service is interrupted, though it stays open (SRV-1)', () => {
    const told: ToldService = { kind, from: '2025-01-07', interrupted: [['2025-02-01', '2025-04-01']] };
    expect(monthsOf(told, '2025-01', '2025-04')).toEqual([
      '2025-01 1 1',
      '2025-02 0 0',
      '2025-03 0 0',
      '2025-04 1 1',
    ]);
  });

  it('is not on the count day when the service is interrupted on it', () => {
    const told: ToldService = { kind, from: '2025-01-07', interrupted: [['2025-01-31', '2025-02-03']] };
    expect(monthsOf(told, '2025-01', '2025-01')).toEqual(['2025-01 1 0']);
  });
});

describe('a duration', () => {
  it('has the first and the last day, and no day of interruption', () => {
    const told: ToldService = {
      kind,
      from: '2025-01-01',
      to: '2025-01-31',
      interrupted: [['2025-01-11', '2025-01-21']],
    };
    const figures = figuresOf([person(service(told))], '2025-01', '2025-01');
    const { services } = publishedStatistics(figures, { by: 'country', unsuppressed: true });
    expect(services[0]?.ended).toEqual({ periods: 1, averageDays: '21.0', averageWeekdays: '17.0' });
  });

  it('counts in the month of the end, also of a service that ended while it was interrupted', () => {
    const told: ToldService = { kind, from: '2025-01-01', to: '2025-03-15', interrupted: [['2025-01-11']] };
    const figures = figuresOf([person(service(told))], '2025-03', '2025-03');
    const { services } = publishedStatistics(figures, { by: 'country', unsuppressed: true });
    expect(services[0]?.months[0]?.participants).toBe(0);
    expect(services[0]?.ended).toEqual({ periods: 1, averageDays: '10.0', averageWeekdays: '8.0' });
  });
});

describe('a change of the service (SRV-2)', () => {
  it('counts from its date, the day before as it was', () => {
    const told: ToldService = {
      kind: 'work-trial',
      from: '2025-01-07',
      to: '2025-03-31',
      place: 'workshop',
      production: 'own',
      changes: [{ on: '2025-02-01', place: 'workplace', production: 'bought' }],
    };
    const figures = figuresOf([person(service(told))], '2025-01', '2025-02');
    const { services } = publishedStatistics(figures, { by: 'country', unsuppressed: true });
    const counted = services.map(({ place, months }) => [
      place,
      months.map(({ participants, production }) => [participants, production.own, production.bought]),
    ]);
    expect(Object.fromEntries(counted)).toEqual({
      workshop: [
        [1, 1, 0],
        [0, 0, 0],
      ],
      workplace: [
        [0, 0, 0],
        [1, 0, 1],
      ],
    });
  });
});

describe('a duty above zero (DUTY-4)', () => {
  const activity = service({ kind: 'rehabilitative-work-activity', from: '2025-02-10', to: '2025-03-10' });
  const withDuty = (...events: Parameters<typeof person>[0][number][]) => {
    const figures = figuresOf([person([...activity, ...events])], '2025-02', '2025-03');
    const { services, needs } = publishedStatistics(figures, { by: 'country', unsuppressed: true });
    const months = services[0]?.months.map((month) => [month.withDuty, month.withToldDuty]);
    return { months, span: [needs[0]?.withDuty, needs[0]?.withToldDuty] };
  };

  it('counts when it holds on a day with the service', () => {
    expect(withDuty(duty('2025-03-10', 2))).toEqual({
      months: [
        [0, 0],
        [1, 1],
      ],
      span: [1, 1],
    });
  });

  it('does not when its last day is the day before the first day, or it begins the day after the last', () => {
    const nobody = {
      months: [
        [0, 0],
        [0, 0],
      ],
      span: [0, 0],
    };
    expect(withDuty(duty('2025-01-10', 2, 1))).toEqual(nobody);
    expect(withDuty(duty('2025-03-11', 2))).toEqual(nobody);
    expect(withDuty(duty('2025-02-10', 0))).toEqual(nobody);
  });

  it('of four is a duty, but not one to three', () => {
    expect(withDuty(duty('2025-02-01', 4)).span).toEqual([1, 0]);
  });
});

describe('a span', () => {
  it('may be one month, and not end before it begins', () => {
    expect(emptyFigures('2025-02', '2025-02').months.map(({ last }) => last)).toEqual(['2025-02-28']);
    expect(() => emptyFigures('2025-02', '2025-01')).toThrow(EmptySpan);
  });
});
