import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GrpcCall } from '../wire/grpc-call.js';

/** Between two pages: waits for a slow receiver, and lets the other calls have their turn. Resolves with whether to go on. */
export async function betweenPages(call: GrpcCall): Promise<boolean> {
  if (call.writer.isFull) await call.writer.drained();
  else await nextTurn();
  return !call.ended;
}
