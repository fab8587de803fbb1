import type { BenefitCommand } from '#benefit-history';
import { paidSteps, paidUntil, recordedSteps } from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { type DaysOfOneSide, type DifferentDays, stepByStep, TimelineDifference } from '#cost-difference';
import { type Choices, timeline } from '#cost-responsibility';
import {
  beganNewMaximumPeriod,
  corrected,
  entered,
  lastOf,
  livesIn,
  paid,
} from '../../cost-responsibility/test/given-benefits.js';
import { historyOf, instantOf, recorded, statutes } from './recorded-history.js';

const HELSINKI = livesIn('091', '1990-01-01');

function difference(
  before: readonly BenefitCommand[],
  after: readonly BenefitCommand[],
  choices: Choices[] = [],
) {
  const [one, other] = [before, after].map((commands, index) =>
    timeline(historyOf(recorded([HELSINKI, ...commands])), statutes, choices[index]),
  );
  if (!one || !other) throw new Error('two sides');
  return new TimelineDifference(one, other);
}

function side(days: DaysOfOneSide | undefined): string {
  if (!days) return 'nothing';
  const { regime, firstCounter, counted, sharePercent, payer, municipal, provision } = days;
  return `${regime} ${counted ? firstCounter : `(${firstCounter})`} ${sharePercent} % ${payer} ${municipal} ${provision}`;
}

function told({ firstDay, lastDay, days, difference, before, after, municipal }: DifferentDays): string {
  return `${firstDay} ${lastDay} ${days} ${difference}: ${side(before)} -> ${side(after)}: ${municipal}`;
}

const PROVISION = 'työttömyysturvalaki 14:3 a §';

describe('the difference of two timelines', () => {
  it('has the days that two readings of the law see differently, each side with its provision (INT-2)', () => {
    const history = [
      paid('labour-market-support', '2025-01-01', lastOf(102, '2025-01-01'), { paidOn: '2025-06-02' }),
      beganNewMaximumPeriod('2025-05-19'),
    ];
    const found = difference(history, history, [{}, { 'INT-2': 'no-restart' }]);
    expect([...found.days()].map(told)).toEqual([
      `2025-05-19 2025-05-20 2 changed: B 1 0 % 091 0.00 ${PROVISION} 1 mom. -> B 99 0 % 091 0.00 ${PROVISION} 1 mom.: 0.00`,
      `2025-05-21 2025-05-22 2 changed: B 3 0 % 091 0.00 ${PROVISION} 1 mom. -> B 101 10 % 091 3.721 ${PROVISION} 2 mom. 1 k: 7.442`,
    ]);
    expect([...found.days()].map(({ fields }) => fields)).toEqual([
      ['counter'],
      ['counter', 'sharePercent', 'municipal', 'state', 'provision'],
    ]);
    expect(found.invoiceLines).toEqual([
      {
        payer: '091',
        regime: 'B',
        benefit: 'labour-market-support',
        paidMonth: '2025-06',
        kind: 'payment',
        after: { days: 2, base: '74.42', municipal: '7.44' },
        municipal: '7.44',
      },
    ]);
    expect(found.change).toEqual({ days: 4, municipal: '7.442', billed: '7.44' });
  });

  it('tells apart the day on which a number is the same although only one side counts it', () => {
    const january = paid('labour-market-support', '2025-01-06', lastOf(8, '2025-01-06'));
    const found = difference(
      [january],
      [
        paid('labour-market-support', '2024-12-30', lastOf(5, '2024-12-30')),
        january,
        entered('2025-01-06', 'other'),
      ],
    );
    expect([...found.days()].map(({ firstDay, days, fields }) => [firstDay, days, ...fields])).toEqual([
      ['2024-12-30', 2],
      ['2025-01-01', 3],
      ['2025-01-06', 4, 'counter', 'counted', 'provision'],
      ['2025-01-10', 1, 'counted', 'provision'],
      ['2025-01-13', 3, 'counter', 'counted', 'provision'],
    ]);
  });

  it('has days that were paid on one side only, and those that a late payment renumbers', () => {
    const spring = paid('labour-market-support', '2025-06-02', lastOf(3, '2025-06-02'));
    const late = paid('labour-market-support', '2025-01-01', lastOf(99, '2025-01-01'), {
      paidOn: '2025-09-01',
    });
    const found = difference([spring], [spring, late]);
    expect([...found.days()].map(told)).toEqual([
      `2025-01-01 2025-05-19 99 only-after: nothing -> B 1 0 % 091 0.00 ${PROVISION} 1 mom.: 0.00`,
      `2025-06-02 2025-06-02 1 changed: B 1 0 % 091 0.00 ${PROVISION} 1 mom. -> B 100 0 % 091 0.00 ${PROVISION} 1 mom.: 0.00`,
      `2025-06-03 2025-06-04 2 changed: B 2 0 % 091 0.00 ${PROVISION} 1 mom. -> B 101 10 % 091 3.721 ${PROVISION} 2 mom. 1 k: 7.442`,
    ]);
  });

  it('knows another payer at the same price (INT-1)', () => {
    const history = [
      livesIn('837', '2025-06-01'),
      paid('labour-market-support', '2025-01-01', lastOf(101, '2025-01-01'), { paidOn: '2025-06-02' }),
    ];
    const found = difference(history, history, [{}, { 'INT-1': 'paid-day' }]);
    expect([...found.days()].map(({ fields }) => fields)).toEqual([['payer'], ['payer']]);
    expect(found.change).toEqual({ days: 101, municipal: '0.00', billed: '0.00' });
    expect(found.invoiceLines.map(({ payer, municipal }) => `${payer} ${municipal}`)).toEqual([
      '091 3.72',
      '837 -3.72',
    ]);
  });
});

describe('the events between two moments', () => {
  const events = recorded([
    HELSINKI,
    paid('labour-market-support', '2025-01-01', lastOf(101, '2025-01-01'), {
      paymentId: 'P1',
      paidOn: '2025-05-22',
    }),
    paid('labour-market-support', '2025-05-22', lastOf(5, '2025-05-22'), {
      paymentId: 'P2',
      paidOn: '2025-06-02',
    }),
    corrected('P1', '2025-07-01'),
    livesIn('837', '2025-05-30'),
  ]);

  function between(from: number, to: number) {
    const at = (moment: number) => timeline(historyOf(events.slice(0, moment)), statutes);
    const steps = recordedSteps(events, instantOf(from), instantOf(to));
    return [
      ...stepByStep(
        at(from),
        steps.map(({ told: [event], way, after }) => ({
          cause: `${event?.source?.eventId} ${event?.type} ${way}`,
          timeline: timeline(after, statutes),
        })),
      ),
    ].map(
      ({ cause, difference: { change } }) => `${cause}: ${change.days} ${change.municipal} ${change.billed}`,
    );
  }

  it('are told in the order of recording, each with the days and euros that it changed', () => {
    expect(between(2, 5)).toEqual([
      'event-2 BenefitPaid added: 5 18.605 18.61',
      // The days of P1 go, those of P2 are numbered from 1; the line of P1 stays and is reversed in July.
      'event-3 BenefitPaymentCorrected added: 106 -22.326 -22.33',
      'event-4 HomeMunicipalityRecorded added: 5 0.00 0.00',
    ]);
  });

  it('are taken away again, the last one first, when the other moment is the earlier one', () => {
    expect(between(5, 2)).toEqual([
      'event-4 HomeMunicipalityRecorded taken-away: 5 0.00 0.00',
      'event-3 BenefitPaymentCorrected taken-away: 106 22.326 22.33',
      'event-2 BenefitPaid taken-away: 5 -18.605 -18.61',
    ]);
  });

  it('are the payments and corrections of the dates in between where no time of recording is known', () => {
    const history = historyOf(events);
    const steps = paidSteps(history, calendarDate('2025-05-22'), calendarDate('2025-07-01'));
    expect(
      steps.map(({ told: list }) =>
        list.map(({ type, data }) => [type, 'paymentId' in data && data.paymentId]),
      ),
    ).toEqual([[['BenefitPaid', 'P2']], [['BenefitPaymentCorrected', 'correction-of-P1']]]);
    expect(steps[0]?.before).toEqual(paidUntil(history, calendarDate('2025-05-22')));
    expect(steps[1]?.after).toEqual(history);
    const back = paidSteps(history, calendarDate('2025-07-01'), calendarDate('2025-05-22'));
    expect(back.map(({ way, before, after }) => ({ way, before, after }))).toEqual(
      steps.map(({ before, after }) => ({ way: 'taken-away', before: after, after: before })).reverse(),
    );
  });
});
