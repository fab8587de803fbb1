import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GrpcCall } from '../wire/grpc-call.js';

/** Events read from the log at once: some writes of 64 KiB, a millisecond of work. */
export const PAGE_EVENTS = 256;

/** Between two pages: waits for a slow receiver, and lets the other calls have their turn. Resolves with whether to go on. */
export async function betweenPages(call: GrpcCall): Promise<boolean> {
  if (call.writer.isFull) await call.writer.drained();
  else await nextTurn();
  return !call.ended;
}
