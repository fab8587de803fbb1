import type { BenefitCommand, BenefitHistory } from '#benefit-history';
import { addMonths, type CalendarDate, calendarDate, type Month } from '#calendar-date';
import { timeline } from '#cost-responsibility';
import {
  asBilled,
  type BilledLine,
  type ExplainedDifference,
  eurosOf,
  expectedLines,
  nameOf,
  reconcilePerson,
} from '#invoicing';
import { historyOf, shippedStatutes } from '../../cost-responsibility/test/given-benefits.js';

export const JOBSEEKER = 'J1';
export const ALL_MONTHS = { from: '2000-01' as Month, to: '2099-12' as Month };

export function expectedOf(history: BenefitHistory) {
  return expectedLines(JOBSEEKER, timeline(history, shippedStatutes));
}

/** The lines that Kela would send in time if it counted as we do; lines that nobody pays are on no invoice. */
export function billedRightly(history: BenefitHistory): BilledLine[] {
  return expectedOf(history)
    .filter(({ payer }) => payer !== 'unknown')
    .map((line, index) =>
      asBilled(line, {
        invoiceId: `${line.payer}-${line.paidMonth}`,
        lineNumber: index + 1,
        invoicedOn: invoicedInTime(line.paidMonth),
      }),
    );
}

export function invoicedInTime(paidMonth: Month): CalendarDate {
  return calendarDate(`${addMonths(calendarDate(`${paidMonth}-01`), 1).slice(0, 7)}-12`);
}

export function differencesOf(
  history: BenefitHistory,
  billed: readonly BilledLine[],
): readonly ExplainedDifference[] {
  return reconcilePerson({
    jobseeker: JOBSEEKER,
    history,
    billed,
    statutes: shippedStatutes,
    months: ALL_MONTHS,
  }).differences;
}

/** Given what was told of a person, and what was billed as it should be except for what `spoil` does to it. */
export class GivenBill {
  readonly history: BenefitHistory;
  readonly billed: readonly BilledLine[];

  constructor(
    commands: readonly BenefitCommand[],
    spoil: (billed: BilledLine[]) => BilledLine[] = (all) => all,
  ) {
    this.history = historyOf(commands);
    this.billed = spoil(billedRightly(this.history));
  }

  differences(): readonly ExplainedDifference[] {
    return differencesOf(this.history, this.billed);
  }

  /** `share 2025-06 labour-market-support 091 +7.44 (no-share) [paid-until]`. */
  told(): string[] {
    return this.differences().map(
      ({ kind, paidMonth, benefit, effects, because, late, movedFrom, rightUnder }) =>
        [
          kind,
          paidMonth,
          benefit,
          ...effects.map(
            ({ municipality, cents }) => `${municipality} ${cents > 0n ? '+' : ''}${eurosOf(cents)}`,
          ),
          ...(because === undefined ? [] : [`(${because})`]),
          ...(late ? [`${late.days} days after ${late.sentBy}`] : []),
          ...(movedFrom === undefined ? [] : [`moved from ${movedFrom}`]),
          ...rightUnder.map((reading) => `[${nameOf(reading)}]`),
        ].join(' '),
    );
  }
}

/** Changes the lines of one month of payment. */
export function changing(paidMonth: string, change: (line: BilledLine) => Partial<BilledLine>) {
  return (billed: BilledLine[]) =>
    billed.map((line) => (line.paidMonth === paidMonth ? { ...line, ...change(line) } : line));
}
