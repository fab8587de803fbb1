import { toDayNumber } from '#calendar-date';
import { BENEFITS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import type { DayCondition, InLanguages, When } from '#statutes';
import type { Choices } from './choices.js';
import type { CitedProvision } from './cited-provision.js';
import type { InterpretationBitNames, InterpretationBits } from './interpretation-bits.js';
import { bitsOf } from './paid.js';
import { ALWAYS, type DayNumber, NEVER } from './paid-day-numbers.js';
import type { Segment } from './segment.js';

/** Whether a line of the law holds under the choices, and which single choices would turn that round. */
export interface Switched {
  readonly active: boolean;
  readonly turnedBy: InterpretationBits;
}

export function switchedBy(
  when: When | undefined,
  choices: Choices,
  names: InterpretationBitNames,
): Switched {
  let missing = 0;
  let missingBit = 0;
  let bits = 0;
  for (const [id, choice] of Object.entries(when ?? {})) {
    const bit = names.bit(id);
    bits |= bit;
    if (choices[id] !== choice) {
      missing++;
      missingBit = bit;
    }
  }
  return { active: missing === 0, turnedBy: missing === 0 ? bits : missing === 1 ? missingBit : 0 };
}

/** A condition of the law made ready for whole numbers. */
export interface LawCondition extends Switched {
  readonly provision: CitedProvision;
  readonly reason: InLanguages | undefined;
  readonly benefits: number;
  readonly grounds: number;
  /** Zero where circumstances are not asked. */
  readonly circumstances: number;
  readonly daysFrom: DayNumber;
  readonly daysUntil: DayNumber;
  readonly paidFrom: DayNumber;
  readonly paidUntil: DayNumber;
  readonly serviceBegunBefore: DayNumber;
  readonly integrationWindow: boolean;
}

const EVERY_WORD = -1;

export function lawCondition(
  line: DayCondition,
  provision: CitedProvision,
  choices: Choices,
  names: InterpretationBitNames,
): LawCondition {
  return {
    ...switchedBy(line.when, choices, names),
    provision,
    reason: line.reason,
    benefits: line.benefits ? bitsOf(BENEFITS, line.benefits) : EVERY_WORD,
    grounds: line.grounds ? bitsOf(PAYMENT_GROUNDS, line.grounds) : EVERY_WORD,
    circumstances: line.circumstances ? bitsOf(PAYMENT_CIRCUMSTANCES, line.circumstances) : 0,
    daysFrom: line.daysFrom ? toDayNumber(line.daysFrom) : ALWAYS,
    daysUntil: line.daysUntil ? toDayNumber(line.daysUntil) : NEVER,
    paidFrom: line.paidFrom ? toDayNumber(line.paidFrom) : ALWAYS,
    paidUntil: line.paidUntil ? toDayNumber(line.paidUntil) : NEVER,
    serviceBegunBefore: line.serviceBegunBefore ? toDayNumber(line.serviceBegunBefore) : NEVER,
    integrationWindow: line.integrationWindow ?? false,
  };
}

/** Whether a segment meets everything that a condition states about the days, choices and integration window aside. */
export function concerns(condition: LawCondition, { paid, first }: Segment): boolean {
  return (
    (condition.benefits & paid.benefitBit) !== 0 &&
    first >= condition.daysFrom &&
    first <= condition.daysUntil &&
    (condition.grounds & paid.groundBit) !== 0 &&
    (condition.circumstances === 0 || (condition.circumstances & paid.circumstanceBit) !== 0) &&
    paid.paidOn >= condition.paidFrom &&
    paid.paidOn <= condition.paidUntil &&
    paid.serviceBegan < condition.serviceBegunBefore
  );
}

/** The days on which a condition begins or ends to hold: where segments are cut. */
export function cutsOf(condition: LawCondition): DayNumber[] {
  return [condition.daysFrom, condition.daysUntil + 1];
}
