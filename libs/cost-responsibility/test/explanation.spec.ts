import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { isRefusal } from '#contracts';
import { type Choices, explainDay, findingsOf, timeline } from '#cost-responsibility';
import {
  beganNewMaximumPeriod,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  historyOf,
  livesIn,
  metEmploymentCondition,
  paid,
  shippedStatutes,
} from './given-benefits.js';

/** A history whose facts know the events that told them: `e1`, `e2`, ... in the order of the commands. */
function storedHistory(...commands: BenefitCommand[]): BenefitHistory {
  let number = 0;
  return commands.reduce((history, command) => {
    const decision = decide(history, command, { statutes: shippedStatutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    return decision.reduce(
      (state, event) =>
        evolve(state, event, { eventId: `e${++number}`, recordedAt: '2025-06-01T06:00:00.000Z' }),
      history,
    );
  }, initialBenefitHistory);
}

function explained(history: BenefitHistory, date: string, choices: Choices = {}) {
  return explainDay(history, calendarDate(date), shippedStatutes, choices);
}

describe('the explanation of a day', () => {
  it('tells the rule, the step, how the number came about, the payer and the events', () => {
    const history = storedHistory(
      livesIn('091', '2020-01-01'),
      paid('basic-allowance', '2025-01-06', '2025-01-31'),
      beganNewMaximumPeriod('2025-02-03'),
      paid('labour-market-support', '2025-02-03', '2025-02-14', { ground: 'work-trial' }),
      paid('labour-market-support', '2025-03-03', '2025-03-28'),
    );
    expect(explained(history, '2025-03-04')).toEqual({
      day: {
        date: '2025-03-04',
        paymentId: 'labour-market-support-2025-03-03',
        benefit: 'labour-market-support',
        regime: 'B',
        counter: 12,
        counted: true,
        sharePercent: 0,
        payer: '091',
        base: '37.21',
        municipal: '0.00',
        state: '37.21',
        provision: 'työttömyysturvalaki 14:3 a § 1 mom.',
        interpretations: ['INT-2'],
      },
      rule: {
        act: '1290/2002',
        parameter: 'labour-market-support.share',
        wording: ['385/2023', '325/2024', '962/2024'],
        from: '2025-01-01',
        until: '2026-04-30',
      },
      step: { provision: 'työttömyysturvalaki 14:3 a § 1 mom.', percent: 0, upTo: 100 },
      counter: {
        id: '1290/2002 labour-market-support.counter',
        restart: {
          from: '2025-02-03',
          provision: 'työttömyysturvalaki 14:3 b § 4 mom.',
          facts: [{ on: '2025-02-03', source: { eventId: 'e3', recordedAt: '2025-06-01T06:00:00.000Z' } }],
        },
        spans: [
          {
            paymentId: 'labour-market-support-2025-02-03',
            firstDay: '2025-02-03',
            lastDay: '2025-02-14',
            days: 10,
            counted: true,
            provision: 'työttömyysturvalaki 14:3 a § 3 mom.',
            reason: 'labour market support, or basic or earnings-related allowance before it',
          },
          {
            paymentId: 'labour-market-support-2025-03-03',
            firstDay: '2025-03-03',
            lastDay: '2025-03-04',
            days: 2,
            counted: true,
            provision: 'työttömyysturvalaki 14:3 a § 3 mom.',
            reason: 'labour market support, or basic or earnings-related allowance before it',
          },
        ],
      },
      payer: { since: '2020-01-01', provision: 'työttömyysturvalaki 14:3 d § 3 mom. 1 k' },
      choices: expect.objectContaining({ 'INT-2': 'restart', 'INT-9': 'paid-day' }),
      eventIds: ['e5', 'e1', 'e3', 'e4'],
    });
  });

  it('tells why a day is not counted and has no share', () => {
    const history = historyOf([
      entered('2024-06-03', 'other'),
      paid('labour-market-support', '2025-01-06', '2025-01-31'),
    ]);
    expect(explained(history, '2025-01-31')).toMatchObject({
      noShare: { provision: 'työttömyysturvalaki 14:3 a § 4 mom.', reason: 'within the integration window' },
      counter: {
        spans: [{ days: 20, counted: false, provision: 'työttömyysturvalaki 14:3 a § 4 mom.' }],
      },
    });
  });

  it('tells the number that settled the share of a payment period, and both facts of a restart', () => {
    const history = historyOf([
      paid('labour-market-support', firstOf(310, '2023-03-31'), '2023-03-31'),
      metEmploymentCondition('2023-04-03'),
      exhaustedMaximumPeriod('2023-04-12'),
      paid('labour-market-support', '2023-04-03', '2023-04-28'),
    ]);
    expect(explained(history, '2023-04-13')).toMatchObject({
      day: { counter: 2, sharePercent: 50 },
      periodNumber: 311,
      counter: { restart: { from: '2023-04-12', facts: [{ on: '2023-04-03' }, { on: '2023-04-12' }] } },
    });
  });

  it('is nothing for a day that was not paid', () => {
    const history = historyOf([paid('labour-market-support', '2025-01-06', '2025-01-31')]);
    expect(explained(history, '2025-01-11')).toBeUndefined();
    expect(explained(history, '2025-02-03')).toBeUndefined();
  });

  it('cites the payer of earnings-related allowance from the act where that stands', () => {
    const history = historyOf([paid('earnings-related-allowance', '2025-01-06', '2025-01-31')]);
    expect(explained(history, '2025-01-06')?.payer).toEqual({
      since: '1990-01-01',
      provision: 'työttömyysturvalaki 14:3 d § 3 mom. 3 k',
    });
  });

  it('has no counter for a benefit that follows none', () => {
    const history = historyOf([paid('basic-allowance', '2023-01-02', '2023-01-27')]);
    expect(explained(history, '2023-01-02')?.counter).toBeUndefined();
  });
});

describe('the findings of a timeline', () => {
  const findings = (...commands: BenefitCommand[]) => {
    const history = commands.reduce<BenefitHistory>((state, command) => {
      const decision = decide(state, command, { statutes: shippedStatutes });
      return isRefusal(decision) ? state : decision.reduce((next, event) => evolve(next, event), state);
    }, initialBenefitHistory);
    return findingsOf(history, timeline(history, shippedStatutes), shippedStatutes).map(
      ({ finding, paymentId, on }) => [finding, paymentId, on],
    );
  };

  it('name a payment without a home municipality on its date', () => {
    const payment = paid('labour-market-support', '2025-01-06', '2025-01-31', { paymentId: 'P' });
    expect(findings(payment, livesIn('091', '2025-02-02'))).toEqual([
      ['home-municipality-unknown', 'P', '2025-02-01'],
    ]);
    expect(findings(payment, livesIn('091', '2025-02-01'))).toEqual([]);
  });

  it('name a child increase after its end', () => {
    const increase = { paymentId: 'P', childIncreaseEur: '7.01' };
    const home = livesIn('091', '2020-01-01');
    expect(findings(home, paid('labour-market-support', '2024-04-01', '2024-04-26', increase))).toEqual([
      ['child-increase-after-its-end', 'P', '2024-04-01'],
    ]);
    expect(findings(home, paid('labour-market-support', '2024-03-25', '2024-03-29', increase))).toEqual([]);
  });

  it('name a second integration entry', () => {
    expect(findings(entered('2022-01-03', 'other'), entered('2023-01-03', 'protection'))).toEqual([
      ['several-integration-entries', undefined, '2023-01-03'],
    ]);
  });
});
