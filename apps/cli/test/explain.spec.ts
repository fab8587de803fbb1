import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type PrintExplanation, printExplanation } from '#apps/cli/src/explain/print-explanation.js';
import { calendarDate } from '#calendar-date';

const POLKU = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));

/** P2 is paid late and lies before P3: it renumbers the days of P3. */
const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,labour-market-support,2025-01-06,2025-05-09,2025-05-12,,37.21,,,,unemployment,,
P3,J1,labour-market-support,2025-05-26,2025-06-06,2025-06-09,,37.21,,,,unemployment,,
P2,J1,labour-market-support,2025-05-12,2025-05-23,2025-08-01,,37.21,,,,unemployment,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,091
J1,new-maximum-period,2025-05-12,
J2,home-municipality,2020-01-01,837
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-explain-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function printed(asked: Partial<PrintExplanation> = {}, payments = PAYMENTS) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  try {
    const accepted = await printExplanation({
      sources: { payments: written('payments.csv', payments), facts: written('facts.csv', FACTS) },
      choices: {},
      jobseeker: 'J1',
      day: calendarDate('2025-05-26'),
      form: 'en',
      output,
      errors,
      ...asked,
    });
    output.end();
    errors.end();
    const [told, complaints] = await texts;
    return { accepted, told, complaints };
  } finally {
    output.end();
    errors.end();
  }
}

describe('polku explain', () => {
  it('tells a day in sentences, one to a line', async () => {
    const { told } = await printed();
    expect(told.split('\n')).toEqual([
      '26 May 2025 is a paid day of labour market support; Kela paid the benefit on 9 June 2025.',
      'The day is number 11 of the count: since 12 May 2025, 11 paid days have been counted, this day included (labour market support).',
      'The count began again on 12 May 2025, because a new maximum period began on 12 May 2025 (Unemployment Security Act (1290/2002), chapter 14, section 3 b, subsection 4).',
      "Under financing regime B the municipality's share is 0 per cent (paid days 1–100).",
      'Provision: Unemployment Security Act (1290/2002), chapter 14, section 3 a, subsection 1, the section as worded by Acts 385/2023, 325/2024 and 962/2024; applied to paid days from 1 January 2025 to 30 April 2026.',
      "Of the 37.21 euros to be shared (the day's benefit without increment), the municipality's part is 0.00 euros and the state's part 37.21 euros.",
      'The home municipality on the date of payment, 9 June 2025, is Helsinki (091), since 1 January 2020. It has nothing to pay.',
      'The result depends on interpretation INT-2 (Restart of the labour market support counter); the reading chosen: The count starts again at a new maximum period, as that of the allowance does. The result depends on interpretation INT-10 (The order in which days are numbered); the reading chosen: Days are numbered in the order of the calendar, whenever they were paid.',
      '',
    ]);
  });

  it('tells it in another language and under another interpretation', async () => {
    const { told } = await printed({ form: 'fi', choices: { 'INT-2': 'no-restart' } });
    expect(told).toContain('Päivä on laskennan 101. maksupäivä: 6.1.2025 alkaen');
    expect(told).toContain(
      'INT-2 (Työmarkkinatuen maksupäivien laskemisen alkaminen alusta); valittu tulkinta:',
    );
  });

  it('tells it as it stood before a late payment, by the dates of the payments', async () => {
    const number = async (knownOn: string) => {
      const { told } = await printed({ form: 'json', knownOn: calendarDate(knownOn) });
      return JSON.parse(told).explanation.day.counter;
    };
    expect([await number('2025-07-31'), await number('2025-08-01')]).toEqual([1, 11]);
  });

  it('prints everything as JSON, with the sentences in every language', async () => {
    const { told } = await printed({ form: 'json' });
    expect(JSON.parse(told)).toEqual({
      jobseeker: 'J1',
      explanation: expect.objectContaining({
        day: expect.objectContaining({ date: '2025-05-26', counter: 11 }),
        eventIds: [],
      }),
      sentences: {
        fi: expect.stringContaining('26.5.2025 on työmarkkinatuen maksupäivä'),
        sv: expect.stringContaining('Den 26.5.2025 är en betaldag för arbetsmarknadsstöd'),
        en: expect.stringContaining('26 May 2025 is a paid day of labour market support'),
      },
    });
  });

  it.each([
    ['a day between payments', { day: '2025-05-24' }, 'The nearest paid days are 2025-05-23 and 2025-05-26.'],
    ['a day before all', { day: '2024-12-31' }, 'The nearest paid day is 2025-01-06.'],
    ['a day paid later', { day: '2025-05-26', knownOn: '2025-06-08' }, 'by payments until 2025-06-08'],
    ['nothing paid yet', { day: '2025-05-26', knownOn: '2025-01-01' }, 'No day was.'],
    ['a jobseeker without payments', { jobseeker: 'J2' }, 'No day was.'],
    ['an unknown jobseeker', { jobseeker: 'J9' }, 'nothing of a jobseeker J9. They tell of 2: J1, J2.'],
    ['a choice that there is not', { choices: { 'INT-2': 'perhaps' } }, 'Available: restart, no-restart.'],
  ])('says what there is: %s', async (_, asked, says) => {
    await expect(printed(asked as Partial<PrintExplanation>)).rejects.toThrow(says);
  });

  it('lists bad rows and prints nothing', async () => {
    const { accepted, told, complaints } = await printed({}, PAYMENTS.replace('37.21', 'much'));
    expect({ accepted, told }).toEqual({ accepted: false, told: '' });
    expect(complaints).toContain('per_day_eur "much"');
  });

  it.each([
    ['a day that was not paid', ['--day', '2025-05-24'], 'error: 2025-05-24 was not paid to J1'],
    ['a day that does not exist', ['--day', '2025-02-30'], 'Expected an existing date'],
    [
      'a language that it does not speak',
      ['--day', '2025-05-26', '--language', 'de'],
      'Allowed choices are fi, sv, en',
    ],
  ])('ends with 1 and no output: %s', async (_, more, says) => {
    const files = ['--payments', written('payments.csv', PAYMENTS), '--facts', written('facts.csv', FACTS)];
    const told = await new Promise((resolve) => {
      execFile(
        process.execPath,
        [POLKU, 'explain', ...files, '--jobseeker', 'J1', ...more],
        (error, output, errors) => resolve({ code: error?.code, output, errors }),
      );
    });
    expect(told).toEqual({ code: 1, output: '', errors: expect.stringContaining(says) });
  });
});
