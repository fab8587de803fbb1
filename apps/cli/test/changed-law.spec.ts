import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyLaw } from '#statutes';
import { polku } from '../../../test/support/polku-process.js';
import { type Comparing, comparing } from './support/comparing.js';

/** J1 is paid 260 days over the turn of the year, J2 ends before it, J3 has less than 100 days, J4 is beyond 300. */
const PAYMENTS = `payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects
P1,J1,general-support,2026-06-01,2026-12-31,2027-01-04,,37.21,,,,unemployment,,
P2,J1,general-support,2027-01-01,2027-05-28,2027-06-01,,37.21,,,,labour-market-training,,
P3,J2,general-support,2026-06-01,2026-12-31,2027-01-04,,37.21,,,,unemployment,,
P4,J3,general-support,2027-01-04,2027-01-29,2027-02-01,,37.21,,,,unemployment,,
P5,J4,labour-market-support,2025-01-01,2026-04-30,2026-05-04,,37.21,,,,unemployment,,
P6,J4,general-support,2027-01-04,2027-01-15,2027-01-20,,37.21,,,,unemployment,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,091
J2,home-municipality,2020-01-01,091
J3,home-municipality,2020-01-01,564
J4,home-municipality,2020-01-01,049
`;

const SECTION = 'law/48-2026/51.yaml';
const RULE = 'law/999-2026/5.yaml';

/** A made-up act that amends the shares of general support: 0, 15, 30 and 45 % from 2027 on. */
const AMENDED = `
      - from: 2027-01-01
        wording: [48/2026, 999/2026]
        value:
          benefit: general-support
          regime: C
          counter: general-support.counter
          shareOf: paid-day
          base: benefit
          payerProvision: 53 § 3 mom.
          steps:
            - { upTo: 100, percent: 0, provision: 51 § 1 mom. }
            - { upTo: 200, percent: 15, provision: 51 § 2 mom. 1 k }
            - { upTo: 300, percent: 30, provision: 51 § 2 mom. 2 k }
            - { percent: 45, provision: 51 § 2 mom. 3 k }
`;

const FILES = { payments: PAYMENTS, facts: FACTS };

let folder: string;
let law: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-law-'));
  law = join(folder, 'law-of-2027');
  copyLaw(law);
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function change(file: string, from: string, to: string): void {
  const path = join(law, file);
  const content = readFileSync(path, 'utf8');
  expect(content).toContain(from);
  writeFileSync(path, content.replace(from, to));
}

/** Ends the rule of the section at the end of 2026. */
function endWith2026(next = ''): void {
  change(
    SECTION,
    `      - from: 2026-05-01
        wording: [48/2026]
        value:
          benefit`,
    `      - from: 2026-05-01
        until: 2026-12-31
        wording: [48/2026]
        value:
          benefit`,
  );
  change(SECTION, '\n  general-support.counter:', `${next}\n  general-support.counter:`);
}

async function compared(asked: Comparing) {
  const { accepted, output, errors } = await comparing(folder, FILES, asked);
  expect({ accepted, errors }).toEqual({ accepted: true, errors: '' });
  return JSON.parse(output);
}

const sides = ({ days }: { days: Record<string, Record<string, unknown>>[] }) =>
  days.map(({ firstDay, lastDay, before, after }) => [
    `${firstDay} ${lastDay}`,
    ...[before, after].map(
      (side) => `${side?.firstCounter} ${side?.sharePercent} % ${side?.municipal} ${side?.provision}`,
    ),
  ]);

describe('a change of the law by data alone', () => {
  it('changes the steps from a date on, and only there: the exact cost for each municipality', async () => {
    endWith2026(AMENDED);
    const found = await compared({ after: { lawFolder: law } });
    // J1: days 155 to 200 at 15 instead of 10 %, days 201 to 260 at 30 instead of 20 %; J4: ten days at 45 instead of 30 %.
    expect(found.affected).toEqual([
      { jobseeker: 'J1', days: 106, municipal: '308.843', billed: '308.84' },
      { jobseeker: 'J4', days: 10, municipal: '55.815', billed: '55.82' },
    ]);
    expect(found).toMatchObject({
      persons: { compared: 4, affected: 2 },
      total: { municipal: { difference: '364.658' }, billed: { difference: '364.66' } },
      byPayer: [
        { payer: '049', municipal: { difference: '55.815' } },
        { payer: '091', municipal: { difference: '308.843' } },
      ],
    });
    expect(found.before.statutes).not.toBe(found.after.statutes);

    expect(sides(await compared({ after: { lawFolder: law }, jobseeker: 'J1' }))).toEqual([
      [
        '2027-01-01 2027-03-05',
        '155 10 % 3.721 yleistukilaki 51 § 2 mom. 1 k',
        '155 15 % 5.5815 yleistukilaki 51 § 2 mom. 1 k',
      ],
      [
        '2027-03-08 2027-05-28',
        '201 20 % 7.442 yleistukilaki 51 § 2 mom. 2 k',
        '201 30 % 11.163 yleistukilaki 51 § 2 mom. 2 k',
      ],
    ]);
    expect(sides(await compared({ after: { lawFolder: law }, jobseeker: 'J4' }))).toEqual([
      [
        '2027-01-04 2027-01-15',
        '348 30 % 11.163 yleistukilaki 51 § 2 mom. 3 k',
        '348 45 % 16.7445 yleistukilaki 51 § 2 mom. 3 k',
      ],
    ]);
  });

  it('puts a benefit under an act that there was not, with a counter, a regime and a citation of its own', async () => {
    endWith2026();
    written(
      'law-of-2027/law/999-2026/act.yaml',
      'act: 999/2026\nname: { fi: uusi yleistukilaki, sv: ny lag om allmänt stöd, en: New General Support Act }\ninForceFrom: 2027-01-01\n',
    );
    written(
      `law-of-2027/${RULE}`,
      `act: 999/2026
provision: 5 §
title: Kunnan osuus
parameters:
  general-support.share:
    meaning: The share of the home municipality in general support.
    kind: share-rule
    versions:
      - from: 2027-01-01
        wording: [999/2026]
        value:
          benefit: general-support
          regime: D
          counter: general-support.counter
          shareOf: paid-day
          base: benefit
          steps:
            - { upTo: 50, percent: 0, provision: 5 § 1 mom. }
            - { percent: 60, provision: 5 § 2 mom. }
  general-support.counter:
    meaning: Paid days that count from 2027 on.
    kind: counter-rule
    versions:
      - from: 2027-01-01
        wording: [999/2026]
        value:
          counts:
            - { provision: 5 § 3 mom., benefits: [general-support], daysFrom: 2027-01-01 }
`,
    );
    const found = await compared({ after: { lawFolder: law }, jobseeker: 'J1' });
    expect(sides(found)).toEqual([
      [
        '2027-01-01 2027-03-05',
        '155 10 % 3.721 yleistukilaki 51 § 2 mom. 1 k',
        '1 0 % 0.00 uusi yleistukilaki 5 § 1 mom.',
      ],
      [
        '2027-03-08 2027-03-11',
        '201 20 % 7.442 yleistukilaki 51 § 2 mom. 2 k',
        '47 0 % 0.00 uusi yleistukilaki 5 § 1 mom.',
      ],
      [
        '2027-03-12 2027-05-28',
        '205 20 % 7.442 yleistukilaki 51 § 2 mom. 2 k',
        '51 60 % 22.326 uusi yleistukilaki 5 § 2 mom.',
      ],
    ]);
    expect(found.days[0].fields).toEqual([
      'regime',
      'counter',
      'sharePercent',
      'municipal',
      'state',
      'provision',
    ]);
    expect(found.days[0].after.regime).toBe('D');
  });

  it('lets a line hang on an interpretation that there was not', async () => {
    const likeIt = readFileSync(join(law, 'interpretations/INT-02.yaml'), 'utf8');
    written(
      'law-of-2027/interpretations/INT-16.yaml',
      likeIt
        .replace('id: INT-2', 'id: INT-16')
        .replace('default: restart', 'default: municipality-pays')
        .replace('\n  restart:', '\n  municipality-pays:')
        .replace('\n  no-restart:', '\n  state-pays:'),
    );
    change(
      SECTION,
      '          noShare:\n',
      `          noShare:
            - provision: 51 § 4 mom.
              when: { INT-16: state-pays }
              grounds: [labour-market-training]
`,
    );
    const before = { lawFolder: law };
    const after = { lawFolder: law, choices: { 'INT-16': 'state-pays' } };
    const found = await compared({ before, after });
    expect(found.affected).toEqual([
      { jobseeker: 'J1', days: 106, municipal: '-617.686', billed: '-617.69' },
    ]);
    const person = await compared({ before, after, jobseeker: 'J1' });
    expect(sides(person)[1]).toEqual([
      '2027-03-08 2027-05-28',
      '201 20 % 7.442 yleistukilaki 51 § 2 mom. 2 k',
      '201 0 % 0.00 yleistukilaki 51 § 4 mom.',
    ]);
    const { choices } = await compared({ before, after: before, eachInterpretation: true });
    expect(choices.at(-1)).toMatchObject({
      id: 'INT-16',
      choice: 'state-pays',
      persons: 1,
      municipal: '-617.686',
    });
    // The law that ships knows no such point.
    await expect(compared({ after: { choices: after.choices } })).rejects.toThrow(
      'There is no interpretation INT-16.',
    );
  });

  it.each([
    [SECTION, 'upTo: 200, percent: 10', 'upTo: 200, percent: 110', 'must be <= 100'],
    [SECTION, 'from: 2026-05-01', 'from: 2026-05-32', ''],
    [SECTION, 'counter: general-support.counter', 'counter: general-support', '48/2026 has no counter-rule'],
    [SECTION, '{ INT-7: not-counted }', '{ INT-70: not-counted }', 'INT-70 has no choice not-counted'],
    [
      'interpretations/INT-02.yaml',
      'default: restart',
      'default: perhaps',
      'perhaps is not one of the choices',
    ],
  ])('that is wrong is named with its file and line: %s %j becomes %j', async (file, from, to, says) => {
    change(file, from, to);
    const line = readFileSync(join(law, file), 'utf8').split(to)[0]?.split('\n').length;
    const refused = compared({ before: { lawFolder: law } });
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow(`${file}:${line}: `);
  });

  it.each([
    ['interpretations/INT-01.yaml', 'id: INT-1', 'id: INT-90', 'an interpretation INT-1'],
    ['law/48-2026/55.yaml', 'support.is-paid', 'support.is-payed', 'a parameter general-support.is-paid'],
  ])('that lacks what the code reads is named: %s %j becomes %j', async (file, from, to, says) => {
    change(file, from, to);
    await expect(compared({ before: { lawFolder: law } })).rejects.toThrow(`the statutes don't have ${says}`);
  });

  it('is tried with two commands, and a mistake in it is told before anything is printed', async () => {
    const copy = join(folder, 'another-copy');
    expect(await polku('law', '--copy', copy)).toMatchObject({ code: 0, stderr: '' });
    expect(await polku('law', '--copy', copy)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `error: the folder ${copy} is not empty; name a new one for the copy of the law\n`,
    });
    const files = ['--payments', written('p.csv', PAYMENTS), '--facts', written('f.csv', FACTS)];
    expect(await polku('compare', ...files, '--with-statutes', copy)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('0 of 4 persons are concerned'),
    });
    change(SECTION, 'upTo: 200, percent: 10', 'upTo: 200, percent: 110');
    for (const side of ['--statutes', '--with-statutes']) {
      expect(await polku('compare', ...files, side, law, '--with-known-on', 'now', '--json')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^error: law\/48-2026\/51\.yaml:\d+: .*must be <= 100$/m),
      });
    }
  });
});
