import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the receiver does with a request whose body it has read. */
export type Answering = (...args: [...Parameters<RequestListener>, received: Received]) => void;

export const take: Answering = (_request, response) => void response.writeHead(204).end();

export function answer(status: number, headers: Readonly<Record<string, string>> = {}): Answering {
  return (_request, response) => void response.writeHead(status, headers).end();
}

/** A real HTTP server that is sent webhooks, and answers as the test says. */
export class Receiver {
  readonly received: Received[] = [];
  answering: Answering = take;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly server: Server) {}

  static async listen(port = 0): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', async (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      for await (const text of request) body += text;
      const received = { path: request.url, headers: request.headers, body };
      receiver.received.push(received);
      receiver.answering(request, response, received);
      for (const look of receiver.waiting) look();
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  get ids(): readonly (string | undefined)[] {
    return this.received.map(({ headers }) => headers['webhook-id'] as string | undefined);
  }

  /** Resolves when what was received satisfies. */
  async until(enough: (received: readonly Received[]) => boolean): Promise<void> {
    if (enough(this.received)) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!enough(this.received)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
