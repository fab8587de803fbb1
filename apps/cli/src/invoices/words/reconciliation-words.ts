import type { Benefit } from '#contracts';
import type { Because, DifferenceKind } from '#invoicing';

/** What a reconciliation says to people, in one language. */
export interface ReconciliationWords {
  readonly title: string;
  readonly allMunicipalities: string;
  readonly paidMonths: string;
  readonly expected: string;
  readonly billed: string;
  readonly difference: string;
  readonly withoutPayer: string;
  readonly lines: string;
  /** Heads of columns. */
  readonly persons: string;
  readonly differences: string;
  readonly municipality: string;
  readonly tooMuch: string;
  readonly tooLittle: string;
  /** Forms beside a number: `1 difference`, `2 differences`. */
  readonly oneDifference: string;
  readonly manyDifferences: string;
  readonly onePerson: string;
  readonly manyPersons: string;
  readonly oneLine: string;
  readonly manyLines: string;
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
