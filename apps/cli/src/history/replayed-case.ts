import type { Writable } from 'node:stream';
import type { CalendarDate, KnownBy } from '#calendar-date';
import type { CaseAtMoment } from '#case-history';

export interface PrintReplay {
  /** Everybody, or the people of the municipality, when absent. */
  readonly jobseeker?: string;
  /** Three-digit code: only people of whom it was known that they live or lived there. */
  readonly municipality?: string;
  /** Only what had been recorded by then; everything when nothing is said. */
  readonly until: KnownBy;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
}

/** The case of one jobseeker at a moment. */
export interface ReplayedCase {
  readonly jobseeker: string;
  /** How many events make it. */
  readonly events: number;
  readonly case: CaseAtMoment;
  /** The date on which the moment lies. */
  readonly asOf: CalendarDate;
}
