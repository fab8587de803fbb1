import { eventHash, type StoredEvent } from '#event-store';
import { inclusionProof } from '../merkle/proofs.js';
import type { EventProof } from '../note/event-proof.js';
import type { SegmentSpan } from '../segment/archive-layout.js';
import { segmentEvents, withId } from '../segment/archived-events.js';
import { leafData } from '../segment/leaf.js';
import type { SealedLog } from './sealed-log.js';

/** An event of a sealed log with its place in it. */
export interface LocatedEvent {
  /** From 0. */
  readonly index: number;
  readonly event: StoredEvent;
}

/** Looks through the whole log. @returns undefined where no such event is sealed */
export async function eventOfId(log: SealedLog, id: string): Promise<LocatedEvent | undefined> {
  const found = log.events(withId(id));
  for await (const [event] of found)
    if (event !== undefined) return await eventAtPosition(log, event.position);
  return undefined;
}

/** @returns undefined where no event is sealed from this position */
export async function eventAtPosition(log: SealedLog, position: string): Promise<LocatedEvent | undefined> {
  const span = await segmentWith(log, position);
  if (span === undefined) return undefined;
  let index = span.firstIndex;
  for await (const events of segmentEvents(log.folder, span)) {
    for (const event of events) {
      if (event.position === position) return { index, event };
      index++;
    }
  }
  return undefined;
}

/** What shows that the event is in the log, under its newest checkpoint. */
export async function proofOf(log: SealedLog, { index, event }: LocatedEvent): Promise<EventProof> {
  return {
    leaf: leafData(event.position, eventHash(event)),
    index,
    hashes: await inclusionProof(index, log.size, log.subtree),
    checkpoint: (await log.checkpointText()) ?? '',
  };
}

/** Positions only grow, so that half of what is left is passed over at each step. */
async function segmentWith(log: SealedLog, position: string): Promise<SegmentSpan | undefined> {
  const spans = log.segments;
  let from = 0;
  let until = spans.length;
  while (from < until) {
    const span = spans[Math.floor((from + until) / 2)];
    if (span === undefined) return undefined;
    const { first, last } = await log.summaryOf(span);
    if (position < first.position) until = span.number;
    else if (position > last.position) from = span.number + 1;
    else return span;
  }
  return undefined;
}
