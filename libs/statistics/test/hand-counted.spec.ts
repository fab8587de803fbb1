import { publishedStatistics } from '#statistics';
import { figuresOf, home, person, service } from './support/people.js';

/*
 * Eleven people whose months were counted by hand, day by day in the calendar of 2025. Count days: 31 January, 28 February,
 * 31 March.
 *
 *   kind                      days                              Jan     Feb     Mar    count days
 *   A job-search-coaching     13.1.-24.1.                       A       .       .      . . .
 *   B job-search-coaching     20.1.-3.2.                        B       B       .      B . .
 *   C job-search-coaching     31.1.-28.2.                       C       C       .      C C .
 *   D job-search-coaching     3.2.-14.2. and 24.2.-7.3.         .       D       D      . D .
 *   E career-coaching         1.3.-, open                       .       .       E      . . E
 *   F job-coaching            2.12.2024-31.1.                   F       .       .      F . .
 *   G job-coaching            1.10.2024-, open                  G       G       G      G G G
 *   H work-trial workplace    7.1.-31.3.                        H       H       H      H H H
 *   I work-trial workshop     7.1.-14.2., workplace 17.2.-      w       w+p     p      w p p
 *   J education-trial         10.3.-21.3.                       .       .       J      . . .
 *   K work-trial, no place    3.3.-28.3.                        .       .       K      . . .
 */
const PEOPLE = [
  [{ kind: 'job-search-coaching', from: '2025-01-13', to: '2025-01-24', production: 'own' }],
  [{ kind: 'job-search-coaching', from: '2025-01-20', to: '2025-02-03', production: 'bought' }],
  [{ kind: 'job-search-coaching', from: '2025-01-31', to: '2025-02-28', production: 'bought' }],
  [
    { kind: 'job-search-coaching', from: '2025-02-03', to: '2025-02-14', production: 'own' },
    { kind: 'job-search-coaching', from: '2025-02-24', to: '2025-03-07', production: 'bought' },
  ],
  [{ kind: 'career-coaching', from: '2025-03-01' }],
  [{ kind: 'job-coaching', from: '2024-12-02', to: '2025-01-31' }],
  [{ kind: 'job-coaching', from: '2024-10-01' }],
  [{ kind: 'work-trial', from: '2025-01-07', to: '2025-03-31', place: 'workplace' }],
  [
    { kind: 'work-trial', from: '2025-01-07', to: '2025-02-14', place: 'workshop' },
    { kind: 'work-trial', from: '2025-02-17', place: 'workplace' },
  ],
  [{ kind: 'education-trial', from: '2025-03-10', to: '2025-03-21', place: 'school' }],
  [{ kind: 'work-trial', from: '2025-03-03', to: '2025-03-28' }],
] as const;

const COUNTED_BY_HAND = {
  'job-search-coaching': { participants: [3, 3, 1], onCountDay: [2, 2, 0] },
  'career-coaching': { participants: [0, 0, 1], onCountDay: [0, 0, 1] },
  'job-coaching': { participants: [2, 1, 1], onCountDay: [2, 1, 1] },
  'education-trial': { participants: [0, 0, 1], onCountDay: [0, 0, 0] },
  'work-trial workplace': { participants: [1, 2, 2], onCountDay: [1, 2, 2] },
  'work-trial workshop': { participants: [1, 1, 0], onCountDay: [1, 0, 0] },
  'work-trial other': { participants: [0, 0, 1], onCountDay: [0, 0, 0] },
};

const people = PEOPLE.map((services) => person(services.flatMap(service)));
const whole = publishedStatistics(figuresOf(people, '2025-01', '2025-03'), {
  by: 'country',
  unsuppressed: true,
});

describe('the tables of eleven people (TAB-1 to TAB-5)', () => {
  it('are those that were counted by hand', () => {
    const told = whole.services.map(({ kind, place, months }) => [
      place === undefined ? kind : `${kind} ${place}`,
      {
        participants: months.map(({ participants }) => participants),
        onCountDay: months.map(({ onCountDay }) => onCountDay),
      },
    ]);
    expect(Object.fromEntries(told)).toEqual(COUNTED_BY_HAND);
    expect(whole.countDays).toEqual(['2025-01-31', '2025-02-28', '2025-03-31']);
  });

  it('count a person once in a month, as on the last day with the service (SRV-2)', () => {
    const coaching = whole.services.find(({ kind }) => kind === 'job-search-coaching');
    expect(coaching?.months.map(({ production }) => production)).toEqual([
      { own: 1, bought: 2, unknown: 0 },
      // D's own production was over when the bought one began.
      { own: 0, bought: 3, unknown: 0 },
      { own: 0, bought: 1, unknown: 0 },
    ]);
  });

  it('have averages over the months, and the days of the services that ended (TAB-4, SRV-3)', () => {
    const coaching = whole.services.find(({ kind }) => kind === 'job-search-coaching');
    expect(coaching?.average).toEqual({ participants: '2.3', onCountDay: '1.3' });
    // 12, 15, 29, 12 and 12 days: 80 in five periods; 10, 11, 21, 10 and 10 of them are Mondays to Fridays.
    expect(coaching?.ended).toEqual({ periods: 5, averageDays: '16.0', averageWeekdays: '12.4' });
    const jobCoaching = whole.services.find(({ kind }) => kind === 'job-coaching');
    expect(jobCoaching?.ended).toEqual({ periods: 1, averageDays: '61.0', averageWeekdays: '45.0' });
    // 1.10.2024 to 31.3.2025, still open.
    expect(jobCoaching?.running).toEqual({ periods: 1, averageDays: '182.0', averageWeekdays: '130.0' });
  });

  it('add the lines of coachings and of trials up, as the memo does', () => {
    const months = (family: string) => whole.families.find((each) => each.family === family)?.months ?? [];
    expect(months('coachings').map(({ participants }) => participants)).toEqual([5, 4, 3]);
    expect(months('trials').map(({ participants }) => participants)).toEqual([2, 3, 4]);
    expect(months('trials').map(({ onCountDay }) => onCountDay)).toEqual([2, 2, 2]);
  });

  it('are the same from parts that are merged', () => {
    const figures = figuresOf(people.slice(0, 4), '2025-01', '2025-03');
    figures.merge(figuresOf(people.slice(4), '2025-01', '2025-03'));
    expect(publishedStatistics(figures, { by: 'country', unsuppressed: true })).toEqual(whole);
  });

  it('hide every cell of one to three people from the outside, and totals that would give them away', () => {
    const told = publishedStatistics(figuresOf(people, '2025-01', '2025-03'), { by: 'country' });
    expect(told.smallestCell).toBe(4);
    const numbers = told.services.flatMap(({ months }) =>
      months.flatMap(({ participants, onCountDay }) => [participants, onCountDay]),
    );
    expect(numbers.filter((number) => number !== null && number !== 0)).toEqual([]);
    expect(told.families.find(({ family }) => family === 'trials')?.months[1]?.participants).toBeNull();
  });
});

describe('home municipalities', () => {
  it('are those of the day that is counted', () => {
    const moves = [home('2020-01-01', '205'), home('2025-02-10', '091')];
    const mover = person(service({ kind: 'job-coaching', from: '2025-01-02' }), moves);
    const { services } = publishedStatistics(figuresOf([mover], '2025-01', '2025-02'), {
      by: 'municipality',
      unsuppressed: true,
    });
    expect(
      services.map(({ area, months }) => [area, months.map(({ participants }) => participants)]),
    ).toEqual([
      ['municipality:091', [0, 1]],
      ['municipality:205', [1, 0]],
    ]);
  });

  it('have a county and an employment area, or are unknown', () => {
    const coaching = service({ kind: 'job-coaching', from: '2025-01-02' });
    const figures = figuresOf([person(coaching), person(coaching, [])], '2025-01', '2025-01');
    const areasBy = (by: 'county' | 'employment-area') =>
      publishedStatistics(figures, { by, unsuppressed: true }).services.map(({ area }) => area);
    expect(areasBy('county')).toEqual(['county:Kainuu', 'county:unknown']);
    expect(areasBy('employment-area')).toEqual(['employment-area:Kainuu', 'employment-area:unknown']);
  });

  it('follow a merger from its day on', () => {
    const coaching = service({ kind: 'job-coaching', from: '2019-12-02' });
    const ofValtimo = person(coaching, [home('2015-01-01', '911')]);
    const { services } = publishedStatistics(figuresOf([ofValtimo], '2019-12', '2020-01'), {
      by: 'municipality',
      unsuppressed: true,
    });
    expect(services.map(({ area }) => area)).toEqual(['municipality:541', 'municipality:911']);
  });
});
