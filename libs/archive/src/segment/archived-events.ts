import { join } from 'node:path';
import type { Position, StoredEvent } from '#event-store';
import { type SegmentSpan, segmentFiles } from './archive-layout.js';
import { jsonOfLine, positionOfLine } from './leaf.js';
import { segmentLines } from './segment-lines.js';

/** What a line holds beside the position. */
type Line = Omit<StoredEvent, 'position' | 'recordedAt'> & { readonly recordedAt: string };

/** Whether an event is asked for, decided from its line without reading the JSON. */
export type LineFilter = (line: Buffer) => boolean;

/**
 * The events of a segment in order, many at once, personal texts as they are stored.
 * @param isAsked the others are passed over
 * @throws SegmentDamaged
 */
export async function* segmentEvents(
  folder: string,
  span: SegmentSpan,
  isAsked?: LineFilter,
): AsyncGenerator<StoredEvent[]> {
  let isHead = true;
  for await (const lines of segmentLines(join(folder, segmentFiles(span).events))) {
    const ofEvents = isHead ? lines.slice(1) : lines;
    isHead = false;
    yield (isAsked === undefined ? ofEvents : ofEvents.filter(isAsked)).map(eventOfLine);
  }
}

export function eventOfLine(line: Buffer): StoredEvent {
  const { recordedAt, ...event }: Line = JSON.parse(jsonOfLine(line));
  return { ...event, position: positionOfLine(line) as Position, recordedAt: new Date(recordedAt) };
}

/** Events of these streams: canonical JSON has the stream's name after all that a caller can write. */
export function ofStreams(streams: readonly string[]): LineFilter {
  const endings = streams.map((stream) => `,"stream":${JSON.stringify(stream)},"type":"`);
  return (line) => {
    const end = line.lastIndexOf(',"stream":"');
    return endings.some((ending) => line.toString('utf8', end, end + Buffer.byteLength(ending)) === ending);
  };
}
