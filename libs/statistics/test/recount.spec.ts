import fc from 'fast-check';
import { addDays, type CalendarDate, fromDayNumber, type Month, toDayNumber } from '#calendar-date';
import { PRODUCTIONS, SERVICE_PLACES } from '#contracts';
import { publishedStatistics } from '#statistics';
import { lastWorkingDay } from '#working-days';
import { date, emptyFigures, figuresOf, home, person, service, type ToldService } from './support/people.js';

const FIRST = toDayNumber(date('2024-11-01'));
const LAST = toDayNumber(date('2025-05-31'));
const KINDS = ['job-search-coaching', 'work-trial', 'municipal-employment-service'];
const MONTHS = ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04'] as Month[];

/** A service with up to two interruptions, as dates in order. */
const anyService: fc.Arbitrary<ToldService> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    days: fc.uniqueArray(fc.integer({ min: FIRST, max: LAST }), { minLength: 1, maxLength: 6 }),
    place: fc.option(fc.constantFrom(...SERVICE_PLACES), { nil: undefined }),
    production: fc.option(fc.constantFrom(...PRODUCTIONS), { nil: undefined }),
  })
  .map(({ kind, days, place, production }) => {
    const [from = '', ...steps] = days.sort((a, b) => a - b).map(fromDayNumber);
    const interrupted: [string, string?][] = [];
    while (steps.length > 1) interrupted.push([steps.shift() ?? '', steps.shift() ?? '']);
    const [to] = steps;
    return {
      kind,
      from,
      interrupted,
      ...(to === undefined ? {} : { to }),
      ...(place === undefined ? {} : { place }),
      ...(production === undefined ? {} : { production }),
    };
  });

const anyMoves = fc.uniqueArray(fc.integer({ min: FIRST - 40, max: LAST }), { maxLength: 2 });
const anyPerson = fc.record({
  services: fc.array(anyService, { maxLength: 4 }),
  moves: anyMoves.map((days) =>
    days
      .sort((a, b) => a - b)
      .map(fromDayNumber)
      .map((on, index) => home(on, index === 0 ? '205' : '091')),
  ),
});
type Told = typeof anyPerson extends fc.Arbitrary<infer Person> ? Person : never;

/** Whether the service is there on a day: asked of the told dates, day by day. */
function isThere({ from, to, interrupted = [] }: ToldService, day: CalendarDate): boolean {
  if (day < from || (to !== undefined && to < day)) return false;
  return !interrupted.some(([off, again]) => off <= day && (again === undefined || day < again));
}

function lineOf({ kind, place }: ToldService): string {
  if (kind !== 'work-trial') return kind;
  return place === 'workplace' || place === 'workshop' ? `${kind} ${place}` : `${kind} other`;
}

/** Counts by walking through every day of a month and everybody. */
function walked(people: readonly Told[], month: Month): Map<string, number> {
  const counted = new Map<string, number>();
  const one = (key: string) => counted.set(key, (counted.get(key) ?? 0) + 1);
  for (const { services, moves } of people) {
    const lastOf = new Map<string, CalendarDate>();
    for (let day = date(`${month}-01`); day.startsWith(month); day = addDays(day, 1)) {
      for (const each of services) if (isThere(each, day)) lastOf.set(lineOf(each), day);
    }
    for (const [line, day] of lastOf) {
      one(`${line} ${moves.findLast(({ on }) => on <= day)?.municipality ?? 'unknown'} participants`);
    }
    const countDay = lastWorkingDay(month);
    const municipality = moves.findLast(({ on }) => on <= countDay)?.municipality ?? 'unknown';
    const lines = new Set(services.filter((each) => isThere(each, countDay)).map(lineOf));
    for (const line of lines) one(`${line} ${municipality} onCountDay`);
  }
  return counted;
}

describe('people with services of any dates', () => {
  it('are counted as by somebody who walks through every day (TAB-1 to TAB-5, SRV-5)', () => {
    let participants = 0;
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 12 }), (people) => {
        const counted = people.map(({ services, moves }) => person(services.flatMap(service), moves));
        const { services } = publishedStatistics(figuresOf(counted, '2024-12', '2025-04'), {
          by: 'municipality',
          unsuppressed: true,
        });
        MONTHS.forEach((month, index) => {
          const told = new Map<string, number>();
          for (const { area, kind, place, months } of services) {
            const line = place === undefined ? kind : `${kind} ${place}`;
            for (const measure of ['participants', 'onCountDay'] as const) {
              const number = months[index]?.[measure] ?? 0;
              if (number > 0) told.set(`${line} ${area.slice('municipality:'.length)} ${measure}`, number);
            }
          }
          expect(told).toEqual(walked(people, month));
          participants += told.size;
        });
      }),
      { numRuns: 60 },
    );
    expect(participants).toBeGreaterThan(0);
  });
});

describe('people made to fit a table', () => {
  const cell = fc.record({
    kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'work-trial')),
    municipality: fc.constantFrom('205', '091', '564', '837'),
    production: fc.constantFrom(...PRODUCTIONS),
    month: fc.integer({ min: 0, max: MONTHS.length - 1 }),
    /** So many are there in the month, so many of them still on the count day. */
    participants: fc.integer({ min: 1, max: 9 }),
    leavers: fc.integer({ min: 0, max: 9 }),
  });

  it('give that table (TAB-1 to TAB-3, KTT-7)', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, {
          minLength: 1,
          maxLength: 12,
          selector: ({ kind, municipality, production, month }) =>
            `${kind} ${municipality} ${production} ${month}`,
        }),
        (wanted) => {
          const figures = emptyFigures('2024-12', '2025-04');
          for (const { kind, municipality, production, month, participants, leavers } of wanted) {
            const name = MONTHS[month] ?? '';
            const countDay = lastWorkingDay(name as Month);
            for (let index = 0; index < participants; index++) {
              const to = index < leavers ? addDays(countDay, -1 - (index % 9)) : countDay;
              const told = service({ kind, production, from: `${name}-0${1 + (index % 9)}`, to });
              figures.add(person(told, [home('2020-01-01', municipality)]));
            }
          }
          const { services } = publishedStatistics(figures, { by: 'municipality', unsuppressed: true });
          const told = services.flatMap(({ area, kind, months }) =>
            months.flatMap(({ production, organiser, participants }, month) => {
              expect(organiser['employment-authority']).toBe(participants);
              return PRODUCTIONS.flatMap((way) =>
                production[way] ? [`${kind} ${area} ${way} ${month} ${production[way]}`] : [],
              );
            }),
          );
          const expected = wanted.map(
            ({ kind, municipality, production, month, participants }) =>
              `${kind} municipality:${municipality} ${production} ${month} ${participants}`,
          );
          expect(told.sort()).toEqual(expected.sort());
          const stayed = wanted.reduce((sum, { participants, leavers }) => {
            return sum + Math.max(0, participants - leavers);
          }, 0);
          const onCountDay = services.flatMap(({ months }) => months.map((month) => month.onCountDay ?? 0));
          expect(onCountDay.reduce((sum, number) => sum + number, 0)).toBe(stayed);
        },
      ),
      { numRuns: 40 },
    );
  });
});
