import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { Difference } from './difference.js';
import type { ReconciledPerson } from './reconcile-person.js';

/** What one municipality should have been billed and was, all in whole cents. */
export interface TotalOfMunicipality {
  readonly municipality: string;
  readonly expected: bigint;
  readonly billed: bigint;
  /** Of the differences by which it was billed too much. */
  readonly tooMuch: bigint;
  /** Of those by which it was billed too little, as a positive number. `tooMuch` less `tooLittle` is `billed` less `expected`. */
  readonly tooLittle: bigint;
}

type Sums = { -readonly [Sum in Exclude<keyof TotalOfMunicipality, 'municipality'>]: bigint };

/** Adds up person by person what each municipality should have been billed. Memory grows with municipalities only. */
export class TotalsOfMunicipalities {
  private readonly sums = new Map<string, Sums>();

  /** @param only leaves the others out */
  constructor(private readonly only?: string) {}

  add({ expected, billed, differences }: ReconciledPerson): void {
    for (const { line } of expected) {
      if (line.payer !== UNKNOWN_PAYER) this.count(line.payer, 'expected', line.municipal);
    }
    for (const line of billed) this.count(line.municipality, 'billed', line.municipal);
    for (const effect of differences.flatMap(({ effects }: Difference) => effects)) {
      if (effect.cents > 0n) this.count(effect.municipality, 'tooMuch', effect.cents);
      else this.count(effect.municipality, 'tooLittle', -effect.cents);
    }
  }

  private count(municipality: string, sum: keyof Sums, cents: bigint): void {
    if (this.only !== undefined && municipality !== this.only) return;
    const sums = this.sums.get(municipality) ?? { expected: 0n, billed: 0n, tooMuch: 0n, tooLittle: 0n };
    this.sums.set(municipality, sums);
    sums[sum] += cents;
  }

  /** In the order of the municipalities' codes. */
  all(): TotalOfMunicipality[] {
    return [...this.sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([municipality, sums]) => ({ municipality, ...sums }));
  }
}
