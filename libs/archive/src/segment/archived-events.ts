import { join } from 'node:path';
import type { Position, StoredEvent } from '#event-store';
import { type SegmentSpan, segmentFiles } from './archive-layout.js';
import { jsonOfLine, positionOfLine } from './leaf.js';
import { segmentLines } from './segment-lines.js';

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
  // Completed in place: a copy of each event would take as long as reading it.
  const event = JSON.parse(jsonOfLine(line));
  event.position = positionOfLine(line) as Position;
  event.recordedAt = new Date(event.recordedAt);
  return event;
}

/** Events of these streams: canonical JSON has the stream's name after all that a caller can write. */
export function ofStreams(streams: readonly string[]): LineFilter {
  const endings = streams.map((stream) => `,"stream":${JSON.stringify(stream)},"type":"`);
  return (line) => {
    const end = line.lastIndexOf(',"stream":"');
    return endings.some((ending) => line.toString('utf8', end, end + Buffer.byteLength(ending)) === ending);
  };
}

/** Events of streams of these categories. */
export function ofCategories(categories: readonly string[]): LineFilter {
  const beginnings = categories.map((category) => `${STREAM}${category}-`);
  return (line) => {
    const begin = line.lastIndexOf(STREAM);
    return beginnings.some((each) => line.toString('latin1', begin, begin + each.length) === each);
  };
}

const STREAM = ',"stream":"';

/** The name of the stream of an event, from its line. */
export function streamOfLine(line: Buffer): string {
  const ending = line.toString('utf8', line.lastIndexOf(',"stream":"') + 1);
  return JSON.parse(`{${ending}`).stream;
}

/** The event of an id. What only quotes the id, such as the metadata of an event that it caused, is passed over. */
export function withId(id: string): LineFilter {
  const quoted = JSON.stringify(id);
  return (line) => line.includes(quoted) && eventOfLine(line).id === id;
}
