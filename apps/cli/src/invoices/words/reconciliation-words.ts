import type { Benefit } from '#contracts';
import type { Because, DifferenceKind } from '#invoicing';

/** What a reconciliation says to people, in one language. Numbers and names stand outside the words, so that nothing is inflected. */
export interface ReconciliationWords {
  readonly title: string;
  readonly allMunicipalities: string;
  readonly paidMonths: string;
  readonly expected: string;
  readonly billed: string;
  readonly difference: string;
  readonly withoutPayer: string;
  readonly lines: string;
  readonly persons: string;
  readonly differences: string;
  readonly euros: string;
  readonly noDifferences: string;
  readonly systematic: string;
  readonly notInTime: string;
  readonly of: string;
  readonly others: string;
  readonly movedFrom: string;
  readonly missingSoFar: string;
  readonly billedLater: string;
  readonly rightUnder: string;
  readonly paidUntilInvoice: string;
  readonly ours: string;
  readonly correction: string;
  readonly nothing: string;
  readonly days: string;
  readonly numbers: string;
  readonly notCounted: string;
  readonly daysLate: string;
  readonly sentBy: string;
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly because: Readonly<Record<Because, string>>;
  readonly benefits: Readonly<Record<Benefit, string>>;
}
