import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarDate } from '#calendar-date';
import { polku } from '../../../test/support/polku-process.js';
import { type Comparing, comparing, type Files } from './support/comparing.js';

const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,labour-market-support,2025-01-01,2025-05-21,2025-05-22,,37.21,,,,unemployment,,
P2,J1,labour-market-support,2025-05-22,2025-05-23,2025-06-02,,37.21,,,,unemployment,,
P3,J2,labour-market-support,2025-01-01,2025-05-22,2025-05-23,,37.21,,,,unemployment,,
P4,J3,labour-market-support,2025-01-01,2025-02-28,2025-03-03,,37.21,,,,unemployment,,
C3,,,,,2025-07-01,,,,,,,,P3
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,091
J1,new-maximum-period,2025-05-19,
J2,home-municipality,2020-01-01,837
J3,home-municipality,2020-01-01,091
`;
const CONFORMANCE = fileURLToPath(
  new URL('../../../libs/cost-responsibility/test/conformance/', import.meta.url),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-compare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const compared = (asked: Comparing, files: Files = { payments: PAYMENTS, facts: FACTS }) =>
  comparing(folder, files, asked);

const comparedJson = async (asked: Comparing, files?: Files) =>
  JSON.parse((await compared(asked, files)).output);

const NO_RESTART = { choices: { 'INT-2': 'no-restart' } };
const PROVISION = 'työttömyysturvalaki 14:3 a §';

describe('polku compare', () => {
  it('says who is concerned, and the cost by municipality, regime, benefit and month', async () => {
    const found = await comparedJson({ after: NO_RESTART });
    expect(found).toMatchObject({
      before: {
        lawFolder: null,
        knownOn: null,
        interpretations: { 'INT-1': 'payment-date', 'INT-2': 'restart' },
      },
      after: { interpretations: { 'INT-1': 'payment-date', 'INT-2': 'no-restart' } },
      affected: [{ jobseeker: 'J1', days: 5, municipal: '11.163', billed: '11.16' }],
      persons: { compared: 3, affected: 1 },
      days: 5,
      total: {
        municipal: { before: '0.00', after: '11.163', difference: '11.163' },
        // J2's day 102 was billed before it was taken back, 7.44, and is a negative line of July.
        billed: { before: '0.00', after: '11.16', difference: '11.16' },
      },
    });
    expect(found.byPayer.map((row: { payer: string }) => row.payer)).toEqual(['091', '837']);
    expect(found.byRegimeAndBenefit).toMatchObject([{ regime: 'B', benefit: 'labour-market-support' }]);
    expect(
      found.byPaidMonth.map((row: { paidMonth: string; billed: { difference: string } }) => [
        row.paidMonth,
        row.billed.difference,
      ]),
    ).toEqual([
      ['2025-05', '3.72'],
      ['2025-06', '7.44'],
      ['2025-07', '0.00'],
    ]);
  });

  it('prints the same for people, only what differs', async () => {
    const { output } = await compared({ after: NO_RESTART, form: 'table' });
    expect(output).toContain('After:  the law that ships, INT-2=no-restart');
    expect(output).toContain('1 of 3 persons are concerned, 5 of their days have another result.');
    expect(output).toMatch(/^091 +Helsinki +0\.00 +11\.163 +11\.163 +0\.00 +11\.16 +11\.16$/m);
    expect(output).not.toContain('Oulu');
    expect(output).not.toContain('837');
  });

  it('shows one person day by day, both sides with their provisions, and what made the difference', async () => {
    const found = await comparedJson({ after: NO_RESTART, jobseeker: 'J1' });
    expect(found.days).toMatchObject([
      { firstDay: '2025-05-19', lastDay: '2025-05-20', fields: ['counter'] },
      {
        firstDay: '2025-05-21',
        days: 1,
        before: { firstCounter: 3, sharePercent: 0, provision: `${PROVISION} 1 mom.` },
        after: { firstCounter: 101, sharePercent: 10, provision: `${PROVISION} 2 mom. 1 k` },
        municipal: '3.721',
      },
      { firstDay: '2025-05-22', lastDay: '2025-05-23', before: { paymentId: 'P2' }, municipal: '7.442' },
    ]);
    expect(found.causes).toMatchObject([
      {
        law: { interpretations: { 'INT-2': { before: 'restart', after: 'no-restart' } } },
        change: { days: 5, municipal: '11.163', billed: '11.16' },
      },
    ]);
    const { output } = await compared({ after: NO_RESTART, jobseeker: 'J1', form: 'table' });
    expect(output).toMatch(
      /2025-05-21 +1 +before +labour-market-support +B +3 +0 % +091 +0\.00 +työttömyysturvalaki/,
    );
    expect(output).toMatch(/ +after +labour-market-support +B +101 +10 % +091 +3\.721 +työttömyysturvalaki/);
  });

  it('tells the payments between two dates, each with the days and euros that it changed', async () => {
    const found = await comparedJson({
      before: { ...NO_RESTART, knownOn: calendarDate('2025-05-22') },
      after: NO_RESTART,
      jobseeker: 'J1',
    });
    expect(found.causes).toMatchObject([
      {
        events: [{ type: 'BenefitPaid', data: { paymentId: 'P2', paidOn: '2025-06-02' } }],
        way: 'added',
        change: { days: 2, municipal: '7.442', billed: '7.44' },
        days: [{ firstDay: '2025-05-22', lastDay: '2025-05-23', difference: 'only-after' }],
      },
    ]);
    const taken = await comparedJson({ before: { knownOn: calendarDate('2025-06-30') }, jobseeker: 'J2' });
    expect(taken.change).toEqual({ days: 102, municipal: '-7.442', billed: '-7.44' });
    expect(taken.causes).toMatchObject([
      { events: [{ type: 'BenefitPaymentCorrected', data: { corrects: 'P3' } }] },
    ]);
  });

  it('tries every other choice of every interpretation, and names what each would change', async () => {
    const { choices, persons } = await comparedJson({ eachInterpretation: true });
    expect(persons).toBe(3);
    const changing = choices.filter((each: { persons: number }) => each.persons > 0);
    expect(changing).toMatchObject([
      {
        id: 'INT-2',
        choice: 'no-restart',
        title: 'Restart of the labour market support counter',
        persons: 1,
        days: 5,
        municipal: '11.163',
        more: '11.163',
        less: '0.00',
        billed: '11.16',
      },
    ]);
    expect(choices.map(({ id }: { id: string }) => id)).not.toContain('INT-4');
    const { output } = await compared({ eachInterpretation: true, form: 'table' });
    expect(output).toMatch(/^INT-2 +no-restart +1 +5 +11\.163 +11\.163 +0\.00 +11\.16 +Restart of/m);
  });

  it('gives the same for a choice alone and among all', async () => {
    const files = {
      payments: readFileSync(join(CONFORMANCE, 'payments.csv'), 'utf8'),
      facts: readFileSync(join(CONFORMANCE, 'facts.csv'), 'utf8'),
    };
    const { choices } = await comparedJson({ eachInterpretation: true }, files);
    for (const [id, choice] of [
      ['INT-1', 'paid-day'],
      ['INT-6', 'each-day'],
      ['INT-10', 'payment-order'],
    ] as const) {
      const alone = await comparedJson({ after: { choices: { [id]: choice } } }, files);
      expect(alone.persons.affected).toBeGreaterThan(0);
      expect(choices.find((each: { id: string }) => each.id === id)).toMatchObject({
        persons: alone.persons.affected,
        days: alone.days,
        municipal: alone.total.municipal.difference,
        billed: alone.total.billed.difference,
      });
    }
  });

  it('prints nothing when the files are refused', async () => {
    const bad = await compared(
      { after: NO_RESTART },
      { payments: PAYMENTS.replace('37.21', 'much'), facts: FACTS },
    );
    expect(bad).toMatchObject({ accepted: false, output: '' });
    expect(bad.errors).toContain('payments.csv:2: per_day_eur "much"');
  });

  it.each([
    ['another side that is not named', [], 'name the other side with --with-interpretation'],
    ['a date that is none', ['--with-known-on', '2025-02-30'], 'Expected an existing date'],
    ['two kinds of other side', ['--all-interpretations', '--with-known-on', 'now'], 'leave out'],
    [
      'a choice that there is not',
      ['--with-interpretation', 'INT-2=perhaps'],
      'Available: restart, no-restart.',
    ],
    [
      'a person of whom there is no payment',
      ['--with-known-on', 'now', '--jobseeker', 'J9'],
      'no payment of the jobseeker J9',
    ],
    ['a law that is not there', ['--with-statutes', '/no/such/law'], '/no/such/law'],
  ])('refuses %s', async (_, more, says) => {
    const files = ['--payments', written('p.csv', PAYMENTS), '--facts', written('f.csv', FACTS)];
    const told = await polku('compare', ...files, ...more);
    expect(told).toMatchObject({ code: 1, stdout: '' });
    expect(told.stderr).toMatch(/^error: /);
    expect(told.stderr).toContain(says);
  });
});
