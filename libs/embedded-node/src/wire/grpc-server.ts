import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { GrpcCall } from './grpc-call.js';
import { GrpcFailure, GrpcStatus, nodeIsStopping } from './grpc-failure.js';

export type CallHandler = (call: GrpcCall) => void | Promise<void>;

/** Enough for a whole batch of the client (3 MiB) to be under way without waiting for the node. */
const RECEIVE_WINDOW_BYTES = 4 * 1024 * 1024;
/** Node counts what waits to be sent, and refuses new calls beyond this; its own 10 MB are few for many slow subscriptions. */
const SESSION_MEMORY_MEGABYTES = 1_024;
/** How long a client may take to notice that the node is going. */
const CLOSING_MILLISECONDS = 500;

/** gRPC over bare HTTP/2 without TLS. */
export class GrpcServer {
  readonly #server: Http2Server;
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #calls = new Set<GrpcCall>();
  #stopping = false;

  constructor(
    private readonly handlers: ReadonlyMap<string, CallHandler>,
    private readonly maxMessageBytes: number,
  ) {
    this.#server = createServer({
      settings: { initialWindowSize: RECEIVE_WINDOW_BYTES },
      maxSessionMemory: SESSION_MEMORY_MEGABYTES,
    });
    this.#server.on('session', (session) => this.#welcome(session));
    // A peer that does not speak HTTP/2, or goes away in the middle, ends its own session and nothing else.
    this.#server.on('sessionError', () => {});
    this.#server.on('stream', (stream, headers) => {
      const call = new GrpcCall(stream, headers, this.maxMessageBytes);
      this.#calls.add(call);
      call.onEnd(() => this.#calls.delete(call));
      void this.#handle(call);
    });
  }

  /** Resolves with the port that it listens on. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        this.#server.on('error', () => {});
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Ends the calls, then the sessions. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const call of [...this.#calls]) call.fail(nodeIsStopping());
    for (const session of this.#sessions) session.close();
    const impatience = setTimeout(() => {
      for (const session of this.#sessions) session.destroy();
    }, CLOSING_MILLISECONDS);
    await closed;
    clearTimeout(impatience);
  }

  #welcome(session: ServerHttp2Session): void {
    this.#sessions.add(session);
    session.on('error', () => {});
    session.once('close', () => this.#sessions.delete(session));
    session.setLocalWindowSize(RECEIVE_WINDOW_BYTES);
  }

  async #handle(call: GrpcCall): Promise<void> {
    try {
      if (this.#stopping) throw nodeIsStopping();
      const handler = this.handlers.get(call.headers[':path'] ?? '');
      if (call.headers[':method'] !== 'POST' || !handler) {
        throw new GrpcFailure(GrpcStatus.UNIMPLEMENTED, 'the embedded node does not implement this method');
      }
      await handler(call);
    } catch (reason) {
      call.fail(reason);
    }
  }
}
