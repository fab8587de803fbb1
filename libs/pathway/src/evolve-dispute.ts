import type { DisputeEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

/** Remembers the statement; the record that it is about stays as it is. */
export function evolveDispute(pathway: Pathway, { data }: DisputeEvent): Pathway {
  const { disputes: eventId, ...said } = data;
  return { ...pathway, disputes: inOrderOfTime(pathway.disputes, { eventId, ...said }, ({ on }) => on) };
}
