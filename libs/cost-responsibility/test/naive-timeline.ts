import { Decimal } from 'decimal.js';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { NaiveCounter } from './naive-counter.js';
import {
  homeOn,
  integrationWindows,
  type NaivePaidDay,
  naivePaidDays,
  regimeARestarts,
  serviceBegan,
} from './naive-facts.js';

/** One paid day as the naive reading of the law sees it. */
export interface NaiveDay {
  readonly date: CalendarDate;
  readonly paymentId: string;
  readonly regime: string;
  readonly counter: number;
  readonly counted: boolean;
  readonly sharePercent: number;
  readonly payer: string;
  readonly base: Decimal;
  readonly municipal: Decimal;
}

const STEPS = [100, 200, 300, 400, 700];

/**
 * The law day by day and as slowly as it reads: every number is counted again from the first day. It shares nothing with the
 * product, so that a mistake has to be made twice to go unseen.
 * @param choices those that are not the default
 */
export function naiveTimeline(
  history: BenefitHistory,
  choices: Choices = {},
  payments: readonly RecordedPayment[] = history.payments.filter(({ correction }) => !correction),
): NaiveDay[] {
  const days = naivePaidDays(payments);
  const byPayment = choices['INT-9'] === 'payment-date';
  const windows = integrationWindows(history, choices);
  const within = (date: string) => windows.some(({ first, last }) => first <= date && date <= last);
  const isFormerService = ({ date, payment }: NaivePaidDay) =>
    choices['INT-8'] === 'former-provisions' &&
    payment.ground !== 'unemployment' &&
    serviceBegan(
      days,
      days.findIndex((day) => day.date === date),
    ) < '2025-01-01';
  const isLeftOut = ({ payment }: NaivePaidDay) =>
    choices['INT-3'] === 'not-counted' && payment.circumstance !== undefined;
  const is = ({ payment }: NaivePaidDay, ...benefits: string[]) => benefits.includes(payment.benefit);
  const newPeriods = history.newMaximumPeriods.map(({ on }) => on);

  const counter = (counts: (day: NaivePaidDay) => boolean, restarts: readonly string[]) =>
    new NaiveCounter(days, counts, restarts, choices);
  const support2024 = counter(
    (day) =>
      is(day, 'labour-market-support') &&
      (byPayment ? day.payment.paidOn : day.date) <= '2024-12-31' &&
      (day.payment.ground === 'unemployment' || day.date < '2006-01-01'),
    regimeARestarts(history, days),
  );
  const support = counter(
    (day) =>
      day.date >= '2015-01-01' &&
      day.date < '2026-05-01' &&
      !is(day, 'general-support') &&
      !(within(day.date) && !(choices['INT-14'] === 'counted' && day.date < '2025-01-01')) &&
      !isLeftOut(day) &&
      !(day.date >= '2025-01-01' && !is(day, 'earnings-related-allowance') && isFormerService(day)),
    choices['INT-2'] === 'no-restart' ? [] : newPeriods,
  );
  const fund = counter(
    (day) =>
      day.date >= '2015-01-01' && is(day, 'basic-allowance', 'earnings-related-allowance') && !isLeftOut(day),
    newPeriods,
  );
  const allowance = counter(
    (day) =>
      (fund.counts(day) &&
        !(is(day, 'basic-allowance') && day.date >= '2025-01-01' && isFormerService(day))) ||
      (choices['INT-13'] === 'counted-before-2025' &&
        is(day, 'labour-market-support') &&
        day.date >= '2015-01-01' &&
        day.date < '2025-01-01'),
    newPeriods,
  );
  const general = counter(
    (day) =>
      day.date >= '2015-01-01' &&
      !isLeftOut(day) &&
      !(within(day.date) && is(day, 'general-support')) &&
      !(within(day.date) && is(day, 'labour-market-support') && choices['INT-7'] !== 'counted') &&
      !(
        choices['INT-12'] === 'paid-before-2026-05' &&
        is(day, 'labour-market-support', 'basic-allowance') &&
        day.payment.paidOn >= '2026-05-01'
      ),
    history.employmentConditionsMet.map(({ on }) => on),
  );

  const regimeOf = ({ date, payment }: NaivePaidDay) => {
    if (payment.benefit === 'general-support') return 'C';
    const decides = byPayment ? payment.paidOn : date;
    return decides < '2015-01-01' ? 'none' : decides < '2025-01-01' ? 'A' : 'B';
  };
  const periodOf = ({ payment }: NaivePaidDay) =>
    `${payment.benefit} ${payment.periodId ?? `alone ${payment.paymentId}`}`;

  const firstOfPeriods = new Map<string, NaivePaidDay>();
  for (const day of support2024.inOrder) {
    const period = periodOf(day);
    if (regimeOf(day) !== 'B' && !firstOfPeriods.has(period)) firstOfPeriods.set(period, day);
  }

  return days.map((day): NaiveDay => {
    const { date, payment } = day;
    const regime = regimeOf(day);
    const isOld = regime === 'none' || regime === 'A';
    const isSupport = is(day, 'labour-market-support');
    const money = isOld ? new Decimal(payment.perDayEur).plus(payment.childIncreaseEur) : payment.perDayEur;
    const base = new Decimal(is(day, 'earnings-related-allowance') ? (payment.basicPartEur ?? 0) : money);
    const result = (sharePercent: number, own?: NaiveCounter) => ({
      date,
      paymentId: payment.paymentId,
      regime,
      counter: own?.numberOf(day, isOld ? 300 : 100) ?? 0,
      counted: own?.counts(day) ?? false,
      sharePercent,
      payer: homeOn(history, choices['INT-1'] === 'paid-day' ? date : payment.paidOn),
      base,
      municipal: base.times(sharePercent).dividedBy(100),
    });
    if (regime === 'C') {
      return result(within(date) ? 0 : percentOf(general.nextNumberOf(day, 100), 50), general);
    }
    if (isOld && !isSupport) return result(0);
    if (isOld) {
      if (regime === 'none' || payment.ground !== 'unemployment') return result(0, support2024);
      const number = support2024.nextNumberOf(firstOfPeriods.get(periodOf(day)) ?? day, 300);
      return result(number <= 300 ? 0 : number <= 1000 ? 50 : 70, support2024);
    }
    const isFormer = !is(day, 'earnings-related-allowance') && isFormerService(day);
    if (isSupport) {
      const number = support.nextNumberOf(day, 100);
      return result(within(date) || isFormer ? 0 : percentOf(number, 50), support);
    }
    const own = is(day, 'basic-allowance') ? allowance : fund;
    const number = own.nextNumberOf(day, 100);
    return result(payment.circumstance || isFormer ? 0 : percentOf(number, 40), own);
  });
}

function percentOf(number: number, above700: number): number {
  const step = STEPS.findIndex((limit) => number <= limit);
  return step < 0 ? above700 : step * 10;
}
