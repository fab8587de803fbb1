import type { BenefitCommand } from '#benefit-history';
import type { Benefit, RuleId } from '#contracts';
import type { Choices } from '#cost-responsibility';
import type { LawAsIf } from './law-as-if.js';

/**
 * A day as the law has it: the date, the regime, the number (in brackets that of a day which is not counted: the number
 * reached before it), whole percents, exact euros of the municipality, the provision.
 */
export type ExpectedDay = readonly [
  date: string,
  regime: string,
  number: number | `(${number})`,
  percent: number,
  municipal: string,
  provision: string,
  more?: { readonly base?: string; readonly payer?: string },
];

/** An invoice line: base and municipal part in euros, whole cents; a correction is negative. */
export type ExpectedLine = readonly [
  payer: string,
  regime: string,
  benefit: Benefit,
  paidMonth: string,
  kind: 'payment' | 'correction',
  days: number,
  base: string,
  municipal: string,
];

/** What the municipality has paid in all, exact euros, when so many days have been paid for. */
export type ExpectedTotal = readonly [days: number, municipal: string];

export interface Expected {
  readonly days?: readonly ExpectedDay[];
  /** All lines, in their order. */
  readonly lines?: readonly ExpectedLine[];
  readonly totals?: readonly ExpectedTotal[];
}

/** What follows under another choice of an interpretation. */
export interface ExpectedOtherwise extends Expected {
  readonly choices: Choices;
}

/** A case with its answer: a test of the engine and a part of the rule book. */
export interface WorkedExample extends Expected {
  /** Its anchor in the rule book. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in one or two sentences. */
  readonly says: string;
  /** Documents of the rule book: `1290-2002/14-3a`, `interpretations/INT-02`. It is printed in the first. */
  readonly shows: readonly string[];
  readonly rules?: readonly RuleId[];
  /** Where the law that holds does not reach. */
  readonly asIf?: LawAsIf;
  /** What was told of a person who has lived in Helsinki (091) since 1990. */
  readonly given: readonly BenefitCommand[];
  readonly otherwise?: readonly ExpectedOtherwise[];
}
