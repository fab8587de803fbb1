import { holdingOf } from './counting.js';
import type { FactsOfPerson } from './facts-of-person.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { LawCondition } from './law-condition.js';
import type { LawShare } from './law-share.js';
import type { Segment } from './segment.js';

/** The line of the law by which the municipality has no share in a segment, and what would turn that round. */
export interface Exemption {
  readonly by: LawCondition | undefined;
  readonly turnedBy: InterpretationBits;
}

export function exemptionOf(share: LawShare, segment: Segment, facts: FactsOfPerson): Exemption {
  const holding = holdingOf(share.noShare, segment, facts);
  const by = holding.find(({ holds }) => holds)?.condition;
  let turnedBy = 0;
  for (const each of holding) {
    // A line that would fall away changes nothing while another one holds.
    const others = holding.some((other) => other !== each && other.holds);
    if (!others) turnedBy |= each.turnedBy;
  }
  return { by, turnedBy };
}
