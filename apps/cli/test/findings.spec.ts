import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { printFindings } from '#apps/cli/src/findings/print-findings.js';
import { printTimelines } from '#apps/cli/src/timeline/print-timelines.js';

const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,labour-market-support,2025-06-02,2025-06-13,2025-06-11,,37.21,,,,unemployment,,
P2,J2,labour-market-support,2025-06-02,2025-06-13,2025-06-16,,37.21,,,,unemployment,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,091
J2,home-municipality,2020-01-01,091
J3,maximum-period-exhausted,2024-01-31,
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-findings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function printed(
  print: typeof printFindings,
  form: 'json' | 'table',
  payments = PAYMENTS,
  facts = FACTS,
): Promise<{ accepted: boolean; output: string; errors: string }> {
  const sources = { payments: join(folder, 'payments.csv'), facts: join(folder, 'facts.csv') };
  writeFileSync(sources.payments, payments);
  writeFileSync(sources.facts, facts);
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const accepted = await print({ sources, choices: {}, form, output, errors });
  output.end();
  errors.end();
  const [told, complaints] = await texts;
  return { accepted, output: told, errors: complaints };
}

const ahead = {
  jobseeker: 'J1',
  finding: 'payment-dated-before-its-days-end',
  rule: 'MON-3',
  detail: 'Days are told as paid before they had come.',
  paymentId: 'P1',
  on: '2025-06-11',
  days: 2,
};

describe('polku findings', () => {
  it('prints them as JSON, also of a jobseeker who was paid nothing', async () => {
    const { accepted, output, errors } = await printed(printFindings, 'json');
    expect({ accepted, errors }).toEqual({ accepted: true, errors: '' });
    expect(JSON.parse(output)).toEqual({
      findings: [
        ahead,
        expect.objectContaining({ jobseeker: 'J3', finding: 'exhaustion-without-employment-condition' }),
      ],
    });
  });

  it('prints them for people', async () => {
    const { output } = await printed(printFindings, 'table');
    expect(output.split('\n').slice(0, 5)).toEqual([
      'Jobseeker J1: payment-dated-before-its-days-end (MON-3)',
      '  2025-06-11, payment P1, 2 days',
      '  Days are told as paid before they had come.',
      '',
      'Jobseeker J3: exhaustion-without-employment-condition (MON-2)',
    ]);
  });

  it.each([
    ['json', '{"findings": [\n]}\n'],
    ['table', 'No findings.\n'],
  ] as const)('says that there are none, as %s', async (form, nothing) => {
    const payments = PAYMENTS.replace('2025-06-11', '2025-06-16');
    const facts = FACTS.replace(/J3.*\n/, '');
    expect(await printed(printFindings, form, payments, facts)).toMatchObject({ output: nothing });
  });

  it('refuses bad files as a whole', async () => {
    const { accepted, output, errors } = await printed(
      printFindings,
      'json',
      PAYMENTS.replace('37.21', '-1'),
    );
    expect({ accepted, output }).toEqual({ accepted: false, output: '' });
    expect(errors).toContain('not negative');
  });
});

describe('polku timeline', () => {
  it('lists the findings in its table, and never in its JSON', async () => {
    const { output } = await printed(printTimelines, 'table');
    expect(output).toMatch(
      /Findings\n\n.*\n2025-06-11 +P1 +2 +payment-dated-before-its-days-end +Days are told/,
    );
    expect(output.match(/Findings/g)).toHaveLength(1);
    const json = await printed(printTimelines, 'json');
    expect(json.output).not.toContain('findings');
  });
});
