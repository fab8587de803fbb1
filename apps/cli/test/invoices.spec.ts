import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { printInvoice } from '#apps/cli/src/invoices/print-invoice.js';
import {
  type PrintReconciliation,
  printReconciliation,
} from '#apps/cli/src/invoices/print-reconciliation.js';
import { type CalendarDate, calendarDate, type Month } from '#calendar-date';
import { polku } from '../../../test/support/polku-process.js';

const WORKED = 'docs/worked-case/invoices-2025';
const SOURCES = { payments: `${WORKED}/payments.csv`, facts: `${WORKED}/facts.csv` };
const BILLED = `${WORKED}/billed.csv`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-invoices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function printed(print: (output: PassThrough, errors: PassThrough) => Promise<boolean>) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const accepted = await print(output, errors);
  output.end();
  errors.end();
  const [told, complaints] = await texts;
  return { accepted, output: told, errors: complaints };
}

function invoice(
  month: string,
  form: 'json' | 'csv' | 'table',
  more: { municipality?: string; knownOn?: CalendarDate } = {},
) {
  const asked = { sources: SOURCES, choices: {}, month: month as Month, form, ...more };
  return printed((output, errors) => printInvoice({ ...asked, output, errors }));
}

function reconciliation(more: Partial<PrintReconciliation> = {}) {
  return printed((output, errors) =>
    printReconciliation({
      sources: SOURCES,
      billed: BILLED,
      choices: {},
      form: 'table',
      language: 'en',
      ...more,
      output,
      errors,
    }),
  );
}

describe('polku invoice', () => {
  it('prints the lines of a municipality, the sums of what is invoiced apart, and the dates of the decree', async () => {
    const { output } = await invoice('2025-06', 'table', { municipality: '205' });
    expect(output).toContain('205 Kajaani: what should be invoiced for benefits paid in 2025-06');
    expect(output).toContain('sent by 2025-07-15, due 2025-07-28');
    expect(output).toMatch(
      /^m-01 +B +labour-market-support +payment +20 +30x20 +744\.20 +223\.26 +m-01-lms-5$/m,
    );
    expect(output).toMatch(
      /^205 +Kajaani +B +earnings-related-allowance .* passed on to the Employment Fund$/m,
    );
  });

  it('prints each line with its payments and days as JSON', async () => {
    const { output } = await invoice('2025-06', 'json', { municipality: '765' });
    const { lines, sums, due } = JSON.parse(output);
    expect(due).toBe('2025-07-28');
    expect(lines).toMatchObject([
      {
        jobseeker: 'p-payer',
        payer: '765',
        daysByShare: '10x20',
        municipal: '74.42',
        paymentIds: ['p-payer-10'],
      },
    ]);
    expect(lines[0].spans).toMatchObject([{ firstCounter: 181, lastCounter: 200, sharePercent: 10 }]);
    expect(sums).toMatchObject([{ municipality: '765', persons: 1, municipal: '74.42' }]);
  });

  it('prints by what had been paid until a date', async () => {
    const lineOf = async (knownOn?: CalendarDate) => {
      const { output } = await invoice('2025-04', 'json', {
        municipality: '205',
        ...(knownOn === undefined ? {} : { knownOn }),
      });
      return JSON.parse(output).lines.find(
        (line: { jobseeker: string }) => line.jobseeker === 'p-renumbered',
      );
    };
    expect(await lineOf()).toMatchObject({ daysByShare: '20x20', municipal: '148.84' });
    expect(await lineOf(calendarDate('2025-05-12'))).toMatchObject({
      daysByShare: '10x20',
      municipal: '74.42',
    });
  });

  it('prints billed.csv, which reconciles to nothing', async () => {
    const { output } = await invoice('2025-06', 'csv');
    const billed = join(folder, 'billed.csv');
    writeFileSync(billed, output);
    const { output: told } = await reconciliation({ billed });
    expect(told).toMatch(/^difference +0\.00$/m);
    expect(told).toContain('No differences.');
  });
});

describe('polku reconcile', () => {
  it('sums up by kind, and shows the defect of 2025 as a systematic cause', async () => {
    const { output, errors } = await reconciliation({ municipality: '205' });
    expect(errors).toBe('');
    const [summary] = output.split('\nPerson missing\n');
    expect(summary).toBe(`What was billed, compared with what should have been
205 Kajaani, benefits paid 2025-01 - 2025-10

                  lines  euros
should be billed    206  28398.70
billed              204  27423.20
difference                -975.50

                                differences  persons  euros
person missing                            6        2   -1339.56
person who should not be there            2        2     148.84
wrong municipality                        1        1      74.42
wrong benefit or regime                   1        1       0.00
number of days                            1        1     -18.61
share                                     2        2      74.42
amount                                    2        2      10.57
billed twice                              1        1      74.42
billed late                              27        6  (5097.78)

Systematic causes
- labour market support, moved from earnings-related allowance: not billed in time 6 of 6 persons (2 of 24 of all others); 31 lines, benefits paid 2025-02 - 2025-10; billed afterwards 2025-10, 2025-11: 5023.36; missing so far: 1265.14
- what was billed is right under INT-10=payment-order: 1 difference, 1 person
- what was billed is right under INT-1=paid-day: 1 difference, 1 person
- what was billed is right under what had been paid until the invoice: 1 difference, 1 person
`);
  });

  it('shows for each municipality what the sum over all would hide', async () => {
    const { output } = await reconciliation({});
    expect(output).toContain(`
municipality  should be billed  billed    too much  too little  difference
205 Kajaani           28398.70  27423.20    457.10     1432.60     -975.50
765 Sotkamo             818.62    744.20      0.00       74.42      -74.42
`);
  });

  it('knows on an earlier date neither later payments nor later invoices', async () => {
    const { output } = await reconciliation({
      municipality: '205',
      knownOn: calendarDate('2025-05-12'),
      form: 'json',
    });
    const { summary, differences } = JSON.parse(output);
    expect(summary).toMatchObject({ months: { from: '2025-01', to: '2025-04' } });
    const told = differences as { jobseeker: string; kind: string; billed: { invoicedOn: string }[] }[];
    expect(told.some(({ jobseeker }) => jobseeker === 'm-01')).toBe(true);
    for (const { kind, billed } of told) {
      expect(kind).not.toBe('not-expected');
      for (const { invoicedOn } of billed) expect(invoicedOn <= '2025-05-12').toBe(true);
    }
  });

  it('does not call a line right whose shares no reading gives', async () => {
    const right = readFileSync(BILLED, 'utf8');
    const wrong = right.replace(/^(.*p-renumbered.*2025-04,payment,20,)10x20,/m, '$110x16 0x4,');
    expect(wrong).not.toBe(right);
    const billed = join(folder, 'wrong-shares.csv');
    writeFileSync(billed, wrong);
    const rightUnder = async (path: string) => {
      const { output } = await reconciliation({ billed: path, form: 'json' });
      const { differences } = JSON.parse(output) as {
        differences: { jobseeker: string; rightUnder: string[] }[];
      };
      return differences.find(({ jobseeker }) => jobseeker === 'p-renumbered')?.rightUnder;
    };
    expect(await rightUnder(BILLED)).toEqual(['paid-until', 'INT-10=payment-order']);
    expect(await rightUnder(billed)).toEqual([]);
  });

  it('explains our figure of each difference, in numbers and in the sentences of the first day of each span', async () => {
    const { output } = await reconciliation({ municipality: '205' });
    expect(output).toContain(`p-share  2025-06  B labour market support  205 +148.84
    expected 205: 20 days (10x20), 744.20 -> 74.42
      2025-05-12 - 2025-06-06, 20 days, numbers 181-200, 10 % * 37.21  työttömyysturvalaki 14:3 a § 2 mom. 1 k  [p-share-10]
        12 May 2025 is a paid day of labour market support; Kela paid the benefit on 13 June 2025.
        The day is number 181 of the count: since 2 September 2024, 181 paid days have been counted, this day included (labour market support).
        Under financing regime B the municipality's share is 10 per cent (paid days 101–200).
        Provision: Unemployment Security Act (1290/2002), chapter 14, section 3 a, subsection 2, paragraph 1,`);
    expect(output).toContain(
      '    billed 205: 20 days (30x20), 744.20 -> 223.26  [kela-205-2025-07/16, 2025-07-12]\n',
    );
  });

  it('says once what the spans of a line have in common', async () => {
    const { output } = await reconciliation({ municipality: '205' });
    const [, line = ''] = output.split('m-05  2025-06  B ');
    const ofLine = line.slice(0, line.indexOf('m-05  2025-07'));
    expect(ofLine).toContain('numbers 281-300');
    expect(ofLine).toContain('numbers 301-320');
    expect(ofLine.split('The result does not depend on any point').length - 1).toBe(1);
  });

  it('tells the same sentences in JSON, for each span of the figure', async () => {
    const { output } = await reconciliation({ municipality: '205', form: 'json', language: 'fi' });
    const { differences } = JSON.parse(output);
    for (const { expected, withoutShare, sentences } of differences) {
      expect(sentences).toHaveLength((expected?.spans ?? withoutShare ?? []).length);
      for (const told of sentences) expect(told).not.toHaveLength(0);
    }
    const share = differences.find((each: { jobseeker: string }) => each.jobseeker === 'p-share');
    expect(share.sentences[0]).toContain(
      'Rahoitusmallin B mukaan kunnan rahoitusosuus on 10 prosenttia (maksupäivät 101–200).',
    );
  });

  it('tells a municipality only what concerns it, and a month only what was paid in it', async () => {
    const { output } = await reconciliation({ municipality: '765', form: 'json' });
    const { summary, differences } = JSON.parse(output);
    expect(summary).toMatchObject({ expected: { municipal: '818.62' }, difference: '-74.42' });
    expect(differences.map((each: { kind: string }) => each.kind)).toEqual(['payer']);
    const june = { from: '2025-06' as Month, to: '2025-06' as Month };
    const ofJune = JSON.parse((await reconciliation({ ...june, form: 'json' })).output).differences;
    expect(new Set(ofJune.map((each: { paidMonth: string }) => each.paidMonth))).toEqual(
      new Set(['2025-06']),
    );
  });

  it.each([
    [
      'fi',
      'henkilö puuttuu',
      'työmarkkinatuki, aiempi etuus ansiopäiväraha',
      'Päivä on laskennan 281. maksupäivä',
    ],
    [
      'sv',
      'person saknas',
      'arbetsmarknadsstöd, tidigare förmån inkomstrelaterad dagpenning',
      'Dagen är betaldag nummer 281 i räkningen',
    ],
  ] as const)('speaks %s', async (language, ...says) => {
    const { output } = await reconciliation({ language });
    for (const text of says) expect(output).toContain(text);
  });

  it('lists every bad row of billed.csv, prints nothing and fails', async () => {
    const billed = join(folder, 'billed.csv');
    writeFileSync(billed, 'invoice_id,line\nI1,1\n');
    const { accepted, output, errors } = await reconciliation({ billed });
    expect({ accepted, output }).toEqual({ accepted: false, output: '' });
    expect(errors).toContain('billed.csv:1: The header lacks municipality, invoiced_on, jobseeker,');
    expect(errors).toContain('nothing was accepted');
  });

  it.each([
    ['an unlisted municipality', ['--municipality', '999'], 'there is no municipality 999'],
    ['a municipality by its name', ['--municipality', 'Kajaani'], 'three-digit code'],
    ['a month that is none', ['--month', '2025-13'], 'such as 2025-06'],
    ['two spans', ['--month', '2025-06', '--from', '2025-01'], 'choose --month, or --from and --to'],
    [
      'a span that ends before it begins',
      ['--from', '2025-06', '--to', '2025-01'],
      '--to lies before --from',
    ],
    ['a language that it does not speak', ['--language', 'de'], 'Allowed choices are fi, sv, en'],
  ])('refuses %s', async (_, more, says) => {
    const files = ['--payments', SOURCES.payments, '--facts', SOURCES.facts, '--billed', BILLED];
    const told = await polku('reconcile', ...files, ...more);
    expect(told).toMatchObject({ code: 1, stdout: '' });
    expect(told.stderr).toMatch(/^error: /);
    expect(told.stderr).toContain(says);
  });
});
