import type { SegmentSpan } from './archive-layout.js';
import { jsonOfLine, positionOfLine } from './leaf.js';

/** An event's place in the store, as far as it is needed to find it there again. */
export interface ArchivedPlace {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
}

/** What a segment holds, in a file beside it: everything can be computed from the segment again. */
export interface SegmentSummary extends SegmentSpan {
  /** The root of the tree over its leaves, base64. */
  readonly root: string;
  readonly first: ArchivedPlace;
  readonly last: ArchivedPlace;
  /** Of the compressed file. */
  readonly bytes: number;
  readonly sha256: string;
}

export function summaryText(summary: SegmentSummary): string {
  const { number, firstIndex, events, root, first, last, bytes, sha256 } = summary;
  return `${JSON.stringify({ number, firstIndex, events, root, first, last, bytes, sha256 }, null, 2)}\n`;
}

export function placeOfLine(line: Buffer): ArchivedPlace {
  const { id, stream, revision, recordedAt } = JSON.parse(jsonOfLine(line));
  return { id, stream, revision, position: positionOfLine(line), recordedAt };
}
