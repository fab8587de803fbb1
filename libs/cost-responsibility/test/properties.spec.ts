import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { BenefitHistory } from '#benefit-history';
import { addDays } from '#calendar-date';
import { type Choices, type InvoiceLine, type PaidDay, timeline } from '#cost-responsibility';
import { anyHistory } from './any-history.js';
import { historyOf, shippedStatutes } from './given-benefits.js';
import { naiveTimeline } from './naive-timeline.js';

const someHistory = anyHistory.map((commands) => historyOf(commands));

function daysOf(history: BenefitHistory, choices: Choices = {}): PaidDay[] {
  return [...timeline(history, shippedStatutes, choices).days()];
}

function linesOf(history: BenefitHistory, choices: Choices = {}): readonly InvoiceLine[] {
  return timeline(history, shippedStatutes, choices).invoiceLines;
}

const otherChoices = [...shippedStatutes.interpretations.values()].flatMap(
  ({ id, choices, default: chosen }) =>
    Object.entries(choices)
      .filter(([choice, { notComputable }]) => choice !== chosen && !notComputable)
      .map(([choice]) => [id, choice] as const),
);

describe('a timeline', () => {
  it('is the law as it reads, day by day', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const told = daysOf(history).map(({ date, regime, counter, counted, sharePercent }) => ({
          date,
          regime,
          counter,
          counted,
          sharePercent,
        }));
        expect(told).toEqual(naiveTimeline(history));
      }),
      { numRuns: 100 },
    );
  });

  it('shares every base exactly', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const inexact = daysOf(history).filter(
          ({ base, municipal, state, sharePercent }) =>
            !new Decimal(municipal).plus(state).equals(base) ||
            !new Decimal(base).times(sharePercent).dividedBy(100).equals(municipal),
        );
        expect(inexact).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order in which facts and payments became known', () => {
    const shuffled = someHistory.chain((history) =>
      fc.record({
        history: fc.constant(history),
        other: fc.record({
          payments: anyOrder(history.payments),
          homeMunicipalities: anyOrder(history.homeMunicipalities),
          integrationPeriods: anyOrder(history.integrationPeriods),
          employmentConditionsMet: anyOrder(history.employmentConditionsMet),
          maximumPeriodsExhausted: anyOrder(history.maximumPeriodsExhausted),
          newMaximumPeriods: anyOrder(history.newMaximumPeriods),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ history, other }) => {
        expect(daysOf(other)).toEqual(daysOf(history));
        expect(linesOf(other)).toEqual(linesOf(history));
      }),
      { numRuns: 50 },
    );
  });

  it('does not change when a payment is split into parts of its payment period', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), fc.nat(), (history, which, where) => {
        const whole = daysOf(history);
        const parts = daysOf(split(history, which, where));
        const told = ({ paymentId: _, ...day }: PaidDay) => day;
        expect(parts.map(told)).toEqual(whole.map(told));
        expect(linesOf(split(history, which, where))).toEqual(linesOf(history));
      }),
      { numRuns: 100 },
    );
  });

  it('has a share by the day that never falls, and numbers that never skip, where one benefit runs without a restart', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const calm = {
          ...history,
          newMaximumPeriods: [],
          employmentConditionsMet: [],
          integrationPeriods: [],
        };
        const days = daysOf(calm).filter(({ regime }) => regime === 'B' || regime === 'C');
        for (const benefit of new Set(days.map((day) => day.benefit))) {
          const own = days.filter((day) => day.benefit === benefit);
          const shared = own.filter(({ provision }) => !provision.endsWith('4 § 3 mom.'));
          expect(shared.map(({ sharePercent }) => sharePercent)).toEqual(
            shared.map(({ sharePercent }) => sharePercent).sort((a, b) => a - b),
          );
          const numbers = own.map(({ counter }) => counter);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after a payment was taken back and paid again by the same amounts, but for the months of the lines', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), (history, which) => {
        const standing = history.payments.filter(({ correction }) => !correction);
        const payment = standing[which % Math.max(standing.length, 1)];
        if (!payment) return;
        const again = addDays(payment.paidOn, 40);
        const paymentIds = new Set([payment.paymentId, 'again']);
        const changed = {
          ...history,
          homeMunicipalities: history.homeMunicipalities.slice(0, 1),
          payments: [
            ...history.payments.filter((each) => each !== payment),
            { ...payment, correction: { paymentId: 'taken-back', paidOn: again } },
            {
              ...payment,
              paymentId: 'again',
              periodId: payment.periodId ?? payment.paymentId,
              paidOn: again,
            },
          ],
        };
        const before = { ...history, homeMunicipalities: changed.homeMunicipalities };
        const told = (days: PaidDay[]) =>
          days.map(({ paymentId, interpretations: _, ...day }) => ({
            ...day,
            paymentId: paymentIds.has(paymentId) ? 'either' : paymentId,
          }));
        expect(told(daysOf(changed))).toEqual(told(daysOf(before)));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same from a history that was stored as JSON', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const stored: BenefitHistory = JSON.parse(JSON.stringify(history));
        expect(daysOf(stored)).toEqual(daysOf(history));
        expect(linesOf(stored)).toEqual(linesOf(history));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the interpretations beside a result', () => {
  it.each(otherChoices)('name %s wherever %s makes another result of it', (id, choice) => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const days = daysOf(history);
        const others = daysOf(history, { [id]: choice });
        expect(others.map(({ date }) => date)).toEqual(days.map(({ date }) => date));
        days.forEach((day, index) => {
          const other = others[index];
          if (other && result(day) !== result(other)) {
            expect({ ...day, interpretations: day.interpretations.includes(id) }).toEqual({
              ...day,
              interpretations: true,
            });
            expect(other.interpretations).toContain(id);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

function result({ interpretations: _, ...day }: PaidDay): string {
  return JSON.stringify(day);
}

function anyOrder<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** One payment in two parts that belong to one payment period. */
function split(history: BenefitHistory, which: number, where: number): BenefitHistory {
  const payment = history.payments[which % Math.max(history.payments.length, 1)];
  if (!payment) return history;
  const days = (Date.parse(payment.lastDay) - Date.parse(payment.firstDay)) / 86_400_000;
  const last = addDays(payment.firstDay, where % (days + 1));
  if (last === payment.lastDay || payment.correction) return history;
  const periodId = payment.periodId ?? 'split';
  const first = { ...payment, paymentId: 'first-part', periodId, lastDay: last };
  const second = { ...payment, paymentId: 'second-part', periodId, firstDay: addDays(last, 1) };
  return { ...history, payments: [...history.payments.filter((each) => each !== payment), first, second] };
}
