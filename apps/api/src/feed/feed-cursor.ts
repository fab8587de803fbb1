import type { Position } from '#event-store';

/** A place in the feed of one event store. Opaque text to whoever reads the feed. */
export interface FeedCursor {
  /** The log that it belongs to: the id of its first event. */
  readonly log: string;
  /** Everything up to here was told. */
  readonly position: Position;
}

/** As it is written: the log, then the two numbers of the position. */
export const WRITTEN_CURSOR = '^[0-9a-f-]{36}~\\d{20}~\\d{20}$';

export function writtenCursor({ log, position }: FeedCursor): string {
  return `${log}~${position.replace('/', '~')}`;
}

/** @returns undefined for text that is no cursor */
export function cursorOf(text: string): FeedCursor | undefined {
  if (!new RegExp(WRITTEN_CURSOR).test(text)) return undefined;
  const [log = '', commit, prepare] = text.split('~');
  return { log, position: `${commit}/${prepare}` as Position };
}
