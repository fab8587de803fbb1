import { get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** What the subscribers are told at the start. */
export interface SubscribersData {
  readonly url: string;
  readonly token: string;
  readonly subscribers: number;
}

/** One report of the thread: everybody has caught up; or when each of the live events had come to everybody. */
export type SubscribersReport =
  | { readonly kind: 'caught-up' }
  /** The event, and nanoseconds of the machine's monotonic clock at which each subscriber had it. */
  | { readonly kind: 'arrived'; readonly id: string; readonly at: readonly bigint[] };

/*
 * A thread with subscribers of the feed, so that their work is not the API's. It reads no more of a message than its id.
 */
const { url, token, subscribers } = workerData as SubscribersData;
const arrivals = new Map<string, bigint[]>();
let caughtUp = 0;

for (let number = 0; number < subscribers; number++) {
  get(url, { headers: { Authorization: `Bearer ${token}` } }, (response) => {
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    });
  });
}

function take(block: string): void {
  if (block.startsWith('event: caught-up')) {
    caughtUp++;
    if (caughtUp === subscribers) report({ kind: 'caught-up' });
    return;
  }
  const id = /"id":"([^"]+)"/.exec(block)?.[1];
  if (id === undefined) return;
  const at = arrivals.get(id) ?? [];
  arrivals.set(id, at);
  at.push(process.hrtime.bigint());
  if (at.length < subscribers) return;
  arrivals.delete(id);
  report({ kind: 'arrived', id, at });
}

function report(report: SubscribersReport): void {
  parentPort?.postMessage(report);
}
