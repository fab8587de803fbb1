import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { addDays, addYears, type CalendarDate, weekdaysBetween } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { shippedStatutes } from './given-benefits.js';

export interface NaivePaidDay {
  readonly date: CalendarDate;
  readonly payment: RecordedPayment;
}

/** Every paid day, by date. */
export function naivePaidDays(payments: readonly RecordedPayment[]): NaivePaidDay[] {
  return payments
    .flatMap((payment) =>
      weekdaysBetween(payment.firstDay, payment.lastDay).map((date) => ({ date, payment })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Three years or one year from the entry; which is the last day is INT-15. */
export function integrationWindows(history: BenefitHistory, choices: Choices) {
  return history.integrationPeriods.map(({ on, ground }) => {
    const anniversary = addYears(on, ground === 'protection' ? 3 : 1);
    const isMoved = on.endsWith('-02-29') && anniversary.endsWith('-02-28');
    const isIncluded =
      choices['INT-15'] === 'anniversary-included' ||
      (choices['INT-15'] === 'anniversary-on-1-march' && isMoved);
    return { first: on, last: isIncluded ? anniversary : addDays(anniversary, -1) };
  });
}

/** The municipality told last until a date; if it exists no more on that date, the one that it became a part of. */
export function homeOn(history: BenefitHistory, date: string): string {
  const told = history.homeMunicipalities
    .filter(({ on }) => on <= date)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  let code = told.at(-1)?.municipality ?? 'unknown';
  for (let merger = mergerOf(code); merger && merger.on <= date; merger = mergerOf(code)) code = merger.into;
  return code;
}

function mergerOf(code: string) {
  return shippedStatutes.municipality(code)?.merger;
}

/** The condition met, then the maximum period used up, then the first day of labour market support. */
export function regimeARestarts(history: BenefitHistory, days: readonly NaivePaidDay[]): string[] {
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

/** The first day of the unbroken run of paid days on the ground of a day; of unemployment, of its payment. */
export function serviceBegan(days: readonly NaivePaidDay[], index: number): string {
  let first = index;
  for (; first > 0; first--) {
    const day = days[first];
    const before = days[first - 1];
    if (!day || !before) break;
    const isOwn = before.payment === day.payment;
    const isNext = weekdaysBetween(before.date, day.date).length === 2;
    const isSameService =
      day.payment.ground !== 'unemployment' && before.payment.ground === day.payment.ground;
    if (!isOwn && !(isNext && isSameService)) break;
  }
  return days[first]?.date ?? '';
}
