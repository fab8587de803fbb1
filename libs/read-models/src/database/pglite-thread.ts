import { Worker } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import type { BackendMessage } from 'pg-protocol/dist/messages.js';
import { Parser } from 'pg-protocol/dist/parser.js';
import { builtFile } from '#built-file';
import type { PgliteAnswer, PgliteRequest, PgliteThreadData } from './pglite-thread-messages.js';

type ProtocolEndpoint = Pick<PGlite, 'execProtocolStream' | 'waitReady'>;

/** Query, Sync, Flush: what node-postgres sends before it waits. */
const ASKS_FOR_AN_ANSWER: ReadonlySet<number> = new Set(['Q', 'S', 'H'].map((type) => type.charCodeAt(0)));

/**
 * A PGlite in a thread of its own. Its WebAssembly computes for milliseconds, and for seconds when it opens: on the thread
 * of the API and the event store's client every other answer would wait for it. PostgreSQL's own protocol goes between.
 */
export class PgliteThread {
  private readonly waiting = new Map<
    number,
    { resolve(data: Uint8Array): void; reject(reason: Error): void }
  >();
  private gathered: Uint8Array[] = [];
  private lastRequest = 0;
  private readonly worker: Worker;
  private ended: Error | undefined;

  private constructor(workerData: PgliteThreadData) {
    this.worker = new Worker(builtFile(import.meta.url, 'pglite-worker.js'), {
      workerData,
      execArgv: [],
      name: 'read-models',
    });
    this.worker.on('message', (answer: PgliteAnswer) => this.receive(answer));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread of the read models has ended')));
  }

  /** Opens the folder, which is made when it is missing. */
  static async open(data: PgliteThreadData): Promise<PgliteThread> {
    const thread = new PgliteThread(data);
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
      execProtocolStream: (message) => this.send(message),
    };
    return endpoint as PGlite;
  }

  async close(): Promise<void> {
    if (this.ended === undefined) await this.ask({ kind: 'close' });
    await this.worker.terminate();
  }

  /** The messages of one query go together: one way there and back in place of five. */
  private async send(message: Uint8Array): ReturnType<PGlite['execProtocolStream']> {
    this.gathered.push(message);
    if (!ASKS_FOR_AN_ANSWER.has(message[0] ?? 0)) return [];
    const messages = this.gathered;
    this.gathered = [];
    return messagesIn(await this.ask({ kind: 'protocol', messages }));
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
