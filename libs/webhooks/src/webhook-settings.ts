import type { RetrySchedule } from './retry-schedule.js';
import type { TargetRules } from './target-rules.js';

/** Milliseconds, bytes and numbers. */
export interface WebhookSettings {
  readonly retries: RetrySchedule;
  readonly targets: TargetRules;
  /** For how long every attempt must have failed before a subscription is paused. */
  readonly pauseAfterFailing: number;
  /** In which time a target must have been connected to, encryption included. */
  readonly connectTimeout: number;
  /** In which time the whole of an attempt must be over. */
  readonly answerTimeout: number;
  /** So much of an answer's body is read at most: only its status counts. */
  readonly answerLimit: number;
  /** Deliveries to one target at the same time, each of another stream; one while it is failing. */
  readonly atOnce: number;
  /** So many events of one subscription wait at most; beyond that the log is read no further. */
  readonly backlog: number;
  /** Subscriptions that may be there at once; each has a connection to the event store. */
  readonly mostWebhooks: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const DEFAULT_WEBHOOK_SETTINGS: WebhookSettings = {
  retries: {
    // About three days, as Standard Webhooks proposes it.
    waits: [
      5 * SECOND,
      5 * MINUTE,
      30 * MINUTE,
      2 * HOUR,
      5 * HOUR,
      10 * HOUR,
      14 * HOUR,
      20 * HOUR,
      24 * HOUR,
    ],
    jitter: 0.2,
    longestAskedWait: 24 * HOUR,
  },
  targets: { ports: [443, 8443], thisMachine: false },
  // Before the first of them becomes a dead letter: a target that takes nothing at all loses nothing.
  pauseAfterFailing: 48 * HOUR,
  connectTimeout: 5 * SECOND,
  answerTimeout: 20 * SECOND,
  answerLimit: 16 * 1024,
  atOnce: 4,
  backlog: 500,
  mostWebhooks: 100,
};
