import { Worker } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import type { BackendMessage } from 'pg-protocol/dist/messages.js';
import { Parser } from 'pg-protocol/dist/parser.js';
import { builtFile } from '#built-file';
import type { PgliteAnswer, PgliteRequest } from './pglite-thread-messages.js';

type ProtocolEndpoint = Pick<PGlite, 'execProtocolStream' | 'waitReady'>;

/**
 * A PGlite in a thread of its own. Its WebAssembly computes for milliseconds, and for seconds when it opens: on the thread
 * of the API and the event store's client every other answer would wait for it. PostgreSQL's own protocol goes between.
 */
export class PgliteThread {
  private readonly waiting = new Map<
    number,
    { resolve(data: Uint8Array): void; reject(reason: Error): void }
  >();
  private lastRequest = 0;
  private readonly worker: Worker;
  private ended: Error | undefined;

  private constructor(folder: string) {
    this.worker = new Worker(builtFile(import.meta.url, 'pglite-worker.js'), {
      workerData: { folder },
      execArgv: [],
      name: 'read-models',
    });
    this.worker.on('message', (answer: PgliteAnswer) => this.receive(answer));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread of the read models has ended')));
  }

  /** Opens the folder, which is made when it is missing. */
  static async open(folder: string): Promise<PgliteThread> {
    const thread = new PgliteThread(folder);
    try {
      await thread.ask({ kind: 'open' });
      return thread;
    } catch (error) {
      await thread.worker.terminate();
      throw error;
    }
  }

  /** What `createPgConfig` of PGlite needs of one. */
  get endpoint(): PGlite {
    const endpoint: ProtocolEndpoint = {
      waitReady: Promise.resolve(),
      execProtocolStream: async (message) => messagesIn(await this.ask({ kind: 'protocol', message })),
    };
    return endpoint as PGlite;
  }

  async close(): Promise<void> {
    if (this.ended === undefined) await this.ask({ kind: 'close' });
    await this.worker.terminate();
  }

  private ask(request: PgliteRequest): Promise<Uint8Array> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    const number = ++this.lastRequest;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker.postMessage({ number, request });
    });
  }

  private receive({ number, data, error }: PgliteAnswer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (error === undefined) waiting?.resolve(data);
    else waiting?.reject(new Error(error));
  }

  private end(reason: Error): void {
    this.ended ??= reason;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}

function messagesIn(data: Uint8Array): Awaited<ReturnType<PGlite['execProtocolStream']>> {
  const messages: BackendMessage[] = [];
  new Parser().parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength), (message) =>
    messages.push(message),
  );
  return messages as Awaited<ReturnType<PGlite['execProtocolStream']>>;
}
