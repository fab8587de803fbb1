import type { SkipEvent } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { Checkpoint } from './checkpoint.js';
import type { JobseekerStream } from './fold-delivered.js';
import { projectedStream } from './stream-name.js';

/** The events of one jobseeker's stream, in their order. */
export interface DeliveredStream extends JobseekerStream {
  readonly stream: string;
  readonly events: StoredEvent[];
}

/** What was delivered after a checkpoint, by what it is for. */
export interface DeliveredEvents {
  readonly checkpoint: Checkpoint;
  readonly streams: ReadonlyMap<string, DeliveredStream>;
  readonly invoiceEvents: readonly StoredEvent[];
  /** Decisions to skip an event. */
  readonly skips: readonly (StoredEvent & SkipEvent)[];
}

/** Events at or before the checkpoint were applied already and are left out. */
export function deliveredAfter(before: Checkpoint, delivered: readonly StoredEvent[]): DeliveredEvents {
  const streams = new Map<string, DeliveredStream>();
  const invoiceEvents: StoredEvent[] = [];
  const skips: (StoredEvent & SkipEvent)[] = [];
  let { position, events } = before;
  let last: StoredEvent | undefined;
  for (const event of delivered) {
    if (position !== undefined && event.position <= position) continue;
    position = event.position;
    last = event;
    events++;
    const known = streams.get(event.stream);
    if (known !== undefined) known.events.push(event);
    else if (event.stream.startsWith('invoice-')) invoiceEvents.push(event);
    else if (event.type === 'EventSkipped') skips.push(event as StoredEvent & SkipEvent);
    else {
      const parts = projectedStream(event.stream);
      if (parts !== undefined) streams.set(event.stream, { ...parts, stream: event.stream, events: [event] });
    }
  }
  const checkpoint =
    last === undefined
      ? before
      : { position, last: { eventId: last.id, stream: last.stream, revision: last.revision }, events };
  return { checkpoint, streams, invoiceEvents, skips };
}
