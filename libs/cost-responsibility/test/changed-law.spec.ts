import { calendarDate } from '#calendar-date';
import { explainDay, timeline } from '#cost-responsibility';
import { Statutes } from '#statutes';
import {
  beganNewMaximumPeriod,
  entered,
  firstOf,
  Given,
  historyOf,
  paid,
  shippedStatutes,
} from './given-benefits.js';

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const ACT = '1290/2002';
const SHARE = 'työttömyysturvalaki 14:3 a §';

const counter = shippedStatutes.versions('counter-rule', ACT, 'labour-market-support.counter');
const share = shippedStatutes.versions('share-rule', ACT, 'labour-market-support.share');
const [rule] = counter.versions;
if (!rule) throw new Error('the counter of labour market support has no version');

/** From 3 June 2025 labour market support alone is counted, of days paid from 9 June, and nothing restarts. */
const amendedCounter = shippedStatutes.with({
  ...counter,
  versions: [
    { ...rule, until: calendarDate('2025-06-02') },
    {
      ...rule,
      from: calendarDate('2025-06-03'),
      value: {
        counts: [{ provision: '14:3 a § 3 mom.', benefits: [TMT], paidFrom: calendarDate('2025-06-09') }],
      },
    },
  ],
});

describe('a counter that was amended', () => {
  it('counts each day by the wording of that day, and before the first wording by the first', () => {
    const days = new Given(
      [
        paid(TMT, '2014-12-29', '2015-01-02'),
        paid(PPR, '2025-06-02', '2025-06-04', { paidOn: '2025-06-09' }),
        paid(TMT, '2025-06-05', '2025-06-06', { paidOn: '2025-06-08' }),
        paid(TMT, '2025-06-09', '2025-06-13', { paidOn: '2025-06-09' }),
      ],
      {},
      amendedCounter,
    );
    expect(days.told('2025-06-05')).toBe(`B (3) 0 % 0.00 ${SHARE} 1 mom.`);
    expect(days.told('2025-06-09')).toBe(`B 4 0 % 0.00 ${SHARE} 1 mom.`);
  });

  it('counts the days before its first wording too, if they are those that it names', () => {
    const later = shippedStatutes.with({
      ...counter,
      versions: [{ ...rule, from: calendarDate('2025-06-03') }],
    });
    const days = new Given([paid(TMT, firstOf(3, '2025-06-02'), '2025-06-06')], {}, later);
    expect(days.on('2025-06-02')).toMatchObject({ counted: true, counter: 3 });
    expect(days.on('2025-06-03').counter).toBe(4);
  });

  it.each([
    ['2025-06-02', 1],
    ['2025-06-03', 12],
  ])('restarts by the wording of the day: at a new maximum period on %s', (on, number) => {
    const days = new Given(
      [
        paid(TMT, firstOf(10, '2025-05-30'), '2025-05-30'),
        paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
        beganNewMaximumPeriod(on),
      ],
      {},
      amendedCounter,
    );
    expect(days.on(on).counter).toBe(number);
  });

  it('begins its restarts on the later of the day that the line tells and that of the wording', () => {
    const restarts = (rule.value.restarts ?? []).map((restart) => ({
      ...restart,
      daysFrom: calendarDate('2014-06-02'),
      daysUntil: calendarDate('2025-06-04'),
    }));
    const law = shippedStatutes.with({
      ...counter,
      versions: [
        { ...rule, until: calendarDate('2025-06-02'), value: { ...rule.value, restarts: [] } },
        { ...rule, from: calendarDate('2025-06-03'), value: { ...rule.value, restarts } },
      ],
    });
    const numberAt = (on: string) =>
      new Given(
        [paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }), beganNewMaximumPeriod(on)],
        {},
        law,
      ).on(on).counter;
    expect(['2025-06-02', '2025-06-03', '2025-06-04', '2025-06-05'].map(numberAt)).toEqual([1, 1, 1, 4]);
    const twoDays = [paid(TMT, '2025-05-30', '2025-06-02'), beganNewMaximumPeriod('2025-06-02')];
    expect(new Given(twoDays, {}, law).on('2025-06-02').counter).toBe(2);
  });
});

describe('an integration window that was made longer', () => {
  it('is as long on each day as the wording of that day says, also for who entered before', () => {
    const years = shippedStatutes.versions('integers-by-word', ACT, 'integration-window.years');
    const [wording] = years.versions;
    if (!wording) throw new Error('the integration window has no version');
    const longer = shippedStatutes.with({
      ...years,
      versions: [
        { ...wording, until: calendarDate('2025-06-30') },
        { ...wording, from: calendarDate('2025-07-01'), value: { protection: 3, other: 2 } },
      ],
    });
    const days = new Given(
      [entered('2024-03-04', 'other'), paid(TMT, '2025-03-03', '2025-07-04')],
      {},
      longer,
    );
    const uncounted = days.days().filter(({ counted }) => !counted);
    expect(uncounted.map(({ date }) => date)).toEqual([
      '2025-03-03',
      '2025-07-01',
      '2025-07-02',
      '2025-07-03',
      '2025-07-04',
    ]);
  });
});

describe('a share that depends on an interpretation of which its counter knows nothing', () => {
  const counted = shippedStatutes.with({
    ...counter,
    versions: [{ ...rule, value: { ...rule.value, excludes: [] } }],
  });
  const history = historyOf([
    entered('2024-06-10', 'other'),
    paid(TMT, firstOf(100, '2024-12-13'), '2024-12-13'),
    paid(TMT, '2024-12-16', '2025-01-31', { ground: 'work-trial' }),
    paid(TMT, '2025-06-09', '2025-06-13'),
  ]);
  const dayOf = (date: string, choices = {}) =>
    [...timeline(history, counted, choices).days()].find((day) => day.date === date);

  it('names it on the days that would have a share under another choice', () => {
    expect(dayOf('2025-06-09')).toMatchObject({
      counted: true,
      counter: 136,
      sharePercent: 0,
      interpretations: [],
    });
    expect(dayOf('2025-06-10')).toMatchObject({ sharePercent: 10, interpretations: ['INT-15'] });
    expect(dayOf('2025-06-10', { 'INT-15': 'anniversary-included' })).toMatchObject({ sharePercent: 0 });
  });

  it('names nothing where another line leaves the days to the state anyhow (INT-8)', () => {
    const former = { 'INT-8': 'former-provisions' };
    expect(dayOf('2025-01-06')).toMatchObject({ provision: `${SHARE} 4 mom.`, interpretations: [] });
    expect(dayOf('2025-01-06', former)).toMatchObject({ provision: `${SHARE} 4 mom.`, interpretations: [] });
  });

  it('names it on the days that are left to the state by its choice alone', () => {
    const withoutEntry = { ...history, integrationPeriods: [] };
    const day = [...timeline(withoutEntry, counted, { 'INT-8': 'former-provisions' }).days()].find(
      ({ date }) => date === '2025-01-06',
    );
    expect(day).toMatchObject({ counted: true, sharePercent: 0, interpretations: ['INT-8'] });
  });

  it('is explained by the entry that decided it', () => {
    const explained = (date: string) => explainDay(history, calendarDate(date), counted)?.integration;
    expect(explained('2025-06-09')).toEqual([{ on: '2024-06-10', ground: 'other', until: '2025-06-09' }]);
    expect(explained('2025-06-10')).toEqual([]);
  });
});

describe('the law from its files', () => {
  it('has each wording of a share in its time, in whichever order they stand', () => {
    const turned = shippedStatutes.with({ ...share, versions: share.versions.toReversed() });
    const days = new Given([paid(TMT, '2024-12-30', '2025-01-03')], {}, turned);
    expect(days.on('2024-12-31').regime).toBe('A');
    expect(days.on('2025-01-01').regime).toBe('B');
  });

  it('is refused without a share of one of the benefits', () => {
    const without = shippedStatutes.with({ ...share, versions: [] });
    expect(() => timeline(historyOf([]), without)).toThrow(`the statutes don't have a share-rule for ${TMT}`);
  });

  it.each(['INT-1', 'INT-5', 'INT-6', 'INT-9', 'INT-10', 'INT-11', 'INT-15'])(
    'is refused without %s, whose choices say how to compute',
    (id) => {
      const interpretations = new Map(shippedStatutes.interpretations);
      interpretations.delete(id);
      const without = Statutes.fromClone(
        Object.assign(structuredClone(shippedStatutes), { interpretations }),
      );
      expect(() => timeline(historyOf([]), without)).toThrow(`an interpretation ${id}`);
    },
  );
});
