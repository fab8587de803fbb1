import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { printTimelines } from '#apps/cli/src/timeline/print-timelines.js';
import type { Choices } from '#cost-responsibility';

const POLKU = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));

const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,labour-market-support,2025-01-01,2025-05-21,2025-05-22,,37.21,,,,unemployment,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,091
J9,home-municipality,2020-01-01,837
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-timeline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function polkuTimeline(...options: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [POLKU, 'timeline', ...options], (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

/** The same without a process of its own. */
async function printed(payments: string, facts: string, form: 'json' | 'table', choices: Choices = {}) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const accepted = await printTimelines({
    sources: { payments: written('payments.csv', payments), facts: written('facts.csv', facts) },
    choices,
    form,
    output,
    errors,
  });
  output.end();
  errors.end();
  const [told, complaints] = await texts;
  return { accepted, output: told, errors: complaints };
}

const files = () => ['--payments', written('payments.csv', PAYMENTS), '--facts', written('facts.csv', FACTS)];

describe('polku timeline', () => {
  it('prints days 99 to 101 and the invoice line as JSON', async () => {
    const { code, output, errors } = await polkuTimeline(...files(), '--json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { jobseekers } = JSON.parse(output);
    expect(jobseekers).toHaveLength(1);
    expect(jobseekers[0].jobseeker).toBe('J1');
    const alike = {
      paymentId: 'P1',
      benefit: 'labour-market-support',
      regime: 'B',
      counted: true,
      payer: '091',
      base: '37.21',
      interpretations: [],
    };
    const stillFree = {
      ...alike,
      sharePercent: 0,
      municipal: '0.00',
      state: '37.21',
      provision: 'työttömyysturvalaki 14:3 a § 1 mom.',
    };
    expect(jobseekers[0].days.slice(98)).toEqual([
      { ...stillFree, date: '2025-05-19', counter: 99 },
      { ...stillFree, date: '2025-05-20', counter: 100 },
      {
        ...alike,
        date: '2025-05-21',
        counter: 101,
        sharePercent: 10,
        municipal: '3.721',
        state: '33.489',
        provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
      },
    ]);
    expect(jobseekers[0].invoiceLines).toEqual([
      {
        payer: '091',
        regime: 'B',
        benefit: 'labour-market-support',
        paidMonth: '2025-05',
        kind: 'payment',
        days: 1,
        base: '37.21',
        municipal: '3.72',
      },
    ]);
  });

  it('takes another choice of an interpretation', async () => {
    const facts = `${FACTS}J1,new-maximum-period,2025-05-12,\n`;
    const lastDay = async (choices: Choices = {}) => {
      const { output } = await printed(PAYMENTS, facts, 'json', choices);
      return JSON.parse(output).jobseekers[0].days.at(-1);
    };
    expect(await lastDay()).toMatchObject({ counter: 8, sharePercent: 0, interpretations: ['INT-2'] });
    expect(await lastDay({ 'INT-2': 'no-restart' })).toMatchObject({
      counter: 101,
      sharePercent: 10,
      municipal: '3.721',
      interpretations: ['INT-2'],
    });
  });

  it('prints a table for people, with days that are alike on one row', async () => {
    const { accepted, output } = await printed(PAYMENTS, FACTS, 'table');
    expect(accepted).toBe(true);
    expect(output).toContain('Jobseeker J1');
    expect(output).toMatch(
      /2025-01-01 {2}2025-05-20 {2}100 .* B +1-100 +0 % +091 +37\.21 +0\.00 {2}työttömyysturvalaki 14:3 a § 1 mom\./,
    );
  });

  it('lists every bad row on the error output, prints no timeline and fails', async () => {
    const bad = PAYMENTS.replace('37.21', 'much') + PAYMENTS.split('\n')[1];
    const { accepted, output, errors } = await printed(bad, FACTS, 'json');
    expect({ accepted, output }).toEqual({ accepted: false, output: '' });
    const path = join(folder, 'payments.csv');
    expect(errors.split('\n')).toEqual([
      `${path}:2: per_day_eur "much": The value is not what was expected. Expected: Exact euros, not negative, at most four decimals, such as 37.21.`,
      `${path}:3: payment_id "P1": The identifier stands on line 2 already. Expected: An identifier that is unique in the file.`,
      '2 problems: nothing was accepted.',
      '',
    ]);
  });

  it.each([
    ['INT-2', 'perhaps', 'Available: restart, no-restart.'],
    ['INT-99', 'yes', 'Available: INT-1, INT-2,'],
    ['INT-2', 'constructor', 'Available: restart, no-restart.'],
    ['INT-4', 'proportional', 'Available: one-day.'],
  ])('refuses the choice %s=%s and says what there is', async (id, choice, says) => {
    await expect(printed(PAYMENTS, FACTS, 'json', { [id]: choice })).rejects.toThrow(says);
  });

  it('fails with a message and no output when a choice is not available', async () => {
    const { code, output, errors } = await polkuTimeline(...files(), '--interpretation', 'INT-2=perhaps');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('Available: restart, no-restart.');
  });

  it.each([
    ['an option that is not a choice', ['--interpretation', 'restart'], 'such as INT-2=no-restart'],
    [
      'two choices at one point',
      ['--interpretation', 'INT-2=restart', '--interpretation', 'INT-2=no-restart'],
      'INT-2 is chosen as restart already',
    ],
    ['a file that is not there', [], 'missing.csv'],
    ['a law that is not there', ['--statutes', '/no/such/law'], '/no/such/law'],
  ])('refuses %s', async (_, more, says) => {
    const told = await polkuTimeline('--payments', join(folder, 'missing.csv'), ...more);
    expect(told).toMatchObject({ code: 1, output: '' });
    expect(told.errors).toMatch(/^error: /);
    expect(told.errors).toContain(says);
  });
});
