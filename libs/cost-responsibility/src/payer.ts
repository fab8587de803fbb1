import { type FactsOfPerson, UNKNOWN_PAYER } from './facts-of-person.js';
import type { Home } from './homes-of-person.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { Law } from './law.js';
import type { Segment } from './segment.js';

/** Who pays the municipal share of a segment, and what would turn that round. */
export interface Payer {
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  readonly home: Home | undefined;
  readonly turnedBy: InterpretationBits;
}

/** By the home municipality on the date of the payment, or on the paid day (INT-1). */
export function payerOf({ paid, first }: Segment, facts: FactsOfPerson, law: Law): Payer {
  const onPayment = facts.homeOn(paid.paidOn);
  const onDay = facts.homeOn(first);
  const home = law.choices['INT-1'] === 'paid-day' ? onDay : onPayment;
  return {
    payer: home?.municipality ?? UNKNOWN_PAYER,
    home,
    turnedBy: onPayment?.municipality === onDay?.municipality ? 0 : law.names.bit('INT-1'),
  };
}
