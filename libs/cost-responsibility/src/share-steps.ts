import type { TenThousandths } from './exact-euros.js';
import type { LawShare, LawStep } from './law-share.js';
import type { DayNumber } from './paid-day-numbers.js';
import type { Paid } from './segment.js';

/** The last rule that has begun; before every rule, the first. */
export function shareOn(shares: readonly LawShare[], day: DayNumber): LawShare {
  const share = shares.findLast(({ from }) => from <= day) ?? shares[0];
  if (!share) throw new RangeError('a benefit without a share-rule');
  return share;
}

/** The number that decides: the way to the first limit, and after it the whole count (INT-11). */
export function numberOf(limitNumber: number, wholeNumber: number, firstLimit: number): number {
  return limitNumber <= firstLimit ? limitNumber : wholeNumber;
}

export function stepOf(share: LawShare, number: number): LawStep {
  const step = share.steps.find(({ upTo }) => number <= upTo);
  if (!step) throw new RangeError(`no step of regime ${share.regime} for the number ${number}`);
  return step;
}

/** How many of the coming days stay on the step and keep the same kind of number. */
export function daysAlike(
  share: LawShare,
  step: LawStep,
  limitCount: number,
  wholeCount: number,
  days: number,
  periodIsSettled: boolean,
): number {
  const toFirstLimit = share.firstLimit - limitCount;
  if (toFirstLimit > 0) return Math.min(days, toFirstLimit);
  return periodIsSettled ? days : Math.min(days, step.upTo - wholeCount);
}

export function baseOf(paid: Paid, share: LawShare): TenThousandths {
  switch (share.base) {
    case 'benefit':
      return paid.perDay;
    case 'benefit-and-child-increase':
      return paid.perDay + paid.childIncrease;
    case 'basic-part':
      return paid.basicPart;
  }
}
