import fc from 'fast-check';
import { loadPermissions, type PersonRead, UnusualReadings } from '#access';
import { calendarDate } from '#calendar-date';

const DAY = calendarDate('2026-11-26');
const MANY = loadPermissions(DAY).roles.caseworker.manyPeople ?? 0;

function read(changes: Partial<PersonRead> = {}): PersonRead {
  return {
    reader: 'official-1',
    role: 'caseworker',
    day: DAY,
    jobseeker: 'J1',
    municipalities: ['205'],
    homes: [{ on: calendarDate('2020-01-01'), municipality: '205' }],
    ...changes,
  };
}

function found(...reads: readonly PersonRead[]) {
  const unusual = new UnusualReadings(loadPermissions);
  for (const each of reads) unusual.add(each);
  return unusual.found();
}

const people = (count: number, changes: Partial<PersonRead> = {}) =>
  Array.from({ length: count }, (_, index) => read({ ...changes, jobseeker: `J${index}` }));

describe('unusual reading', () => {
  it('is of more people in a day than the role reads, by the permissions of the day', () => {
    expect(MANY).toBeGreaterThan(1);
    expect(found(...people(MANY), ...people(MANY))).toEqual([]);
    expect(found(...people(MANY + 1))).toEqual([
      {
        kind: 'many-people',
        reader: 'official-1',
        role: 'caseworker',
        day: DAY,
        people: MANY + 1,
        many: MANY,
      },
    ]);
    const other = people(2 * MANY).slice(MANY);
    expect(found(...people(MANY), ...other.map((each) => ({ ...each, reader: 'official-2' })))).toEqual([]);
    const tomorrow = calendarDate('2026-11-27');
    expect(found(...people(MANY), ...other.map((each) => ({ ...each, day: tomorrow })))).toEqual([]);
    expect(found(...people(5 * MANY, { role: 'subscriber' }))).toEqual([]);
    expect(found(...people(5 * MANY, { role: 'a role of a later program' }))).toEqual([]);
  });

  it('is of a person who lived elsewhere, by what is known now', () => {
    const moved = [
      { on: calendarDate('2020-01-01'), municipality: '205' },
      { on: DAY, municipality: '765' },
    ];
    const outside = {
      kind: 'outside-area',
      reader: 'official-1',
      role: 'caseworker',
      day: DAY,
      jobseeker: 'J1',
    };
    expect(found(read({ homes: moved }), read({ homes: moved }))).toEqual([{ ...outside, home: '765' }]);
    expect(found(read({ homes: moved, day: calendarDate('2026-11-25') }))).toEqual([]);
    expect(found(read({ homes: [] }))).toEqual([{ ...outside, home: 'unknown' }]);
    expect(found(read({ homes: [], municipalities: ['unknown'] }))).toEqual([]);
    expect(found(read({ homes: moved, municipalities: undefined }))).toEqual([]);
  });

  it('does not depend on the order in which it is looked at', () => {
    const all = [
      ...people(MANY + 2),
      ...people(3, { reader: 'official-2', municipalities: ['091'] }),
      read({ day: calendarDate('2026-11-25'), municipalities: ['091'] }),
    ];
    const expected = found(...all);
    expect(expected).toHaveLength(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(found(...order)).toEqual(expected);
      }),
    );
  });
});
