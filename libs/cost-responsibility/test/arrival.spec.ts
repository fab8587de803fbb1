import fc from 'fast-check';
import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
  knownBefore,
  type RecordedPayment,
} from '#benefit-history';
import { addDays, weekdaysBetween } from '#calendar-date';
import { type BenefitEvent, isRefusal } from '#contracts';
import type { PaidDay } from '#cost-responsibility';
import { anyHistory } from './any-history.js';
import { firstDifference } from './first-difference.js';
import { shippedStatutes, told } from './given-benefits.js';
import { daysOf, linesOf, result, someHistory } from './some-history.js';

function expectTheSame(one: BenefitHistory, other: BenefitHistory) {
  expect(firstDifference(daysOf(one), daysOf(other))).toBeUndefined();
  expect(firstDifference(linesOf(one), linesOf(other))).toBeUndefined();
}

describe('the order of arrival', () => {
  it('of facts and payments changes nothing in the end, in any order that is accepted', () => {
    const inTwoOrders = anyHistory.chain((commands) =>
      fc.record({
        commands: fc.constant(commands),
        ranks: fc.array(fc.nat(), { minLength: commands.length, maxLength: commands.length }),
      }),
    );
    fc.assert(
      fc.property(inTwoOrders, ({ commands, ranks }) => {
        expectTheSame(told(inAcceptedOrder(commands, ranks)), told(commands));
      }),
      { numRuns: 60 },
    );
  });

  it('of a report that comes again changes nothing at all', () => {
    fc.assert(
      fc.property(anyHistory, (commands) => {
        const history = told(commands);
        for (const command of commands) {
          expect(decide(history, command, { statutes: shippedStatutes })).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what was known before an instant', () => {
  it('gives the timeline that a replay until then gave, for any prefix of what was recorded', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (commands, place) => {
        const events = eventsOf(commands);
        const count = place % (events.length + 1);
        expectTheSame(knownBefore(recorded(events), instant(count)), recorded(events.slice(0, count)));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same from a history that was stored as JSON', () => {
    fc.assert(
      fc.property(someHistory, (history) => expectTheSame(JSON.parse(JSON.stringify(history)), history)),
      { numRuns: 20 },
    );
  });
});

describe('a payment in parts', () => {
  it('of one payment period is the same as the whole', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), fc.nat(), (history, which, where) => {
        const withoutId = ({ paymentId: _, ...day }: PaidDay) => day;
        const parts = split(history, which, where);
        expect(firstDifference(daysOf(parts).map(withoutId), daysOf(history).map(withoutId))).toBeUndefined();
        expect(firstDifference(linesOf(parts), linesOf(history))).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });
});

describe('a payment that is taken back and paid again by the same amounts', () => {
  it('changes nothing but the months', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), fc.integer({ min: -60, max: 400 }), (history, which, delay) => {
        // Paid again on another date it may fall to another municipality (INT-1): this person stays in one. Days of nothing
        // stand in a line only beside others, so that their number depends on the month: here every day is paid something.
        const payments = history.payments.map(paidSomething);
        const before = { ...history, payments, homeMunicipalities: [] };
        const standing = before.payments.filter(({ correction }) => !correction);
        const payment = standing[which % Math.max(standing.length, 1)];
        if (!payment) return;
        const after = paidAgain(before, payment.paymentId, delay);
        const alike = (day: PaidDay) => ({ ...result(day), paymentId: day.paymentId.replace('anew-', '') });
        expect(firstDifference(daysOf(after).map(alike), daysOf(before).map(alike))).toBeUndefined();
        expect(billed(after).days).toEqual(billed(before).days);
        const cents = Math.abs(billed(after).cents - billed(before).cents);
        expect(cents).toBeLessThanOrEqual(billed(after).lines + billed(before).lines);
      }),
      { numRuns: 60 },
    );
  });

  it('takes back exactly what was billed, to the cent (INT-6)', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), (history, which) => {
        const payment = history.payments[which % history.payments.length];
        if (!payment) return;
        const { correction: _, ...alone } = payment;
        const back = { paymentId: 'back', paidOn: addDays(payment.paidOn, 100) };
        const lines = linesOf({ ...history, payments: [{ ...alone, correction: back }] });
        const amounts = (kind: string) =>
          lines
            .filter((line) => line.kind === kind)
            .map(({ payer, regime, days, base, municipal }) => [payer, regime, days, base, municipal]);
        const mirrored = amounts('payment').map((amount) => amount.map(negative));
        expect(amounts('correction')).toEqual(mirrored);
      }),
      { numRuns: 30 },
    );
  });
});

/** Every correction after its payment, every replacement after the correction that made room for it. */
function inAcceptedOrder(commands: readonly BenefitCommand[], ranks: readonly number[]): BenefitCommand[] {
  const waiting = commands.map((command, index) => ({ command, index, rank: ranks[index] ?? 0 }));
  const order: BenefitCommand[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      ({ command, index }) =>
        !waiting.some((other) => other.index < index && mustWait(command, other.command)),
    );
    const next = ready.reduce((least, each) => (each.rank < least.rank ? each : least));
    waiting.splice(waiting.indexOf(next), 1);
    order.push(next.command);
  }
  return order;
}

function mustWait(command: BenefitCommand, earlier: BenefitCommand): boolean {
  if (command.type === 'CorrectBenefitPayment') {
    return earlier.type === 'RecordBenefitPayment' && command.corrects === earlier.paymentId;
  }
  if (command.type !== 'RecordBenefitPayment') return false;
  const of = command.paymentId.replace('-again', '');
  return earlier.type === 'CorrectBenefitPayment' && earlier.corrects === of && of !== command.paymentId;
}

function eventsOf(commands: readonly BenefitCommand[]): BenefitEvent[] {
  let history = initialBenefitHistory;
  return commands.flatMap((command) => {
    const decision = decide(history, command, { statutes: shippedStatutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    history = decision.reduce((state, event) => evolve(state, event), history);
    return [...decision];
  });
}

const instant = (count: number) => new Date(Date.UTC(2027, 0, 1, 0, count));

function recorded(events: readonly BenefitEvent[]): BenefitHistory {
  return events.reduce(
    (history, event, index) =>
      evolve(history, event, { eventId: `e${index}`, recordedAt: instant(index).toISOString() }),
    initialBenefitHistory,
  );
}

/** A number or an amount with a minus before it; names as they are, and nothing is never negative. */
function negative(told: string | number): string | number {
  if (typeof told === 'number') return -told;
  return /^[1-9]|^0\.(?!0+$)/.test(told) && told.includes('.') ? `-${told}` : told;
}

/** One payment in two parts that belong to one payment period. */
function split(history: BenefitHistory, which: number, where: number): BenefitHistory {
  const standing = history.payments.filter(({ correction }) => !correction);
  const payment = standing[which % Math.max(standing.length, 1)];
  const days = payment ? weekdaysBetween(payment.firstDay, payment.lastDay) : [];
  const last = days[where % Math.max(days.length, 1)];
  if (!payment || !last || last === days.at(-1)) return history;
  const periodId = payment.periodId ?? 'split';
  const first = { ...payment, paymentId: 'first-part', periodId, lastDay: last };
  const second = { ...payment, paymentId: 'second-part', periodId, firstDay: addDays(last, 1) };
  return { ...history, payments: [...history.payments.filter((each) => each !== payment), first, second] };
}

function paidSomething(payment: RecordedPayment): RecordedPayment {
  const { perDayEur, basicPartEur } = payment;
  if (/[1-9]/.test(perDayEur)) return payment;
  return { ...payment, perDayEur: '0.04', ...(basicPartEur === undefined ? {} : { basicPartEur: '0.04' }) };
}

function paidAgain(history: BenefitHistory, paymentId: string, delay: number): BenefitHistory {
  return {
    ...history,
    payments: history.payments.flatMap((payment) => {
      if (payment.paymentId !== paymentId) return [payment];
      const paidOn = addDays(payment.paidOn, delay);
      const periodId = payment.periodId ?? payment.paymentId;
      return [
        { ...payment, correction: { paymentId: 'taken-back', paidOn } },
        { ...payment, paymentId: `anew-${paymentId}`, periodId, paidOn },
      ];
    }),
  };
}

/** What is billed in all, whatever the month: days by regime and benefit, and cents. */
function billed(history: BenefitHistory) {
  const lines = linesOf(history);
  const days = new Map<string, number>();
  for (const line of lines) {
    const key = `${line.payer} ${line.regime} ${line.benefit}`;
    days.set(key, (days.get(key) ?? 0) + line.days);
  }
  return {
    days: new Map([...days].filter(([, count]) => count !== 0)),
    cents: lines.reduce((sum, { municipal }) => sum + Math.round(Number(municipal) * 100), 0),
    lines: lines.length,
  };
}
