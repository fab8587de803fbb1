import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type PrintForecast, printForecast } from '#apps/cli/src/forecast/print-forecast.js';
import { calendarDate } from '#calendar-date';

const POLKU = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));

/** J1 is at day 90 on 30 October 2026, J2 at day 695; J3 lives elsewhere; J4 was paid until August. */
const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,general-support,2026-06-29,2026-10-30,2026-10-31,,37.21,,,,unemployment,,
P2,J2,labour-market-support,2024-03-04,2026-04-30,2026-05-02,,37.21,,,,unemployment,,
P3,J2,general-support,2026-05-01,2026-10-30,2026-10-31,,37.21,,,,unemployment,,
P4,J3,general-support,2026-05-04,2026-10-30,2026-10-31,,37.21,,,,unemployment,,
P5,J4,general-support,2026-05-04,2026-08-28,2026-08-29,,37.21,,,,unemployment,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,205
J2,home-municipality,2020-01-01,205
J3,home-municipality,2020-01-01,290
J4,home-municipality,2020-01-01,205
`;
const RATES = 'from_paid_days,monthly_exit_rate\n0,0.1\n260,0.05\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-forecast-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sources = () => ({
  payments: written('payments.csv', PAYMENTS),
  facts: written('facts.csv', FACTS),
});

async function printed(asked: Partial<PrintForecast> = {}) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const accepted = await printForecast({
    sources: sources(),
    choices: {},
    assumptions: { asOf: calendarDate('2026-11-01'), months: 3, openWithinDays: 45 },
    municipalities: ['205'],
    rates: { flat: 0.5 },
    withPeople: false,
    form: 'json',
    output,
    errors,
    ...asked,
  });
  output.end();
  errors.end();
  const [told, complaints] = await texts;
  return { accepted, output: told, errors: complaints };
}

function polkuForecast(...options: string[]): Promise<{ code: number; output: string; errors: string }> {
  const { payments, facts } = sources();
  const files = ['--payments', payments, '--facts', facts];
  return new Promise((resolve) => {
    execFile(process.execPath, [POLKU, 'forecast', ...files, ...options], (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

describe('polku forecast', () => {
  it('says month by month what a municipality pays, if everybody stays and with exits', async () => {
    const { output } = await printed();
    const forecast = JSON.parse(output);
    // J1: 11 days of November at 10 %, and J2 21 days at 40 % to day 700 (2 to 6 November), then 50 %.
    // 40.931 + 5 x 14.884 + 16 x 18.605 = 413.031; December 23 x (3.721 + 18.605); January 21 x the same.
    expect(forecast).toMatchObject({
      municipalities: ['205'],
      asOf: '2026-11-01',
      openPersons: 2,
      exitRates: { bands: [{ fromPaidDays: 0, monthlyRate: 0.5 }], origin: { how: 'given' } },
      months: [
        { month: '2026-11', everybodyStays: '413.03', withExits: { expected: '413.03', expectedPersons: 2 } },
        { month: '2026-12', everybodyStays: '513.50', withExits: { expected: '256.75', expectedPersons: 1 } },
        { month: '2027-01', everybodyStays: '468.85', withExits: { expected: '117.21' } },
      ],
      stepsReached: [
        { month: '2026-11', percentBefore: 0, percent: 10, persons: 1 },
        { month: '2026-11', percentBefore: 40, percent: 50, persons: 1 },
      ],
      openByShare: [
        { month: '2026-11', percent: 10, persons: 1 },
        { month: '2026-11', percent: 50, persons: 1 },
        { month: '2026-12', percent: 10, persons: 1 },
        { month: '2026-12', percent: 50, persons: 1 },
        { month: '2027-01', percent: 10, persons: 1 },
        { month: '2027-01', percent: 50, persons: 1 },
      ],
    });
    expect(forecast).not.toHaveProperty('people');
    expect(forecast.assumptions.join('\n')).toContain('50 % from 0 paid days');
  });

  it('lists people by what an earlier exit is worth, with the dates of their shares', async () => {
    const { people } = JSON.parse((await printed({ withPeople: true })).output);
    expect(people).toMatchObject([
      {
        jobseeker: 'J2',
        counter: 695,
        percent: 40,
        oneMonthEarlier: '427.92',
        inAllMonths: '818.62',
        steps: [{ on: '2026-11-09', counter: 701, percent: 50, provision: 'yleistukilaki 51 § 2 mom. 5 k' }],
      },
      { jobseeker: 'J1', counter: 90, oneMonthEarlier: '85.58', steps: [{ on: '2026-11-16', percent: 10 }] },
    ]);
  });

  it('is for several municipalities together, or for all', async () => {
    const open = async (municipalities: string[]) =>
      JSON.parse((await printed({ municipalities })).output).openPersons;
    expect(await open(['290'])).toBe(1);
    expect(await open(['205', '290'])).toBe(3);
    expect(await open([])).toBe(3);
    expect(await open(['unknown'])).toBe(0);
  });

  it('takes rates by paid days from a file, and estimates them where none are given', async () => {
    const fromFile = await printed({ rates: { file: written('rates.csv', RATES) } });
    expect(JSON.parse(fromFile.output).exitRates.bands).toEqual([
      { fromPaidDays: 0, monthlyRate: 0.1 },
      { fromPaidDays: 260, monthlyRate: 0.05 },
    ]);
    const { output } = await polkuForecast('--as-of', '2026-11-01', '--json', '--estimate-exit-rates');
    // Until August, the last month that can be told: 3 months of J1, 24 of J2, 4 of J3 and 4 of J4, who left with it.
    expect(JSON.parse(output).exitRates.origin).toEqual({ how: 'estimated', monthsAtRisk: 35, exits: 1 });
  });

  it('prints tables for people, the assumptions first', async () => {
    const { code, output, errors } = await polkuForecast(
      ...[
        '--as-of',
        '2026-11-01',
        '--municipality',
        '205',
        '--months',
        '2',
        '--exit-rate',
        '0.06',
        '--people',
      ],
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(
      /^Forecast as of 2026-11-01 for 205 Kajaani: 2 open persons\n\nWhat is assumed\n\n1\. /,
    );
    expect(output).toMatch(/2026-12 +513\.50 +482\.69 +\d/);
    expect(output).toMatch(/2026-11 +40 % +50 % +1\n/);
    expect(output).toMatch(/J2 +general-support +695 +40 % +427\.92 +427\.92 +2026-11-09 +50 % +701 /);
  });

  it('says so when nobody is open, and what the date should be', async () => {
    const assumptions = { asOf: calendarDate('2027-11-01'), months: 3, openWithinDays: 45 };
    const { output } = await printed({ assumptions, form: 'table' });
    expect(output).toMatch(/Nobody is open on 2027-11-01\. --as-of is best the day .*\n$/);
  });

  it('shows problems of a table of rates with their lines and prints nothing', async () => {
    const bad = 'from_paid_days,monthly_exit_rate\n10,0.1\n10,1.5\n5,0.2\n';
    const exitRatesFile = written('rates.csv', bad);
    const { accepted, output, errors } = await printed({ rates: { file: exitRatesFile } });
    expect({ accepted, output }).toEqual({ accepted: false, output: '' });
    expect(errors.split('\n')).toEqual([
      `${exitRatesFile}:2: from_paid_days "10": The table does not begin at 0 paid days. Expected: 0 in the first row.`,
      `${exitRatesFile}:3: monthly_exit_rate "1.5": The value is not what was expected. Expected: A number from 0 to 1, such as 0.06.`,
      `${exitRatesFile}:4: from_paid_days "5": The rows are not in order. Expected: More than 10, as in the row before.`,
      '3 problems: nothing was accepted.',
      '',
    ]);
  });

  it.each([
    ['a date that does not exist', ['--as-of', '2026-02-30'], 'an existing date'],
    ['no month', ['--months', '0'], 'from 1 to 60'],
    ['more months than there may be', ['--months', '61'], 'from 1 to 60'],
    ['a rate that is no probability', ['--exit-rate', '1.01'], 'from 0 to 1'],
    ['a rate twice', ['--exit-rate', '0.1', '--estimate-exit-rates'], 'cannot be used with'],
    ['a municipality that there is not', ['--municipality', '999'], 'there is no municipality 999'],
    ['a table that is not there', ['--exit-rates', '/no/such/rates.csv'], '/no/such/rates.csv'],
  ])('refuses %s', async (_, options, says) => {
    const told = await polkuForecast('--as-of', '2026-11-01', ...options);
    expect(told).toMatchObject({ code: 1, output: '' });
    expect(told.errors).toMatch(/^error: /);
    expect(told.errors).toContain(says);
  });

  it('asks for the successor of a municipality that was merged', async () => {
    const merged = printed({ municipalities: ['911'] });
    await expect(merged).rejects.toThrow(/was merged on \d{4}-\d\d-\d\d: ask for \d{3}/);
  });
});
