import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { deadlineExceeded, GrpcFailure, GrpcStatus, invalidArgument } from './grpc-failure.js';
import { FrameReader, grpcFrame } from './grpc-frames.js';
import { timeoutMilliseconds } from './grpc-timeout.js';
import { JoinedWriter } from './joined-writer.js';
import { trailersOfFailure, trailersOfSuccess } from './trailers.js';

/** A timer can't be longer than this (2^31 - 1 ms); a deadline beyond it is no deadline. */
const LONGEST_TIMER = 2_147_483_647;

/** One gRPC call on an HTTP/2 stream. It ends exactly once: by `end`, by `fail`, or because the client went away. */
export class GrpcCall {
  readonly writer: JoinedWriter;
  /** Milliseconds since the epoch; infinite when the client set none. */
  readonly deadline: number;
  #ended = false;
  #deadlineTimer: NodeJS.Timeout | undefined;
  readonly #onEnd: (() => void)[] = [];

  constructor(
    private readonly stream: ServerHttp2Stream,
    readonly headers: IncomingHttpHeaders,
    private readonly maxMessageBytes: number,
  ) {
    this.writer = new JoinedWriter(stream);
    const timeout = timeoutMilliseconds(headers['grpc-timeout']);
    this.deadline = timeout === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeout;
    if (timeout !== undefined && timeout <= LONGEST_TIMER) {
      this.#deadlineTimer = setTimeout(() => this.fail(deadlineExceeded()), timeout);
    }
    stream.on('error', () => this.#finish());
    stream.on('close', () => this.#finish());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Runs `action` when the call ends in whatever way. */
  onEnd(action: () => void): void {
    if (this.#ended) action();
    else this.#onEnd.push(action);
  }

  /** @throws GrpcFailure when the bytes are no messages */
  async *messages(): AsyncGenerator<Buffer> {
    const reader = new FrameReader(this.maxMessageBytes);
    // Left early, the iterator would destroy the stream, and with it the answer.
    const chunks = this.stream.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) yield* reader.messages(chunk as Buffer);
    reader.end();
  }

  /** The only message of a call that has one. */
  async message(): Promise<Buffer> {
    for await (const message of this.messages()) return message;
    throw invalidArgument('the request has no message');
  }

  write(message: { serializeBinary(): Uint8Array }): void {
    this.writeFrame(grpcFrame(message.serializeBinary()));
  }

  writeFrame(frame: Uint8Array): void {
    if (this.#ended) return;
    this.#sendHeaders();
    this.writer.write(frame);
  }

  end(): void {
    this.#endWith(trailersOfSuccess);
  }

  fail(reason: unknown): void {
    const failure =
      reason instanceof GrpcFailure
        ? reason
        : new GrpcFailure(GrpcStatus.INTERNAL, 'the node could not do this');
    this.#endWith(trailersOfFailure(failure));
  }

  /** Sends the headers of the answer, so that a client knows that its call is under way. */
  #sendHeaders(): void {
    if (this.stream.headersSent || this.#isGone) return;
    this.stream.respond(
      { ':status': 200, 'content-type': 'application/grpc+proto' },
      { waitForTrailers: true },
    );
  }

  #endWith(trailers: Record<string, string>): void {
    if (this.#ended) return;
    this.#finish();
    if (this.#isGone) return;
    this.writer.flush();
    if (!this.stream.headersSent) {
      this.stream.respond(
        { ':status': 200, 'content-type': 'application/grpc+proto', ...trailers },
        { endStream: true },
      );
    } else {
      this.stream.once('wantTrailers', () => this.stream.sendTrailers(trailers));
      this.stream.end();
    }
    // What the client still sends is of no interest, and must not hold the stream open.
    this.stream.resume();
  }

  get #isGone(): boolean {
    return this.stream.destroyed || this.stream.closed;
  }

  #finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#deadlineTimer);
    for (const action of this.#onEnd) action();
  }
}
