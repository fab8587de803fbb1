import { type ClientHttp2Session, connect } from 'node:http2';

/** The status with which a call ends that no client would make. */
export interface RawAnswer {
  readonly status: string | undefined;
  readonly message: string;
}

export class RawConnection {
  readonly #session: ClientHttp2Session;

  constructor(port: number) {
    this.#session = connect(`http://127.0.0.1:${port}`);
    this.#session.on('error', () => {});
  }

  /** Sends the bytes as the body of a call. */
  call(path: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<RawAnswer> {
    const stream = this.#session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...headers,
    });
    return new Promise((resolve, reject) => {
      let answer: RawAnswer | undefined;
      const read = (fields: Record<string, unknown>) => {
        if (fields['grpc-status'] === undefined) return;
        answer = { status: String(fields['grpc-status']), message: String(fields['grpc-message'] ?? '') };
      };
      stream.on('response', read);
      stream.on('trailers', read);
      stream.on('data', () => {});
      stream.on('error', reject);
      stream.on('close', () =>
        answer ? resolve(answer) : reject(new Error('the call ended without a status')),
      );
      stream.end(body);
    });
  }

  /** Begins a call and lets it go in the middle. */
  async abandon(path: string, body: Uint8Array): Promise<void> {
    const stream = this.#session.request({ ':method': 'POST', ':path': path });
    stream.on('error', () => {});
    await new Promise((resolve) => stream.write(body, resolve));
    await new Promise<void>((resolve) => {
      stream.once('close', () => resolve());
      stream.close(8);
    });
  }

  close(): void {
    this.#session.close();
  }
}
