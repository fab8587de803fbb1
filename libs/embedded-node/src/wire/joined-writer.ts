import type { ServerHttp2Stream } from 'node:http2';

/** One HTTP/2 write for each message is the server's main cost, so frames are joined to about this size. */
const JOINED_BYTES = 64 * 1024;

/** Writes frames to a call, joined, in order. */
export class JoinedWriter {
  #frames: Uint8Array[] = [];
  #bytes = 0;
  #flushPlanned = false;
  #draining: Promise<void> | undefined;

  constructor(private readonly stream: ServerHttp2Stream) {}

  /** The receiver is slower than the sender: wait for `drained` before writing more. */
  get isFull(): boolean {
    return this.#draining !== undefined;
  }

  write(frame: Uint8Array): void {
    this.#frames.push(frame);
    this.#bytes += frame.length;
    if (this.#bytes >= JOINED_BYTES) this.flush();
    else this.#planFlush();
  }

  flush(): void {
    if (this.#frames.length === 0) return;
    const [first] = this.#frames;
    const joined = this.#frames.length === 1 && first ? first : Buffer.concat(this.#frames, this.#bytes);
    this.#frames = [];
    this.#bytes = 0;
    if (this.stream.destroyed || this.stream.closed || this.stream.writableEnded) return;
    if (!this.stream.write(joined)) this.#draining ??= this.#untilDrained();
  }

  /** Resolves when the receiver has taken what was written, or is gone. */
  async drained(): Promise<void> {
    await this.#draining;
  }

  /** Everything that is written in one turn of the event loop goes out together. */
  #planFlush(): void {
    if (this.#flushPlanned) return;
    this.#flushPlanned = true;
    process.nextTick(() => {
      this.#flushPlanned = false;
      this.flush();
    });
  }

  #untilDrained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.stream.off('drain', done);
        this.stream.off('close', done);
        this.#draining = undefined;
        resolve();
      };
      this.stream.once('drain', done);
      this.stream.once('close', done);
    });
  }
}
