import { type RetrySchedule, waitAfterFailure } from './retry-schedule.js';

/** Why a target did not take an event. `status`: it answered with one that is not 2xx. */
export type FailureReason =
  | 'status'
  | 'redirect'
  | 'timed-out'
  | 'not-connected'
  | 'not-resolved'
  | 'address-not-allowed'
  | 'certificate'
  | 'broken-off';

/** What became of one attempt to deliver. */
export type DeliveryOutcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** 410: nobody will ever take anything there. */
  | { readonly kind: 'gone'; readonly status: 410 }
  | {
      readonly kind: 'failed';
      readonly why: FailureReason;
      readonly status?: number;
      /** Milliseconds that the target asked to be left alone for (Retry-After). */
      readonly askedWait?: number;
    };

/** What follows from an attempt. Moments are milliseconds since 1970. */
export type AfterAttempt =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'end-subscription' }
  | { readonly kind: 'try-again'; readonly notBefore: number }
  | { readonly kind: 'dead-letter' };

/**
 * @param attempts how many attempts there have been, this one included
 * @param at when it ended
 */
export function afterAttempt(
  attempts: number,
  outcome: DeliveryOutcome,
  at: number,
  schedule: RetrySchedule,
  random: number,
): AfterAttempt {
  if (outcome.kind === 'taken') return { kind: 'delivered' };
  if (outcome.kind === 'gone') return { kind: 'end-subscription' };
  const wait = waitAfterFailure(schedule, attempts, outcome.askedWait, random);
  return wait === undefined ? { kind: 'dead-letter' } : { kind: 'try-again', notBefore: at + wait };
}
