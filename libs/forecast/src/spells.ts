import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { countPaidDays, type DayNumber, dayNumberOf, paidDayFrom, paidDayUntil } from '#cost-responsibility';

/** A payment that stands, with its first and its last paid day. */
export interface StandingPayment {
  readonly payment: RecordedPayment;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Paid days of one person without a gap that ends unemployment. */
export interface Spell {
  /** By date; at least one. */
  readonly payments: readonly StandingPayment[];
  readonly last: DayNumber;
  readonly paidDays: number;
}

/** The spells of a person, by date. A gap of more than `gapDays` days without a paid day lies between two. */
export function spellsOf(history: BenefitHistory, gapDays: number): Spell[] {
  const standing = history.payments
    .filter(({ correction }) => correction === undefined)
    .map((payment) => ({
      payment,
      first: paidDayFrom(dayNumberOf(payment.firstDay)),
      last: paidDayUntil(dayNumberOf(payment.lastDay)),
    }))
    .sort((a, b) => a.first - b.first);
  const spells: { payments: StandingPayment[]; last: DayNumber; paidDays: number }[] = [];
  for (const each of standing) {
    const spell = spells.at(-1);
    const paidDays = countPaidDays(each.first, each.last);
    if (spell === undefined || each.first - spell.last > gapDays) {
      spells.push({ payments: [each], last: each.last, paidDays });
    } else {
      spell.payments.push(each);
      spell.last = Math.max(spell.last, each.last);
      spell.paidDays += paidDays;
    }
  }
  return spells;
}
