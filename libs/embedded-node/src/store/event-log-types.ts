/** An event as it comes in. */
export interface ProposedEvent {
  /** UUID in lower case. */
  readonly id: string;
  readonly idBytes: Buffer;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A revision: the one of the stream's last event. */
export type ExpectedRevision = bigint | 'any' | 'no_stream' | 'stream_exists';

/** An event that has its place. */
export interface RecordedEvent {
  readonly position: number;
  readonly streamId: number;
  readonly streamName: string;
  readonly revision: number;
  readonly type: string;
  readonly frame: Buffer;
}

export interface Appended {
  /** Revision of the stream's last event of this append; -1 when the stream has none. */
  readonly revision: number;
  readonly position: number;
}

/** The revision of a tombstone in the table: it stands outside of the numbering. */
export const TOMBSTONE_REVISION = -1;
