import type { Month } from '#calendar-date';
import { timeline } from '#cost-responsibility';
import { expectedLines, InvoiceSums, publishedSum } from '#invoicing';
import type { ComparedMonth, SumToDraw } from '#pictures';
import type { InventedJobseeker } from '#population';
import { benefitHistoryOf, statutes } from '../../libs/population/test/told-life.js';

/** What all municipalities together should be billed. */
export function sampleSums(people: readonly InventedJobseeker[]): readonly SumToDraw[] {
  const sums = new InvoiceSums(statutes);
  for (const person of people) {
    const costs = timeline(benefitHistoryOf(person), statutes);
    for (const line of expectedLines(person.life.jobseeker, costs, () => true)) sums.add(line);
  }
  return sums.all().map(publishedSum);
}

/** Billed as it should be, but for a few months. */
export function sampleComparison(
  sums: readonly SumToDraw[],
  months: readonly Month[],
): readonly ComparedMonth[] {
  return months.map((month, index) => {
    const cents = sums
      .filter(({ paidMonth }) => paidMonth === month)
      .reduce((total, { municipal }) => total + BigInt(municipal.replace('.', '')), 0n);
    const wrong = index % 5 === 2 ? -31_450n : index % 7 === 3 ? 12_070n : 0n;
    return { month, billed: euros(cents + wrong), ours: euros(cents) };
  });
}

function euros(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
