import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { addDays, type CalendarDate, monthOf } from '#calendar-date';
import type { Benefit } from '#contracts';
import {
  countPaidDays,
  type DayNumber,
  dateOf,
  dayNumberOf,
  paidDayAfter,
  paidDayFrom,
} from '#cost-responsibility';
import { lastDayOf } from './assumptions.js';
import type { BenefitsByDate } from './benefits-by-date.js';
import type { Spell, StandingPayment } from './spells.js';

export interface PaymentsAsked {
  readonly history: BenefitHistory;
  readonly spell: Spell;
  readonly benefits: BenefitsByDate;
  readonly asOf: CalendarDate;
  /** The last day that is asked for. */
  readonly until: CalendarDate;
  readonly maximumPeriodDays: number | undefined;
}

/** What will be paid if everything goes on as in the latest payment. */
export interface PaymentsToCome {
  readonly payments: readonly RecordedPayment[];
  /** The last paid day of earnings-related allowance, where its maximum period is used up before the end. */
  readonly exhaustedOn: CalendarDate | undefined;
}

/**
 * Payments as a payer would make them: one for each calendar month, cut where the law changes the benefit, from the day after the
 * latest paid day on; paid as long after their last day as the latest payment was, and after `asOf`, since what was paid until
 * then is known.
 */
export function paymentsToCome(asked: PaymentsAsked): PaymentsToCome {
  const { spell, benefits, asOf } = asked;
  const { payment: latest } = latestOf(spell);
  const lag = Math.max(0, dayNumberOf(latest.paidOn) - dayNumberOf(latest.lastDay));
  const until = dayNumberOf(asked.until);
  const exhausted = exhaustionOf(asked) ?? until;
  const payments: RecordedPayment[] = [];
  let benefit: Benefit | undefined = latest.benefit;
  let first = paidDayFrom(spell.last + 1);
  while (first <= until) {
    const isFirstAfterExhaustion: boolean = first > exhausted && benefit === latest.benefit;
    benefit = isFirstAfterExhaustion
      ? benefits.afterMaximumPeriod(benefit, first)
      : benefits.goingOn(benefit, first);
    if (benefit === undefined) break;
    const last = Math.min(
      until,
      dayNumberOf(lastDayOf(monthOf(dateOf(first)))),
      first <= exhausted ? exhausted : until,
      (benefits.changes.find((day) => day > first) ?? until + 1) - 1,
    );
    const lastDay = dateOf(last);
    const paidOn = addDays(lastDay, lag);
    payments.push({
      ...goingOn(latest, benefit, benefits.hasChildIncrease(first)),
      // With a space: no payer's identifier has one.
      paymentId: `forecast ${dateOf(first)}`,
      firstDay: dateOf(first),
      lastDay,
      paidOn: paidOn > asOf ? paidOn : addDays(asOf, 1),
    });
    first = paidDayFrom(last + 1);
  }
  return { payments, exhaustedOn: exhausted < until ? dateOf(exhausted) : undefined };
}

/** The payment that has the latest paid day. */
export function latestOf(spell: Spell): StandingPayment {
  const latest = spell.payments.find(({ last }) => last === spell.last);
  if (!latest) throw new Error('a spell without a payment');
  return latest;
}

/** The terms of a payment, for another benefit only the part that equals it. Identifiers and sources are not its terms. */
function goingOn(latest: RecordedPayment, benefit: Benefit, hasChildIncrease: boolean) {
  const { periodId: _, source: __, correction: ___, basicPartEur, circumstance, ...terms } = latest;
  const childIncreaseEur = hasChildIncrease ? latest.childIncreaseEur : '0';
  if (benefit !== latest.benefit) {
    return { ...terms, benefit, childIncreaseEur, perDayEur: basicPartEur ?? latest.perDayEur };
  }
  return {
    ...terms,
    childIncreaseEur,
    ...(basicPartEur === undefined ? {} : { basicPartEur }),
    ...(circumstance === undefined ? {} : { circumstance }),
  };
}

/** The last paid day before the maximum period is used up; nothing where it goes on. Additional days come after it. */
function exhaustionOf({ history, spell, benefits, maximumPeriodDays }: PaymentsAsked): DayNumber | undefined {
  const { payment: latest } = latestOf(spell);
  if (!benefits.hasMaximumPeriod(latest.benefit) || latest.circumstance === 'additional-days')
    return undefined;
  if (history.maximumPeriodsExhausted.some(({ on }) => dayNumberOf(on) >= spell.last)) return spell.last;
  if (maximumPeriodDays === undefined) return undefined;
  const began = history.newMaximumPeriods.reduce((day, { on }) => Math.max(day, dayNumberOf(on)), 0);
  const used = history.payments
    .filter(({ benefit, correction }) => correction === undefined && benefits.hasMaximumPeriod(benefit))
    .reduce((sum, { firstDay, lastDay }) => {
      return sum + countPaidDays(Math.max(began, dayNumberOf(firstDay)), dayNumberOf(lastDay));
    }, 0);
  return paidDayAfter(spell.last, Math.max(0, maximumPeriodDays - used));
}
