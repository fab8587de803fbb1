import type { FactsOfPerson } from './facts-of-person.js';
import type { InterpretationBits } from './interpretation-bits.js';
import { concerns, type LawCondition } from './law-condition.js';
import type { LawCounter } from './law-counter.js';
import type { DayNumber } from './paid-day-numbers.js';
import type { Segment } from './segment.js';

/** Whether a line of the law holds for a segment, and which single choices would turn that round. */
interface Holding {
  readonly condition: LawCondition;
  readonly holds: boolean;
  readonly turnedBy: InterpretationBits;
}

/** The lines that hold for a segment or would under another choice. */
export function holdingOf(
  conditions: readonly LawCondition[],
  segment: Segment,
  facts: FactsOfPerson,
): readonly Holding[] {
  let found: Holding[] | undefined;
  for (const condition of conditions) {
    if (!concerns(condition, segment)) continue;
    const holding = holdingOfOne(condition, segment, facts);
    if (holding.holds || holding.turnedBy !== 0) {
      found ??= [];
      found.push(holding);
    }
  }
  return found ?? NOTHING;
}

const NOTHING: readonly Holding[] = [];

function holdingOfOne(condition: LawCondition, segment: Segment, facts: FactsOfPerson): Holding {
  const { active, turnedBy } = condition;
  if (!condition.integrationWindow) return { condition, holds: active, turnedBy };
  const window = facts.withinWindow(condition.provision.act, segment.first);
  return {
    condition,
    holds: active && window.within,
    turnedBy: (window.within ? turnedBy : 0) | (active ? window.turnedBy : 0),
  };
}

/** Whether a counter counts a segment, why, and which single choices would turn that round. */
export interface Counting {
  readonly counted: boolean;
  readonly turnedBy: InterpretationBits;
  /** The line that counts the days; none for days that the counter does not name. */
  readonly countedBy: LawCondition | undefined;
  /** The line that leaves them out although another names them. */
  readonly excludedBy: LawCondition | undefined;
}

const NOT_NAMED: Counting = { counted: false, turnedBy: 0, countedBy: undefined, excludedBy: undefined };

export function countingOf(counter: LawCounter, segment: Segment, facts: FactsOfPerson): Counting {
  if ((counter.benefits & segment.paid.benefitBit) === 0) return NOT_NAMED;
  const version = versionOn(counter, segment.first);
  if (!version) return NOT_NAMED;
  const counts = holdingOf(version.counts, segment, facts);
  if (counts.length === 0) return NOT_NAMED;
  const excludes = holdingOf(version.excludes, segment, facts);
  const countedBy = firstThatHolds(counts);
  const excludedBy = firstThatHolds(excludes);
  const counted = countedBy !== undefined && excludedBy === undefined;
  let candidates = 0;
  for (const holding of counts) candidates |= holding.turnedBy;
  for (const holding of excludes) candidates |= holding.turnedBy;
  if (candidates === 0) return { counted, turnedBy: 0, countedBy, excludedBy };
  let turnedBy = 0;
  // One bit after the other, the lowest first.
  for (let left = candidates; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const holdsThen = ({ holds, turnedBy: by }: Holding) => holds !== ((by & bit) !== 0);
    if ((counts.some(holdsThen) && !excludes.some(holdsThen)) !== counted) turnedBy |= bit;
  }
  return { counted, turnedBy, countedBy, excludedBy };
}

// Loops and not `find`: these are asked for every counter and segment of a whole population.

function versionOn({ versions }: LawCounter, day: DayNumber): LawCounter['versions'][number] | undefined {
  for (const version of versions) if (version.from <= day && day <= version.until) return version;
  return undefined;
}

function firstThatHolds(holdings: readonly Holding[]): LawCondition | undefined {
  for (const { condition, holds } of holdings) if (holds) return condition;
  return undefined;
}
