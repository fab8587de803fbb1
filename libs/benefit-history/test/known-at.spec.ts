import fc from 'fast-check';
import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
  knownBefore,
  paidUntil,
} from '#benefit-history';
import { calendarDate, endOfHelsinkiDate } from '#calendar-date';
import { type BenefitEvent, isRefusal } from '#contracts';
import { correction, given, homeMunicipality, payment, statutes } from './given-history.js';

const commands: BenefitCommand[] = [
  homeMunicipality('2020-01-01', '091'),
  payment('march'),
  { type: 'RecordEmploymentConditionMet', on: calendarDate('2019-05-06') },
  payment('april', { firstDay: '2025-04-01', lastDay: '2025-04-30', paidOn: '2025-05-05' }),
  correction('march-back', 'march', '2025-05-20'),
  { type: 'RecordIntegrationPeriod', on: calendarDate('2019-01-01'), ground: 'other' },
  payment('march-again', { perDayEur: '30.00', paidOn: '2025-05-21' }),
  { type: 'RecordNewMaximumPeriod', on: calendarDate('2025-04-15') },
  { type: 'RecordMaximumPeriodExhausted', on: calendarDate('2019-09-30') },
  homeMunicipality('2025-06-01', '837'),
  {
    type: 'RecordOtherBenefit',
    benefit: 'rehabilitation-allowance',
    firstDay: calendarDate('2025-05-05'),
    lastDay: calendarDate('2025-05-09'),
  },
];

/** Event `n` is recorded on the n-th day of June. */
const recorded = (events: readonly BenefitEvent[]): BenefitHistory =>
  events.reduce(
    (history, event, index) =>
      evolve(history, event, {
        eventId: `e${index}`,
        recordedAt: new Date(2025, 5, index + 1).toISOString(),
      }),
    initialBenefitHistory,
  );

function eventsOf(list: readonly BenefitCommand[]): BenefitEvent[] {
  const events: BenefitEvent[] = [];
  let history = initialBenefitHistory;
  for (const command of list) {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    for (const event of decision) history = evolve(history, event);
    events.push(...decision);
  }
  return events;
}

describe('what was known before an instant', () => {
  it('equals the replay of what had been recorded, for every prefix', () => {
    const events = eventsOf(commands);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: events.length }), (count) => {
        const before = new Date(2025, 5, count + 1);
        expect(knownBefore(recorded(events), before)).toEqual(recorded(events.slice(0, count)));
      }),
    );
  });

  it('holds nothing that was never recorded', () => {
    expect(knownBefore(given(...commands), new Date('2030-01-01'))).toEqual(initialBenefitHistory);
  });
});

describe('what had been paid until a date', () => {
  const history = given(...commands);
  const idsOn = (on: string) =>
    paidUntil(history, calendarDate(on)).payments.map(({ paymentId, correction: back }) =>
      back ? `${paymentId} taken back` : paymentId,
    );

  it('includes the date itself, and corrections by their own date', () => {
    expect(idsOn('2025-03-31')).toEqual([]);
    expect(idsOn('2025-04-01')).toEqual(['march']);
    expect(idsOn('2025-05-19')).toEqual(['march', 'april']);
    expect(idsOn('2025-05-20')).toEqual(['march taken back', 'april']);
    expect(idsOn('2025-05-21')).toEqual(['march taken back', 'april', 'march-again']);
  });

  it('has all other facts, whatever their date', () => {
    expect(paidUntil(history, calendarDate('2000-01-01'))).toEqual({ ...history, payments: [] });
  });

  it('never has two payments of one day, also where a replacement is dated before the correction', () => {
    const early = given(
      payment('march'),
      correction('march-back', 'march', '2025-05-20'),
      payment('march-again', { paidOn: '2025-05-10' }),
    );
    expect(paidUntil(early, calendarDate('2025-05-10')).payments.map(({ paymentId }) => paymentId)).toEqual([
      'march-again',
    ]);
  });

  it('keeps the one that was taken back last, of two payments of one day that both were in the end', () => {
    const twice = given(
      payment('march'),
      correction('march-back', 'march', '2025-05-20'),
      payment('march-again', { paidOn: '2025-05-10' }),
      correction('march-again-back', 'march-again', '2025-06-02'),
    );
    const idsUntil = (on: string) =>
      paidUntil(twice, calendarDate(on)).payments.map(({ paymentId }) => paymentId);
    expect(idsUntil('2025-05-09')).toEqual(['march']);
    expect(idsUntil('2025-05-10')).toEqual(['march-again']);
    expect(idsUntil('2025-05-20')).toEqual(['march', 'march-again']);
  });

  it('has two payments that share a weekend only', () => {
    const weekend = given(
      payment('march', { lastDay: '2025-03-30' }),
      correction('march-back', 'march', '2025-05-20'),
      payment('april', { firstDay: '2025-03-29', lastDay: '2025-04-30', paidOn: '2025-05-02' }),
    );
    expect(paidUntil(weekend, calendarDate('2025-05-02')).payments).toHaveLength(2);
  });
});

it.each([
  ['2025-01-31', '2025-01-31T22:00:00.000Z'],
  ['2025-06-30', '2025-06-30T21:00:00.000Z'],
  ['2025-03-29', '2025-03-29T22:00:00.000Z'],
  ['2025-03-30', '2025-03-30T21:00:00.000Z'],
  ['2025-10-26', '2025-10-26T22:00:00.000Z'],
])('%s is over in Helsinki at %s', (date, instant) => {
  expect(endOfHelsinkiDate(calendarDate(date)).toISOString()).toBe(instant);
});
