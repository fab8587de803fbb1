import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Decimal } from 'decimal.js';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import { loadStatutes } from '#statutes';
import { firstOf, Given, given, lastOf, paid } from './given-benefits.js';

/** Two payments whose border is the given number: the day before it and the day itself. */
function borderOf(benefit: Benefit, number: number, on: string) {
  const before = addDays(calendarDate(on), -1);
  return given(paid(benefit, firstOf(number - 1, before), before), paid(benefit, on, on));
}

function lastPaidDayBefore(on: string): CalendarDate {
  return firstOf(1, addDays(calendarDate(on), -1));
}

describe('the steps of the municipal share', () => {
  const TMT = 'työttömyysturvalaki 14:3 a §';
  const PPR = 'työttömyysturvalaki 14:3 b §';
  const APR = 'laki työttömyysetuuksien rahoituksesta 4 §';
  const YT = 'yleistukilaki 51 §';

  it.each([
    // Wednesdays, so that the day before is a paid day too.
    [
      'labour-market-support',
      101,
      '2026-04-29',
      'B 100 0 % 0.00',
      `${TMT} 1 mom.`,
      'B 101 10 % 3.721',
      `${TMT} 2 mom. 1 k`,
    ],
    [
      'labour-market-support',
      201,
      '2026-04-29',
      'B 200 10 % 3.721',
      `${TMT} 2 mom. 1 k`,
      'B 201 20 % 7.442',
      `${TMT} 2 mom. 2 k`,
    ],
    [
      'labour-market-support',
      301,
      '2026-04-29',
      'B 300 20 % 7.442',
      `${TMT} 2 mom. 2 k`,
      'B 301 30 % 11.163',
      `${TMT} 2 mom. 3 k`,
    ],
    [
      'labour-market-support',
      401,
      '2026-04-29',
      'B 400 30 % 11.163',
      `${TMT} 2 mom. 3 k`,
      'B 401 40 % 14.884',
      `${TMT} 2 mom. 4 k`,
    ],
    [
      'labour-market-support',
      701,
      '2026-04-29',
      'B 700 40 % 14.884',
      `${TMT} 2 mom. 4 k`,
      'B 701 50 % 18.605',
      `${TMT} 2 mom. 5 k`,
    ],
    [
      'basic-allowance',
      101,
      '2026-04-29',
      'B 100 0 % 0.00',
      `${PPR} 1 mom.`,
      'B 101 10 % 3.721',
      `${PPR} 2 mom. 1 k`,
    ],
    [
      'basic-allowance',
      201,
      '2026-04-29',
      'B 200 10 % 3.721',
      `${PPR} 2 mom. 1 k`,
      'B 201 20 % 7.442',
      `${PPR} 2 mom. 2 k`,
    ],
    [
      'basic-allowance',
      301,
      '2026-04-29',
      'B 300 20 % 7.442',
      `${PPR} 2 mom. 2 k`,
      'B 301 30 % 11.163',
      `${PPR} 2 mom. 3 k`,
    ],
    [
      'basic-allowance',
      401,
      '2026-04-29',
      'B 400 30 % 11.163',
      `${PPR} 2 mom. 3 k`,
      'B 401 40 % 14.884',
      `${PPR} 2 mom. 4 k`,
    ],
    [
      'basic-allowance',
      701,
      '2026-04-29',
      'B 700 40 % 14.884',
      `${PPR} 2 mom. 4 k`,
      'B 701 40 % 14.884',
      `${PPR} 2 mom. 4 k`,
    ],
    [
      'earnings-related-allowance',
      101,
      '2026-06-03',
      'B 100 0 % 0.00',
      `${APR} 2 mom.`,
      'B 101 10 % 3.721',
      `${APR} 2 mom. 1 k`,
    ],
    [
      'earnings-related-allowance',
      201,
      '2026-06-03',
      'B 200 10 % 3.721',
      `${APR} 2 mom. 1 k`,
      'B 201 20 % 7.442',
      `${APR} 2 mom. 2 k`,
    ],
    [
      'earnings-related-allowance',
      301,
      '2026-06-03',
      'B 300 20 % 7.442',
      `${APR} 2 mom. 2 k`,
      'B 301 30 % 11.163',
      `${APR} 2 mom. 3 k`,
    ],
    [
      'earnings-related-allowance',
      401,
      '2026-06-03',
      'B 400 30 % 11.163',
      `${APR} 2 mom. 3 k`,
      'B 401 40 % 14.884',
      `${APR} 2 mom. 4 k`,
    ],
    [
      'earnings-related-allowance',
      701,
      '2026-06-03',
      'B 700 40 % 14.884',
      `${APR} 2 mom. 4 k`,
      'B 701 40 % 14.884',
      `${APR} 2 mom. 4 k`,
    ],
    [
      'general-support',
      101,
      '2030-05-08',
      'C 100 0 % 0.00',
      `${YT} 1 mom.`,
      'C 101 10 % 3.721',
      `${YT} 2 mom. 1 k`,
    ],
    [
      'general-support',
      201,
      '2030-05-08',
      'C 200 10 % 3.721',
      `${YT} 2 mom. 1 k`,
      'C 201 20 % 7.442',
      `${YT} 2 mom. 2 k`,
    ],
    [
      'general-support',
      301,
      '2030-05-08',
      'C 300 20 % 7.442',
      `${YT} 2 mom. 2 k`,
      'C 301 30 % 11.163',
      `${YT} 2 mom. 3 k`,
    ],
    [
      'general-support',
      401,
      '2030-05-08',
      'C 400 30 % 11.163',
      `${YT} 2 mom. 3 k`,
      'C 401 40 % 14.884',
      `${YT} 2 mom. 4 k`,
    ],
    [
      'general-support',
      701,
      '2030-05-08',
      'C 700 40 % 14.884',
      `${YT} 2 mom. 4 k`,
      'C 701 50 % 18.605',
      `${YT} 2 mom. 5 k`,
    ],
  ] as const)('%s, day %i', (benefit, number, on, last, lastProvision, first, firstProvision) => {
    const days = borderOf(benefit, number, on);
    expect(days.told(lastPaidDayBefore(on))).toBe(`${last} ${lastProvision}`);
    expect(days.told(on)).toBe(`${first} ${firstProvision}`);
  });
});

describe('the cumulative municipal cost of one person with the full amount', () => {
  // All days have to be of one regime: a law in which regime B has held since 2015, by its data alone.
  const folder = mkdtempSync(join(tmpdir(), 'made-up-law-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const shipped = fileURLToPath(new URL('../../statutes', import.meta.url));
  for (const part of ['law', 'interpretations', 'municipalities.csv', 'merged-municipalities.csv']) {
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  }
  const file = join(folder, 'law/1290-2002/14-3a.yaml');
  const text = readFileSync(file, 'utf8');
  const regimeA = text.slice(
    text.indexOf('      - from: 2015-01-01'),
    text.indexOf('      - from: 2025-01-01'),
  );
  writeFileSync(
    file,
    text
      .replace(regimeA, '')
      .replace('from: 2025-01-01', 'from: 2015-01-01')
      .replace('grounds: *services', 'grounds: &services [work-trial]'),
  );
  const days = new Given(
    [paid('labour-market-support', '2016-01-04', lastOf(1000, '2016-01-04'))],
    {},
    loadStatutes(folder),
  ).days();

  it.each([
    [100, '0.00'],
    [200, '372.10'],
    [300, '1116.30'],
    [400, '2232.60'],
    [700, '6697.80'],
    [701, '6716.405'],
    [1000, '12279.30'],
  ])('is known at day %i: %s', (number, total) => {
    const sum = days.slice(0, number).reduce((amount, day) => amount.plus(day.municipal), new Decimal(0));
    expect(days[number - 1]).toMatchObject({ regime: 'B', counter: number });
    expect(sum).toEqual(new Decimal(total));
  });
});
