import { type RecordedEvent, TOMBSTONE_REVISION } from '../store/event-log-types.js';
import type { StreamReader } from '../store/stream-reader.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { streamDeleted } from './failures.js';
import { PageSize } from './page-size.js';
import type { Feed } from './subscription.js';

/** The events of one stream from a revision on. The stream need not exist yet. */
export class StreamFeed implements Feed {
  #hasBegun = false;
  readonly #size = new PageSize();

  constructor(
    private readonly call: GrpcCall,
    private readonly reader: StreamReader,
    private readonly name: string,
    private revision: number,
    private readonly prepared: (frame: Buffer) => Buffer,
  ) {}

  sendPage(): boolean {
    const page = this.reader.forwards(this.name, this.revision, this.#size.events);
    if (page.kind === 'deleted') throw this.#over();
    this.#hasBegun = true;
    if (page.kind === 'no-stream') return true;
    this.#size.learnFrom(page.events);
    for (const { revision, frame } of page.events) this.#send(revision, frame);
    return page.isEnd;
  }

  sendWritten(written: readonly RecordedEvent[]): boolean {
    const own = written.filter((event) => event.streamName === this.name);
    if (own.some(({ revision }) => revision === TOMBSTONE_REVISION)) return false;
    for (const { revision, frame } of own) if (revision >= this.revision) this.#send(revision, frame);
    return true;
  }

  sendEndOfHistory(): void {}

  /** Who was subscribed when the stream was deleted gets the tombstone as the last event. */
  #over(): unknown {
    const tombstone = this.#hasBegun ? this.reader.tombstone(this.name) : undefined;
    if (tombstone) this.call.writeFrame(this.prepared(tombstone));
    return streamDeleted(this.name);
  }

  #send(revision: number, frame: Buffer): void {
    this.call.writeFrame(this.prepared(frame));
    this.revision = revision + 1;
  }
}
