import type { Position } from '#event-store';

/** What a command did. */
export interface CommandOutcome {
  readonly stream: string;
  /** Revision of the stream after the command; `no-stream` when nothing has been recorded in it yet. */
  readonly revision: number | 'no-stream';
  /** Where the last event stands among all events; absent when nothing was appended now. */
  readonly position?: Position;
  /** The events recorded, in order; none when everything was recorded already. */
  readonly recorded: readonly { readonly id: string; readonly type: string }[];
  /** The same command had been carried out before: this is its first outcome. */
  readonly repeated: boolean;
}
