import type { DaySpan, InvoiceLine } from '#cost-responsibility';
import type { StoredEvent } from '#event-store';
import type { Home, StatisticalRecord } from '#statistics';

/** One kind of stream and the state that its events make. The state is plain JSON. */
export interface StreamModel {
  readonly category: StreamModelCategory;
  /** Types that `evolve` knows; others were written by a newer version and are passed over. */
  readonly knows: (eventType: string) => boolean;
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: StoredEvent) => unknown;
  /** Where an event may change what earlier ones made, so that a state and the next event do not make the next state. */
  readonly anew?: StreamModelAnew;
}

/** How a stream is folded from its first event on, with more in hand than is stored. */
export interface StreamModelAnew {
  /** Whether it must be, because of this event after this stored state. */
  readonly isNeeded: (stored: unknown, eventType: string) => boolean;
  readonly initial: unknown;
  readonly evolve: (folded: unknown, event: StoredEvent) => unknown;
  /** What is stored of it. */
  readonly stateOf: (folded: unknown) => unknown;
}

/** The streams of one jobseeker, whose events make a state: `jobseeker-<id>` and `benefits-<id>`. */
export const STREAM_MODEL_CATEGORIES = ['jobseeker', 'benefits'] as const;
export type StreamModelCategory = (typeof STREAM_MODEL_CATEGORIES)[number];

/**
 * The streams that are projected: those of jobseekers, `invoice-<municipality>-<month>`, whose events are rows, and
 * `projection-<subject>`, which say what is to be skipped.
 */
export const PROJECTED_CATEGORIES = [...STREAM_MODEL_CATEGORIES, 'invoice', 'projection'] as const;

/** All that the projection knows about the field: pure functions, and the law they were given. */
export interface ProjectedDomain {
  readonly pathway: StreamModel;
  readonly benefitHistory: StreamModel;
  readonly timeline: (benefitHistory: unknown) => {
    /** The paid days, by date. */
    readonly spans: Iterable<DaySpan>;
    readonly invoiceLines: readonly InvoiceLine[];
  };
  /** What figures need of a pathway. Total: it refuses no state. */
  readonly statisticalRecord: (pathway: unknown) => StatisticalRecord;
  /** Where the person of a benefit history lived, as it was told. */
  readonly homes: (benefitHistory: unknown) => readonly Home[];
  /** Changes when the program makes other contents of the same events. */
  readonly program: string;
  /** Changes whenever the law's data or a chosen interpretation does. */
  readonly lawDigest: string;
}
