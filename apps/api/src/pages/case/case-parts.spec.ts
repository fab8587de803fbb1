import { calendarDate } from '#calendar-date';
import { readMoments } from './moment.js';
import { partOf, partWith } from './part-of.js';

describe('the moment that an address names', () => {
  const read = (parameters: Readonly<Record<string, unknown>>) =>
    readMoments(parameters, ['asOf', 'knownOn'], calendarDate('2026-11-24'));

  it('is a date until today; what was left empty says nothing', () => {
    expect(read({ asOf: '2026-11-24', knownOn: '' }).dates).toEqual({ asOf: '2026-11-24' });
    expect(read({}).mistakes.size).toBe(0);
  });

  it.each([
    ['2026-11-25', 'to-come'],
    ['2025-02-29', 'not-a-date'],
    ['nonsense', 'not-a-date'],
    ['<script>', 'not-a-date'],
    [['2025-01-01', '2025-01-02'], 'not-a-date'],
    [' 2025-01-01', 'not-a-date'],
  ])('is told to be wrong where it says %s', (asOf, mistake) => {
    const { dates, mistakes } = read({ asOf, knownOn: '2025-01-01' });
    expect(dates).toEqual({ knownOn: '2025-01-01' });
    expect([...mistakes]).toEqual([['asOf', mistake]]);
  });
});

describe('a part of a long list', () => {
  const all = Array.from({ length: 7 }, (_, index) => index);

  it.each([
    [undefined, 1, [0, 1, 2]],
    ['2', 2, [3, 4, 5]],
    ['3', 3, [6]],
    ['4', 3, [6]],
    ['0', 1, [0, 1, 2]],
    ['-1', 1, [0, 1, 2]],
    ['1e9', 1, [0, 1, 2]],
    [['2'], 1, [0, 1, 2]],
  ])('asked for as %s is part %d', (asked, number, items) => {
    expect(partOf(all, asked, 3)).toEqual({ number, items, size: 3, total: 7 });
  });

  it('of an empty list is its first, with nothing in it', () => {
    expect(partOf([], '2', 3)).toEqual({ number: 1, items: [], size: 3, total: 0 });
  });

  it('is found by what stands in it', () => {
    expect([0, 2, 3, 6].map((index) => partWith(index, 3))).toEqual([1, 1, 2, 3]);
  });
});
