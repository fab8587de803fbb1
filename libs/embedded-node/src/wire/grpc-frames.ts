import { GrpcFailure, GrpcStatus, invalidArgument } from './grpc-failure.js';

const PREFIX_BYTES = 5;

/** A message with gRPC's prefix: one byte "not compressed", four bytes length. */
export function grpcFrame(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(PREFIX_BYTES + message.length);
  frame[0] = 0;
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, PREFIX_BYTES);
  return frame;
}

export const messageOfFrame = (frame: Uint8Array): Uint8Array => frame.subarray(PREFIX_BYTES);

/** Cuts the bytes of a call into messages. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(private readonly maxMessageBytes: number) {}

  /** @throws GrpcFailure when a message is compressed or larger than allowed */
  *messages(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes < this.#needed()) return;
    this.#join();
    let at = 0;
    while (this.#pending.length - at >= PREFIX_BYTES) {
      const end = at + PREFIX_BYTES + this.#lengthAt(at);
      if (end > this.#pending.length) break;
      yield this.#pending.subarray(at + PREFIX_BYTES, end);
      at = end;
    }
    this.#pending = this.#pending.subarray(at);
    this.#bytes = this.#pending.length;
  }

  /** @throws GrpcFailure when the call ended in the middle of a message */
  end(): void {
    if (this.#bytes > 0) throw invalidArgument('the request ends in the middle of a message');
  }

  /** How many bytes have to be there before a message can be complete: chunks are joined once, not each time. */
  #needed(): number {
    if (this.#pending.length < PREFIX_BYTES) return PREFIX_BYTES;
    return PREFIX_BYTES + this.#lengthAt(0);
  }

  #join(): void {
    const parts = this.#pending.length > 0 ? [this.#pending, ...this.#chunks] : this.#chunks;
    this.#pending = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    this.#chunks.length = 0;
  }

  #lengthAt(at: number): number {
    if (this.#pending[at] !== 0) {
      throw new GrpcFailure(GrpcStatus.UNIMPLEMENTED, 'compressed messages are not supported');
    }
    const length = this.#pending.readUInt32BE(at + 1);
    if (length > this.maxMessageBytes) {
      throw new GrpcFailure(
        GrpcStatus.RESOURCE_EXHAUSTED,
        `a message of ${length} bytes is larger than the ${this.maxMessageBytes} bytes that the node accepts`,
      );
    }
    return length;
  }
}
