import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '#calendar-date';
import { copyLaw, FolderNotEmpty, loadStatutes, NotInTheStatutes, StatuteDataError } from '#statutes';

describe('the statutes that ship', () => {
  const statutes = loadStatutes();

  it('know the provision, the dates and the amending acts of a value', () => {
    const rule = statutes.parameter(
      'share-rule',
      '1290/2002',
      'labour-market-support.share',
      calendarDate('2025-03-03'),
    );
    expect(rule).toMatchObject({
      citation: 'työttömyysturvalaki 14:3 a §',
      from: '2025-01-01',
      until: '2026-04-30',
      wording: ['385/2023', '325/2024', '962/2024'],
    });
    expect(rule.value.steps[1]).toEqual({ upTo: 200, percent: 10, provision: '14:3 a § 2 mom. 1 k' });
  });

  it.each([
    ['integer', '1330/2002', 'invoice.due-day-of-month', '2025-06-01', 28, '20 §'],
    ['euros', '1290/2002', 'full-amount.per-day', '2026-12-31', '37.21', '6:1 § 1 mom.'],
    ['yes-no', '1290/2002', 'child-increase.is-paid', '2024-03-31', true, '6:6 §'],
    ['integer', '48/2026', 'notice-to-municipality.paid-days', '2026-05-01', 60, '48 § 2 mom.'],
  ] as const)('have the %s of %s %s', (kind, act, id, on, value, provision) => {
    expect(statutes.parameter(kind, act, id, calendarDate(on))).toMatchObject({ value, provision });
  });

  it('have no child increase from April 2024', () => {
    const on = calendarDate('2024-04-01');
    expect(statutes.parameterIfInForce('yes-no', '1290/2002', 'child-increase.is-paid', on)).toBeUndefined();
  });

  it('know the points that they leave open, each with a choice that can be computed', () => {
    expect(statutes.interpretations.size).toBe(15);
    for (const { choices, default: chosen } of statutes.interpretations.values()) {
      expect(choices[chosen]).toMatchObject({ meaning: { fi: expect.any(String), sv: expect.any(String) } });
      expect(Object.keys(choices).length).toBeGreaterThan(1);
    }
  });

  it('have nothing where no version is in force', () => {
    const nextDay = calendarDate('2026-05-01');
    expect(
      statutes.parameterIfInForce('share-rule', '1290/2002', 'labour-market-support.share', nextDay),
    ).toBeUndefined();
    expect(() =>
      statutes.parameter('share-rule', '1290/2002', 'labour-market-support.share', nextDay),
    ).toThrow(NotInTheStatutes);
  });

  it('refuse a lookup of a parameter that does not exist or is of another kind', () => {
    const on = calendarDate('2025-01-01');
    expect(() => statutes.parameter('integer', '1290/2002', 'no-such-thing', on)).toThrow(NotInTheStatutes);
    expect(() => statutes.parameter('integer', '1290/2002', 'labour-market-support.share', on)).toThrow(
      'declared as share-rule',
    );
  });

  it('give another law, with another digest, where one parameter is otherwise', () => {
    const notice = statutes.versions('integer', '48/2026', 'notice-to-municipality.paid-days');
    const otherwise = { ...notice, versions: notice.versions.map((each) => ({ ...each, value: 90 })) };
    const other = statutes.with(otherwise);
    const on = calendarDate('2026-05-01');
    expect(other.parameter('integer', notice.act, notice.id, on).value).toBe(90);
    expect(statutes.parameter('integer', notice.act, notice.id, on).value).toBe(60);
    expect(other.digest).not.toBe(statutes.digest);
    expect(() => statutes.with({ ...notice, id: 'no-such-thing' })).toThrow(NotInTheStatutes);
  });

  it('can not be changed', () => {
    const [first] = statutes.all();
    expect(Object.isFrozen(first?.versions[0]?.value)).toBe(true);
  });

  it('know every municipality by its code', () => {
    expect(statutes.municipality('091')).toMatchObject({ nameFi: 'Helsinki', nameSv: 'Helsingfors' });
    expect(statutes.municipality('999')).toBeUndefined();
  });

  it.each([
    ['2012-12-31', 336],
    ['2013-01-01', 320],
    ['2015-01-01', 317],
    ['2016-01-01', 313],
    ['2017-01-01', 311],
    ['2020-01-01', 310],
    ['2021-01-01', 309],
  ])('know how many municipalities there were on %s: %d', (on, count) => {
    const all = [...statutes.municipalities.values()];
    expect(all.filter(({ merger }) => merger === undefined || on < merger.on)).toHaveLength(count);
  });

  it('know what a municipality was merged into, and when', () => {
    expect(statutes.municipality('911')).toEqual({
      code: '911',
      nameFi: 'Valtimo',
      nameSv: 'Valtimo',
      regionFi: 'Pohjois-Karjala',
      merger: { on: '2020-01-01', into: '541' },
    });
  });
});

describe('the loader', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'statutes-'));
    copyLaw(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(file: string, from: string, to: string): void {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  }

  const section = 'law/1290-2002/14-3b.yaml';

  it.each([
    ['percent: 10,', 'percent: 110,', 21, 'must be <= 100'],
    ['from: 2025-01-01', 'from: 2025-02-30', 9, '2025-02-30 is not an existing date'],
    ['until: 2026-04-30', 'until: 2024-04-30', 10, 'ends before it begins'],
    ['kind: share-rule', 'kind: share-rulle', 7, 'must be equal to one of the allowed values'],
    ['    kind: share-rule\n', '', 6, 'kind'],
    ['title: Peru', 'titel: Peru', 1, 'title'],
    ['act: 1290/2002', 'act: 1290/2003', 1, 'no act.yaml names the act 1290/2003'],
    ['act: 1290/2002', 'act: [', 2, ''],
    ['counter: basic-allowance.counter', 'counter: basic-allowance.count', 15, 'has no counter-rule'],
    ['upTo: 300,', 'upTo: 200,', 22, 'the step ends before it begins'],
    ['upTo: 400,', '', 23, 'a step before the last needs upTo'],
    ['percent: 40,', 'upTo: 900, percent: 40,', 24, 'the last step has no upTo'],
    ['sv: arbetslöshetsförmån för tiden före 2025', '', 68, 'counts.2.reason must have required properties'],
    ['{ INT-13: counted-before-2025 }', '{ INT-13: always }', 71, 'INT-13 has no choice always'],
    ['{ INT-13: counted-before-2025 }', '{ INT-99: always }', 71, 'INT-99 has no choice always'],
  ])('names the file and the line of a mistake: %j becomes %j', (from, to, line, problem) => {
    change(section, from, to);
    let thrown: unknown;
    try {
      loadStatutes(folder);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(StatuteDataError);
    expect((thrown as StatuteDataError).problems).toContainEqual({
      file: section,
      line: expect.any(Number),
      problem: expect.stringContaining(problem),
    });
    expect((thrown as StatuteDataError).problems.map(({ line: at }) => at)).toContain(line);
  });

  it.each([
    ['2020-01-01,541', '2020-02-30,541', '2020-02-30 is not an existing date'],
    ['2020-01-01,541', '2020-01-01,999', 'there is no municipality 999 from 2020-01-01'],
    ['2020-01-01,541', '2020-01-01,532', 'there is no municipality 532 from 2020-01-01'],
    ['911,', '091,', 'the municipality 091 is given in more than one place'],
    ['911,', '91,', '91 is not a three-digit code'],
  ])('names the line of a merger that can not be: %j becomes %j', (from, to, problem) => {
    change('merged-municipalities.csv', from, to);
    expect(() => loadStatutes(folder)).toThrow(`merged-municipalities.csv:27: ${problem}`);
  });

  it('takes a municipality that merged into one that was merged later', () => {
    change('merged-municipalities.csv', '2013-01-01,564', '2013-01-01,911');
    expect(loadStatutes(folder).municipality('084')).toMatchObject({ merger: { into: '911' } });
  });

  it('names two rules for one benefit and day, where another act begins before the one of before ends', () => {
    change('law/555-1998/4.yaml', 'benefit: earnings-related-allowance', 'benefit: basic-allowance');
    expect(() => loadStatutes(folder)).toThrow(
      'law/555-1998/4.yaml:9: 1290/2002 basic-allowance.share holds for basic-allowance on 2025-01-01 too: end one of them',
    );
  });

  it.each([
    ['from: 2025-01-01', 'from: 2025-02-01', '2025-01-01'],
    ['until: 2026-04-30', 'until: 2026-03-31', '2026-04-01'],
    ['benefit: basic-allowance', 'benefit: general-support', '2025-01-01'],
  ])('names a day on which a benefit is paid and nothing says by whom: %j becomes %j', (from, to, day) => {
    change(section, from, to);
    expect(() => loadStatutes(folder)).toThrow(
      `law/1290-2002/1-2.yaml:18: no share-rule holds for basic-allowance on ${day}, when it is paid`,
    );
  });

  it('names a line of a rule that concerns no day', () => {
    change(section, 'daysUntil: 2024-12-31', 'daysUntil: 2014-12-31');
    expect(() => loadStatutes(folder)).toThrow(`${section}:65: ends before it begins`);
  });

  it('names a ground of integration without its years', () => {
    change('law/48-2026/51.yaml', 'protection: 3, other: 1', 'protection: 3');
    expect(() => loadStatutes(folder)).toThrow('the years of the ground other are missing');
  });

  it('is not given a copy over something that is there', () => {
    expect(() => copyLaw(folder)).toThrow(FolderNotEmpty);
  });

  it('gives the same digest for the same law and another for another law', () => {
    expect(loadStatutes(folder).digest).toBe(loadStatutes().digest);
    change(section, 'percent: 10,', 'percent: 11,');
    expect(loadStatutes(folder).digest).not.toBe(loadStatutes().digest);
  });
});
