import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { addDays, type CalendarDate } from '#calendar-date';
import { explainDay, type PaidDay } from '#cost-responsibility';
import { anyHistory } from './any-history.js';
import { firstDifference } from './first-difference.js';
import { shippedStatutes, told } from './given-benefits.js';
import { naivePaidDays, regimeARestarts } from './naive-facts.js';
import { daysOf, linesOf, result, someHistory } from './some-history.js';

describe('the shares', () => {
  it('of a day sum to its base, and are whole percents of it', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const inexact = daysOf(history).find(
          ({ base, municipal, state, sharePercent }) =>
            !new Decimal(municipal).plus(state).equals(base) ||
            !new Decimal(base).times(sharePercent).dividedBy(100).equals(municipal),
        );
        expect(inexact).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('of the days of a line are added up exactly and rounded once (INT-6)', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const paid = new Map(history.payments.map((payment) => [payment.paymentId, payment.paidOn]));
        const sums = new Map<string, Decimal>();
        for (const day of daysOf(history)) {
          const month = paid.get(day.paymentId)?.slice(0, 7);
          const key = `${day.payer} ${day.regime} ${day.benefit} ${month}`;
          sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(day.municipal));
        }
        const standing = { ...history, payments: history.payments.filter(({ correction }) => !correction) };
        const lines = linesOf(standing);
        for (const { payer, regime, benefit, paidMonth, municipal } of lines) {
          const exact = sums.get(`${payer} ${regime} ${benefit} ${paidMonth}`);
          expect(exact?.toFixed(2, Decimal.ROUND_HALF_UP)).toBe(municipal);
        }
        expect(lines).toHaveLength([...sums.values()].filter((sum) => !sum.isZero()).length);
      }),
      { numRuns: 30 },
    );
  });

  /** By 14:3 a § 1 mom. as of 1370/2014 a payment period that began before a restart keeps its share to its end. */
  it('never fall between restarts, except on days that the law leaves to the state', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const spans = new Map<string, PaidDay[]>();
        const exempt = new Set(exemptions());
        const lastRestart = lastRestartsOf(history);
        const periodStarts = periodStartsOf(history);
        for (const day of daysOf(history)) {
          if (exempt.has(day.provision)) continue;
          const begun = day.regime === 'A' ? periodStarts.get(day.paymentId) : day.date;
          const key = `${day.regime} ${day.benefit} ${lastRestart(day, begun)}`;
          const span = spans.get(key) ?? [];
          span.push(day);
          spans.set(key, span);
        }
        for (const days of spans.values()) {
          const percents = days.map(({ sharePercent }) => sharePercent);
          expect(
            firstDifference(
              percents,
              percents.toSorted((a, b) => a - b),
            ),
          ).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the numbers', () => {
  it('of basic and earnings-related allowance are one count that never skips and begins with 1', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const allowances = daysOf(history).filter(
          ({ regime, benefit }) => regime === 'B' && benefit !== 'labour-market-support',
        );
        const lastRestart = lastRestartsOf(history);
        let last: PaidDay | undefined;
        for (const day of allowances) {
          const isSameCount = last && lastRestart(last) === lastRestart(day);
          if (last && isSameCount) expect(day.counter).toBe(last.counter + 1);
          else if (last) expect(day.counter).toBe(1);
          last = day;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are how many days the explanation lists as counted since the last restart, up to the day itself', () => {
    fc.assert(
      fc.property(someHistory, fc.infiniteStream(fc.nat()), (history, places) => {
        const days = daysOf(history).filter(
          ({ regime, benefit }) => !(regime === 'A' && benefit.endsWith('allowance')),
        );
        for (const place of [...places.take(5)]) {
          const day = days[place % Math.max(days.length, 1)];
          if (!day) return;
          const spans = explainDay(history, day.date, shippedStatutes)?.counter?.spans ?? [];
          const counted = spans.filter((span) => span.counted);
          expect(counted.reduce((sum, span) => sum + span.days, 0)).toBe(day.counter);
          spans.forEach(({ firstDay, lastDay }, index) => {
            expect(firstDay <= lastDay && lastDay <= day.date).toBe(true);
            expect((spans[index - 1]?.lastDay ?? '') < firstDay).toBe(true);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a day never depend on what is paid for later days, whenever it is paid (INT-10)', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(), (history, place) => {
        const all = daysOf(history);
        const until = all[place % Math.max(all.length, 1)]?.date ?? '';
        const earlier = {
          ...history,
          payments: history.payments.filter(({ firstDay }) => firstDay <= until),
        };
        const known = daysOf(earlier);
        expect(firstDifference(known.map(result), all.slice(0, known.length).map(result))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('and shares of all days stay when more is paid after the last of them, or told of later dates', () => {
    fc.assert(
      fc.property(someHistory, fc.integer({ min: -400, max: 400 }), (history, delay) => {
        const known = daysOf(history);
        const later = addDays(latest(history), 1);
        const more = {
          ...history,
          payments: [...history.payments, paidLater(later, delay)],
          homeMunicipalities: [
            ...history.homeMunicipalities,
            { on: addDays(later, 500), municipality: '837' },
          ],
          newMaximumPeriods: [...history.newMaximumPeriods, { on: later }],
          employmentConditionsMet: [...history.employmentConditionsMet, { on: later }],
          maximumPeriodsExhausted: [...history.maximumPeriodsExhausted, { on: later }],
          integrationPeriods: [...history.integrationPeriods, { on: later, ground: 'other' as const }],
        };
        expect(
          firstDifference(daysOf(more).slice(0, known.length).map(result), known.map(result)),
        ).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a move to another municipality', () => {
  it('changes nothing but the payers', () => {
    const ofAnother = anyHistory.map((commands) => told(commands).homeMunicipalities);
    fc.assert(
      fc.property(someHistory, ofAnother, (history, homeMunicipalities) => {
        const withoutPayer = (day: PaidDay) => ({ ...result(day), payer: '' });
        const moved = { ...history, homeMunicipalities };
        expect(
          firstDifference(daysOf(moved).map(withoutPayer), daysOf(history).map(withoutPayer)),
        ).toBeUndefined();
        const billedDays = (of: BenefitHistory) => linesOf(of).reduce((sum, { days }) => sum + days, 0);
        expect(billedDays(moved)).toBe(billedDays(history));
      }),
      { numRuns: 60 },
    );
  });
});

/** Of the law that ships: every provision by which a day has no share. */
function exemptions(): string[] {
  return shippedStatutes
    .ofKind('share-rule')
    .flatMap(({ act, versions }) =>
      versions.flatMap(({ value }) =>
        (value.noShare ?? []).map(({ provision }) => shippedStatutes.cite(act, provision)),
      ),
    );
}

function periodOf({ benefit, periodId, paymentId }: RecordedPayment): string {
  return `${benefit} ${periodId ?? paymentId}`;
}

/** By payment, the first paid day of its payment period. */
function periodStartsOf({ payments }: BenefitHistory): Map<string, CalendarDate> {
  const standing = payments.filter(({ correction }) => !correction);
  const ofPeriods = new Map<string, CalendarDate>();
  for (const { date, payment } of naivePaidDays(standing)) {
    if (!ofPeriods.has(periodOf(payment))) ofPeriods.set(periodOf(payment), date);
  }
  return new Map(
    standing.flatMap((payment) => {
      const start = ofPeriods.get(periodOf(payment));
      return start ? [[payment.paymentId, start] as const] : [];
    }),
  );
}

/** For a history: the last restart of the count of a day, until a date. */
function lastRestartsOf(history: BenefitHistory) {
  const standing = naivePaidDays(history.payments.filter(({ correction }) => !correction));
  const ofA = regimeARestarts(history, standing);
  const ofB = history.newMaximumPeriods.map(({ on }) => on as string);
  const ofC = history.employmentConditionsMet.map(({ on }) => on as string);
  return ({ regime, date }: PaidDay, on: string = date): string => {
    const restarts = regime === 'A' ? ofA : regime === 'B' ? ofB : ofC;
    return restarts.reduce((last, restart) => (restart <= on && restart > last ? restart : last), '');
  };
}

function latest({ payments }: Pick<BenefitHistory, 'payments'>): CalendarDate {
  const dates = payments.flatMap(({ lastDay, paidOn }) => [lastDay, paidOn]);
  return dates.sort().at(-1) ?? ('2025-01-01' as CalendarDate);
}

function paidLater(from: CalendarDate, delay: number): RecordedPayment {
  return {
    paymentId: 'later',
    benefit: 'earnings-related-allowance',
    firstDay: from,
    lastDay: addDays(from, 30),
    paidOn: addDays(from, delay),
    perDayEur: '70.00',
    childIncreaseEur: '0',
    incrementEur: '0',
    basicPartEur: '37.21',
    ground: 'unemployment',
  };
}
