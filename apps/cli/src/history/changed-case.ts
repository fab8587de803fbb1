import type { Writable } from 'node:stream';
import type { KnownBy } from '#calendar-date';
import type { CaseChanges } from '#case-history';

export interface PrintDiff {
  /** Everybody, or the people of the municipality, when absent. */
  readonly jobseeker?: string;
  /** Three-digit code: only people of whom it is known at one of the moments that they live or lived there. */
  readonly municipality?: string;
  readonly from: KnownBy;
  /** Now when nothing is said. */
  readonly to: KnownBy;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
}

/** What changed in the case of one jobseeker. */
export interface ChangedCase {
  readonly jobseeker: string;
  readonly changes: CaseChanges;
}
