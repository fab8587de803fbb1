import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { addDays, addYears, type CalendarDate, weekdaysBetween } from '#calendar-date';

/** One paid day as the naive reading of the law sees it. */
export interface NaiveDay {
  readonly date: CalendarDate;
  readonly regime: string;
  readonly counter: number;
  readonly counted: boolean;
  readonly sharePercent: number;
}

interface Day {
  readonly date: CalendarDate;
  readonly payment: RecordedPayment;
}

const STEPS = [100, 200, 300, 400, 700];

/**
 * The law under the default choices, day by day and as slowly as it reads: every number is counted again from the first day.
 * It shares nothing with the product, so that a mistake has to be made twice to go unseen.
 */
export function naiveTimeline(history: BenefitHistory): NaiveDay[] {
  const days: Day[] = history.payments
    .filter(({ correction }) => !correction)
    .flatMap((payment) =>
      weekdaysBetween(payment.firstDay, payment.lastDay).map((date) => ({ date, payment })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const isWithinIntegration = (date: string) =>
    history.integrationPeriods.some(
      ({ on, ground }) => on <= date && date <= addDays(addYears(on, ground === 'protection' ? 3 : 1), -1),
    );
  const restartsA = regimeARestarts(history, days);
  const newPeriods = history.newMaximumPeriods.map(({ on }) => on);
  const conditions = history.employmentConditionsMet.map(({ on }) => on);

  const inA = ({ date, payment }: Day) =>
    payment.benefit === 'labour-market-support' &&
    date <= '2024-12-31' &&
    (payment.ground === 'unemployment' || date < '2006-01-01');
  const inSupportB = ({ date, payment }: Day) =>
    date >= '2015-01-01' && payment.benefit !== 'general-support' && !isWithinIntegration(date);
  const inAllowanceB = ({ date, payment }: Day) =>
    date >= '2015-01-01' && ['basic-allowance', 'earnings-related-allowance'].includes(payment.benefit);
  const inC = ({ date, payment }: Day) =>
    date >= '2015-01-01' &&
    !(isWithinIntegration(date) && ['general-support', 'labour-market-support'].includes(payment.benefit));

  const countUntil = (date: string, counts: (day: Day) => boolean, restarts: readonly string[]) => {
    const restart =
      restarts
        .filter((on) => on <= date)
        .sort()
        .at(-1) ?? '';
    return days.filter((day) => restart <= day.date && day.date <= date && counts(day)).length;
  };
  const numbered = (
    day: Day,
    regime: string,
    counts: (day: Day) => boolean,
    restarts: readonly string[],
  ) => ({
    date: day.date,
    regime,
    counter: countUntil(day.date, counts, restarts),
    counted: counts(day),
  });
  const periodOf = ({ payment }: Day) =>
    `${payment.benefit} ${payment.periodId ?? `alone ${payment.paymentId}`}`;

  return days.map((day): NaiveDay => {
    const { date, payment } = day;
    const regime = date < '2015-01-01' ? 'none' : date < '2025-01-01' ? 'A' : 'B';
    if (payment.benefit === 'general-support') {
      const number = numbered(day, 'C', inC, conditions);
      return { ...number, sharePercent: isWithinIntegration(date) ? 0 : percentOf(number.counter, 50) };
    }
    if (regime !== 'B' && payment.benefit !== 'labour-market-support') {
      return { date, regime, counter: 0, counted: false, sharePercent: 0 };
    }
    if (regime !== 'B') {
      const number = numbered(day, regime, inA, restartsA);
      if (regime === 'none' || payment.ground !== 'unemployment') return { ...number, sharePercent: 0 };
      const first = days.find((other) => periodOf(other) === periodOf(day)) ?? day;
      const own = inA(first) ? 1 : 0;
      const before = countUntil(first.date, inA, restartsA) - own;
      return { ...number, sharePercent: before < 300 ? 0 : before < 1000 ? 50 : 70 };
    }
    if (payment.benefit === 'labour-market-support') {
      const number = numbered(day, 'B', inSupportB, newPeriods);
      return { ...number, sharePercent: isWithinIntegration(date) ? 0 : percentOf(number.counter, 50) };
    }
    const number = numbered(day, 'B', inAllowanceB, newPeriods);
    return { ...number, sharePercent: payment.circumstance ? 0 : percentOf(number.counter, 40) };
  });
}

function percentOf(number: number, above700: number): number {
  const step = STEPS.findIndex((limit) => number <= limit);
  return step < 0 ? above700 : step * 10;
}

function regimeARestarts(history: BenefitHistory, days: readonly Day[]): string[] {
  const restarts: string[] = [];
  let lastUsed = '';
  for (const exhausted of history.maximumPeriodsExhausted.map(({ on }) => on).sort()) {
    const isMet = history.employmentConditionsMet.some(({ on }) => lastUsed < on && on <= exhausted);
    const back = days.find(
      ({ date, payment }) => payment.benefit === 'labour-market-support' && date >= exhausted,
    );
    if (!isMet || !back) continue;
    lastUsed = exhausted;
    restarts.push(back.date);
  }
  return restarts;
}
