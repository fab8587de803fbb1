import type { AllPage } from '../store/all-query.js';
import { AllReader } from '../store/all-reader.js';
import type { EventLog } from '../store/event-log.js';
import type { StreamRead, StreamReader } from '../store/stream-reader.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { betweenPages } from './between-pages.js';
import { streamDeleted } from './failures.js';
import { PageSize } from './page-size.js';
import { streamNotFound, withStructuredId } from './read-answers.js';
import type { ReadRequest } from './read-request.js';

/** Reads a stream or $all as it is now, and ends. */
export async function readToTheEnd(
  call: GrpcCall,
  request: ReadRequest & { count: number },
  log: EventLog,
  reader: StreamReader,
): Promise<void> {
  if (request.source.kind === 'all') await readAll(call, request, log);
  else await readStream(call, request, request.source.name, reader);
  call.end();
}

async function readAll(
  call: GrpcCall,
  request: ReadRequest & { count: number },
  log: EventLog,
): Promise<void> {
  const reader = new AllReader(log, request.filter?.filter);
  const afterTheEnd = log.lastPosition + 1;
  const { from, isBackwards } = request;
  // Forwards, the event at the position is included; backwards it is not: a position stands before its event.
  let position = from === 'start' ? 0 : from === 'end' ? afterTheEnd : isBackwards ? from : from - 1;
  const size = new PageSize();
  let left = request.count;
  while (left > 0) {
    const limit = Math.min(left, size.events);
    const page: AllPage = isBackwards ? reader.backwards(position, limit) : reader.forwards(position, limit);
    for (const { frame } of page.events) send(call, frame, request);
    size.learnFrom(page.events);
    left -= page.events.length;
    position = page.considered;
    if (page.isEnd || !(await betweenPages(call))) return;
  }
}

async function readStream(
  call: GrpcCall,
  request: ReadRequest & { count: number },
  name: string,
  reader: StreamReader,
): Promise<void> {
  const { from, isBackwards } = request;
  let next: number | undefined = from === 'start' ? 0 : from === 'end' ? undefined : from;
  const size = new PageSize();
  let left = request.count;
  do {
    const limit = Math.min(left, size.events);
    const page: StreamRead = isBackwards
      ? reader.backwards(name, next, limit)
      : reader.forwards(name, next ?? reader.lastRevision(name) + 1, limit);
    if (page.kind === 'deleted') throw streamDeleted(name);
    if (page.kind === 'no-stream') return call.write(streamNotFound(name));
    for (const { frame } of page.events) send(call, frame, request);
    size.learnFrom(page.events);
    left -= page.events.length;
    const last = page.events.at(-1)?.revision;
    if (page.isEnd || last === undefined) return;
    next = isBackwards ? last - 1 : last + 1;
  } while (left > 0 && (await betweenPages(call)));
}

function send(call: GrpcCall, frame: Buffer, request: ReadRequest): void {
  call.writeFrame(request.structuredIds ? withStructuredId(frame) : frame);
}
