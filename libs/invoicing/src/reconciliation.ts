import type { Month } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from './difference.js';
import { type GroupOfLines, GroupsOfLines, systematicGroups } from './group-of-lines.js';
import type { Reading } from './other-readings.js';
import type { ExplainedDifference, ReconciledPerson } from './reconcile-person.js';
import { type TotalOfMunicipality, TotalsOfMunicipalities } from './totals-of-municipalities.js';

export interface LinesAndCents {
  readonly lines: number;
  /** Whole cents. */
  readonly municipal: bigint;
}

export interface TotalOfKind {
  readonly kind: DifferenceKind;
  readonly differences: number;
  readonly persons: number;
  /** Whole cents billed too much; negative: too little. Of lines billed late, what was billed late: nothing is wrong with it. */
  readonly municipal: bigint;
}

/** Differences that another reading would explain. */
export interface TotalOfReading {
  /** `INT-1=paid-day`, or `paid-until`: right by what had been paid until the invoice. */
  readonly reading: string;
  readonly differences: number;
  readonly persons: number;
}

/** What a reconciliation comes to. */
export interface ReconciliationSummary {
  /** Absent where all municipalities are compared. */
  readonly municipality?: string;
  readonly months: { readonly from: Month; readonly to: Month };
  readonly persons: number;
  readonly expected: LinesAndCents;
  readonly billed: LinesAndCents;
  /** Lines expected of nobody: no home municipality is known. In no other figure. */
  readonly withoutPayer: LinesAndCents;
  readonly byMunicipality: readonly TotalOfMunicipality[];
  readonly byKind: readonly TotalOfKind[];
  readonly groups: readonly GroupOfLines[];
  /** Those of the groups that one cause may explain. */
  readonly systematic: readonly GroupOfLines[];
  readonly readings: readonly TotalOfReading[];
}

/** Adds up people who were compared one after the other. Memory does not grow with them. */
export class Reconciliation {
  private persons = 0;
  private readonly expected = { lines: 0, municipal: 0n };
  private readonly billed = { lines: 0, municipal: 0n };
  private readonly withoutPayer = { lines: 0, municipal: 0n };
  private readonly kinds = new Map<
    DifferenceKind,
    { differences: number; persons: number; municipal: bigint }
  >();
  private readonly readings = new Map<string, { differences: number; persons: number }>();
  private readonly groups = new GroupsOfLines();
  private readonly municipalities: TotalsOfMunicipalities;

  constructor(
    private readonly months: { readonly from: Month; readonly to: Month },
    private readonly municipality?: string,
  ) {
    this.municipalities = new TotalsOfMunicipalities(municipality);
  }

  /** @returns the person's differences that concern the municipality */
  add(whole: ReconciledPerson): readonly ExplainedDifference[] {
    const person = this.concerning(whole);
    if (person.expected.length + person.billed.length + person.differences.length > 0) this.persons++;
    for (const { line } of person.expected) {
      addTo(line.payer === UNKNOWN_PAYER ? this.withoutPayer : this.expected, line.municipal);
    }
    for (const line of person.billed) addTo(this.billed, line.municipal);
    this.addKinds(person.differences);
    this.addReadings(person.differences);
    this.groups.add(person);
    this.municipalities.add(person);
    return person.differences;
  }

  private concerning(person: ReconciledPerson): ReconciledPerson {
    const { municipality } = this;
    if (municipality === undefined) return person;
    return {
      ...person,
      expected: person.expected.filter(({ line }) => line.payer === municipality),
      billed: person.billed.filter((line) => line.municipality === municipality),
      differences: person.differences.filter((difference) => concerns(difference, municipality)),
    };
  }

  private addKinds(differences: readonly Difference[]): void {
    for (const difference of differences) {
      const total = this.kinds.get(difference.kind) ?? { differences: 0, persons: 0, municipal: 0n };
      this.kinds.set(difference.kind, total);
      total.differences++;
      total.municipal += difference.late?.cents ?? this.effectOf(difference);
    }
    for (const kind of new Set(differences.map((each) => each.kind))) {
      const total = this.kinds.get(kind);
      if (total) total.persons++;
    }
  }

  /** On the municipality that is asked about, or on all together. */
  effectOf({ effects }: Difference): bigint {
    return effects
      .filter(({ municipality }) => this.municipality === undefined || municipality === this.municipality)
      .reduce((sum, { cents }) => sum + cents, 0n);
  }

  private addReadings(differences: readonly ExplainedDifference[]): void {
    const seen = new Set<string>();
    for (const reading of differences.flatMap(({ rightUnder }) => rightUnder).map(nameOf)) {
      const total = this.readings.get(reading) ?? { differences: 0, persons: 0 };
      this.readings.set(reading, total);
      total.differences++;
      if (!seen.has(reading)) total.persons++;
      seen.add(reading);
    }
  }

  summary(): ReconciliationSummary {
    const groups = this.groups.all();
    return {
      ...(this.municipality === undefined ? {} : { municipality: this.municipality }),
      months: this.months,
      persons: this.persons,
      expected: this.expected,
      billed: this.billed,
      withoutPayer: this.withoutPayer,
      byMunicipality: this.municipalities.all(),
      byKind: DIFFERENCE_KINDS.flatMap((kind) => {
        const total = this.kinds.get(kind);
        return total ? [{ kind, ...total }] : [];
      }),
      groups,
      systematic: systematicGroups(groups),
      readings: [...this.readings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reading, total]) => ({ reading, ...total })),
    };
  }
}

/** `INT-1=paid-day`, `paid-until`. */
export function nameOf(reading: Reading): string {
  return reading.reading === 'interpretation'
    ? `${reading.interpretation}=${reading.choice}`
    : reading.reading;
}

function concerns({ expected, billed, effects }: Difference, municipality: string): boolean {
  if (effects.length > 0) return effects.some((effect) => effect.municipality === municipality);
  return expected?.payer === municipality || billed.some((line) => line.municipality === municipality);
}

function addTo(sum: { lines: number; municipal: bigint }, municipal: bigint): void {
  sum.lines++;
  sum.municipal += municipal;
}
