import type { AllReader } from '../store/all-reader.js';
import type { RecordedEvent } from '../store/event-log-types.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { PageSize } from './page-size.js';
import { checkpoint } from './read-answers.js';
import type { Feed } from './subscription.js';

/** $all after a position, with a filter or without. Positions have no gaps, so they count the events that were considered. */
export class AllFeed implements Feed {
  #lastCheckpoint: number;
  readonly #size = new PageSize();

  constructor(
    private readonly call: GrpcCall,
    private readonly reader: AllReader,
    private position: number,
    /** Events to be considered between two checkpoints; `undefined` without a filter, where every event is one. */
    private readonly checkpointInterval: number | undefined,
    private readonly prepared: (frame: Buffer) => Buffer,
  ) {
    this.#lastCheckpoint = position;
  }

  sendPage(): boolean {
    const page = this.reader.forwards(this.position, this.#size.events);
    this.#size.learnFrom(page.events);
    for (const { position, frame } of page.events) {
      this.#considered(position - 1);
      this.call.writeFrame(this.prepared(frame));
      this.position = position;
    }
    this.#considered(page.considered);
    return page.isEnd;
  }

  sendWritten(written: readonly RecordedEvent[]): boolean {
    const first = written[0];
    if (!first || first.position > this.position + 1) return false;
    for (const event of written) {
      if (event.position <= this.position) continue;
      if (this.reader.accepts(event)) this.call.writeFrame(this.prepared(event.frame));
      this.#considered(event.position);
    }
    return true;
  }

  sendEndOfHistory(): void {
    if (this.checkpointInterval !== undefined && this.position > this.#lastCheckpoint) {
      this.#sendCheckpoint(this.position);
    }
  }

  /** Everything up to `position` was considered. Where the index skips many events, one checkpoint stands for all. */
  #considered(position: number): void {
    this.position = Math.max(this.position, position);
    const interval = this.checkpointInterval;
    if (interval === undefined) return;
    const due = Math.floor((this.position - this.#lastCheckpoint) / interval);
    if (due > 0) this.#sendCheckpoint(this.#lastCheckpoint + due * interval);
  }

  #sendCheckpoint(position: number): void {
    this.call.write(checkpoint(position));
    this.#lastCheckpoint = position;
  }
}
