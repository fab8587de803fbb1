import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStatutes } from '#statutes';
import {
  beganNewMaximumPeriod,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  livesIn,
  metEmploymentCondition,
  paid,
} from '../../cost-responsibility/test/given-benefits.js';
import { costsOf } from '../src/worth-of-exit.js';
import { assuming, forecastOf, openForecast, stepsTold } from './given-forecasts.js';

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const YT = 'general-support';
const C = 'yleistukilaki 51 §';
const AS_OF = '2026-11-01';

/** Paid days of general support until Friday 30 October 2026. */
const supported = (days: number, until = '2026-10-30') => paid(YT, firstOf(days, until), until);

describe('a person whose benefit goes on', () => {
  it('reaches each share on the day that its number says (yleistukilaki 51 §)', () => {
    // Days 91 to 100 are 2 to 13 November.
    const forecast = openForecast([supported(90)], assuming(AS_OF));
    expect(forecast).toMatchObject({ counter: 90, percent: 0, benefit: YT, lastPaidDay: '2026-10-30' });
    expect(stepsTold(forecast)).toEqual([
      `2026-11-16 C 101 0 -> 10 % ${C} 2 mom. 1 k`,
      `2027-04-05 C 201 10 -> 20 % ${C} 2 mom. 2 k`,
      `2027-08-23 C 301 20 -> 30 % ${C} 2 mom. 3 k`,
    ]);
  });

  it('costs the municipality its share of the paid days of each month', () => {
    const forecast = openForecast([supported(90)], assuming(AS_OF, { months: 2 }));
    // 16 to 30 November: 11 days; December 2026: 23 days; 3.721 each.
    expect(costsOf(forecast, 2, new Set(['091']))).toEqual([40_931_000n, 85_583_000n]);
    expect(costsOf(forecast, 2, new Set(['205']))).toEqual([0n, 0n]);
  });

  it('is paid for each month when the latest payment was: as many days after its end', () => {
    const told = [paid(YT, firstOf(120, '2026-10-30'), '2026-10-30', { paidOn: '2026-11-06' })];
    const forecast = openForecast(told, assuming('2026-11-10', { months: 3 }));
    // Days 101 to 120 are in October.
    expect(forecast.costs).toMatchObject([
      { month: -1, paidMonth: 0 },
      { month: 0, paidMonth: 1 },
      { month: 1, paidMonth: 2 },
      { month: 2, paidMonth: 3 },
    ]);
  });

  it('has the benefit of what was not yet paid too, from the day after the latest paid day', () => {
    // Nothing paid for October yet: its 22 days come before those of November.
    const forecast = openForecast([supported(90, '2026-09-30')], assuming(AS_OF, { months: 1 }));
    expect(stepsTold(forecast)).toEqual([`2026-10-15 C 101 0 -> 10 % ${C} 2 mom. 1 k`]);
  });

  it('pays by law at the end of the integration window, which its general support did not count towards (51 § 4 mom.)', () => {
    const told = [
      entered('2026-01-05', 'other'),
      paid(APR, firstOf(150, '2026-08-31'), '2026-08-31'),
      paid(YT, '2026-09-01', '2026-10-30'),
    ];
    const forecast = openForecast(told, assuming(AS_OF, { months: 6 }));
    expect(forecast).toMatchObject({ percent: 0, counter: 150 });
    expect(stepsTold(forecast)).toEqual([
      `2027-01-05 C 151 0 -> 10 % ${C} 2 mom. 1 k`,
      `2027-03-16 C 201 10 -> 20 % ${C} 2 mom. 2 k`,
    ]);
  });

  it('goes over to general support when its benefit ends by law, with what that changes (48/2026 55 §)', () => {
    const told = [paid(PPR, firstOf(750, '2026-03-31'), '2026-03-31')];
    const forecast = openForecast(told, assuming('2026-04-01', { months: 3 }));
    expect(forecast).toMatchObject({ benefit: PPR, percent: 40 });
    // April has 22 paid days: 1 May is number 773.
    expect(stepsTold(forecast)).toEqual([`2026-05-01 C 773 40 -> 50 % ${C} 2 mom. 5 k`]);
    expect(forecast.steps[0]).toMatchObject({ benefit: YT });
  });

  it('restarts in the regime to come by what was told before (51 § 5 mom.)', () => {
    const told = [paid(TMT, firstOf(250, '2026-03-31'), '2026-03-31'), metEmploymentCondition('2026-03-02')];
    const forecast = openForecast(told, assuming('2026-04-01', { months: 3 }));
    // Days counted from 2 March on: 22 in March and 22 in April.
    expect(stepsTold(forecast)).toEqual([`2026-05-01 C 45 20 -> 0 % ${C} 1 mom.`]);
  });

  it('follows a change of the law that is only data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'polku-forecast-law-'));
    try {
      cpSync(fileURLToPath(new URL('../../statutes', import.meta.url)), folder, { recursive: true });
      const file = join(folder, 'law', '48-2026', '51.yaml');
      writeFileSync(file, withDearerStep(readFileSync(file, 'utf8')));
      const statutes = loadStatutes(folder);
      const forecast = openForecast([supported(110)], assuming(AS_OF, { months: 4 }), { statutes });
      expect(stepsTold(forecast)).toEqual([`2027-01-01 C 155 10 -> 15 % ${C} 2 mom. 1 k`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('may have its choice of an interpretation', () => {
    const told = [paid(TMT, firstOf(250, '2026-03-31'), '2026-03-31'), beganNewMaximumPeriod('2026-03-02')];
    const assumptions = assuming('2026-04-01', { months: 1 });
    expect(openForecast(told, assumptions).percent).toBe(0);
    const choices = { 'INT-2': 'no-restart' };
    expect(openForecast(told, assumptions, { choices })).toMatchObject({ percent: 20, counter: 250 });
  });
});

describe('a person on earnings-related allowance', () => {
  const allowed = paid(APR, firstOf(390, '2026-10-30'), '2026-10-30');

  it('goes on without an end where nothing is told of the maximum period', () => {
    const forecast = openForecast([allowed], assuming(AS_OF, { months: 3 }));
    // Day 401 is the eleventh paid day from 2 November on.
    expect(stepsTold(forecast)).toEqual([expect.stringMatching(/^2026-11-16 B 401 30 -> 40 % .* 4 §/)]);
  });

  it('goes over to general support when the maximum period is told to be used up (48/2026 2 § 1 k)', () => {
    const told = [paid(APR, firstOf(780, '2026-10-30'), '2026-10-30'), exhaustedMaximumPeriod('2026-10-30')];
    const forecast = openForecast(told, assuming(AS_OF, { months: 1 }));
    expect(forecast.steps).toMatchObject([
      { on: '2026-11-02', benefit: YT, counter: 781, percentBefore: 40, percent: 50 },
    ]);
    // Of the basic part, as the full amount of general support is: 50 % of 37.21 for 21 days.
    expect(costsOf(forecast, 1, undefined)).toEqual([390_705_000n]);
  });

  it('goes over when as many paid days as are assumed have been paid since the latest new maximum period', () => {
    const told = [
      paid(APR, firstOf(790, '2026-10-30'), '2026-10-30'),
      beganNewMaximumPeriod(firstOf(390, '2026-10-30')),
    ];
    const forecast = openForecast(told, assuming(AS_OF, { months: 2, maximumPeriodDays: 395 }));
    // Its own count began again with the new maximum period; that of general support did not.
    expect(forecast).toMatchObject({ counter: 390, percent: 30 });
    expect(forecast.steps).toMatchObject([
      { on: '2026-11-09', benefit: YT, counter: 796, percentBefore: 30, percent: 50 },
    ]);
  });

  it('has no end of the maximum period on additional days, which come after it', () => {
    const told = [paid(APR, firstOf(90, '2026-10-30'), '2026-10-30', { circumstance: 'additional-days' })];
    const forecast = openForecast(told, assuming(AS_OF, { months: 3, maximumPeriodDays: 60 }));
    expect(stepsTold(forecast)).toEqual([]);
  });
});

describe('what a forecast knows', () => {
  it('is nobody whose latest paid day is too long ago', () => {
    expect(forecastOf([supported(90)], assuming('2026-12-14'))?.counter).toBe(90);
    expect(forecastOf([supported(90)], assuming('2026-12-15'))).toBeUndefined();
  });

  it('is nothing that is paid or told to happen after its date', () => {
    const then = openForecast([supported(90)], assuming(AS_OF));
    const later = [
      supported(90),
      paid(YT, '2026-11-02', '2027-02-26'),
      livesIn('205', '2026-11-15'),
      metEmploymentCondition('2026-11-20'),
    ];
    expect(openForecast(later, assuming(AS_OF))).toEqual(then);
  });
});

describe("Kela's notice to the home municipality", () => {
  it('may come when sixty days of general support have been paid (yleistukilaki 48 §)', () => {
    // The 60th day is 11 December; December is paid a day after its end.
    const told = [paid(YT, firstOf(30, '2026-10-30'), '2026-10-30', { paidOn: '2026-10-31' })];
    expect(openForecast(told, assuming(AS_OF)).notices).toEqual([
      { on: '2027-01-01', paidDays: 60, provision: 'yleistukilaki 48 § 2 mom.' },
    ]);
  });

  it('counts the benefits of its own act (työttömyysturvalaki 13:6 §)', () => {
    const told = [
      paid(PPR, '2026-01-01', '2026-01-30'),
      paid(TMT, '2026-02-02', '2026-02-27', { paidOn: '2026-03-03' }),
    ];
    // 22 and 20 days; the 60th is in March, which is paid on 4 April.
    expect(openForecast(told, assuming('2026-03-03')).notices).toEqual([
      { on: '2026-04-04', paidDays: 60, provision: 'työttömyysturvalaki 13:6 § 2 mom.' },
    ]);
  });

  it('is not the first of a person whose benefit the municipality finances by then', () => {
    // Day 101 is in May; sixty days of general support are paid in August only.
    const financed = [paid(TMT, firstOf(85, '2026-04-30'), '2026-04-30', { paidOn: '2026-05-02' })];
    expect(openForecast(financed, assuming('2026-05-02')).notices).toEqual([]);
  });

  it('is not to come when it was possible before', () => {
    expect(openForecast([supported(90)], assuming('2026-11-02')).notices).toEqual([]);
  });
});

/** From 2027 on, 15 % in place of the 10 % of the second step. */
function withDearerStep(yaml: string): string {
  const begin = yaml.indexOf('      - from: 2026-05-01');
  const end = yaml.indexOf('\n\n', begin);
  const version = yaml.slice(begin, end);
  const before = version.replace('from: 2026-05-01', 'from: 2026-05-01\n        until: 2026-12-31');
  const after = version
    .replace('from: 2026-05-01', 'from: 2027-01-01')
    .replace('upTo: 200, percent: 10', 'upTo: 200, percent: 15');
  return `${yaml.slice(0, begin)}${before}\n${after}${yaml.slice(end)}`;
}
