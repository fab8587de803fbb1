import { Worker } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import type { BackendMessage } from 'pg-protocol/dist/messages.js';
import { Parser } from 'pg-protocol/dist/parser.js';
import { serialize } from 'pg-protocol/dist/serializer.js';
import { builtFile } from '#built-file';
import type { PgliteAnswer, PgliteRequest, PgliteThreadData } from './pglite-thread-messages.js';
import { ReadModelsEnded } from './read-models-ended.js';

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
  private failure: ReadModelsEnded | undefined;
  private isClosing = false;
  /** Rejects with ReadModelsEnded when the thread ends without having been closed; resolves after `close`. */
  readonly ended: Promise<void>;

  private constructor(workerData: PgliteThreadData) {
    this.worker = new Worker(builtFile(import.meta.url, 'pglite-worker.js'), {
      workerData,
      execArgv: [],
      name: 'read-models',
    });
    this.worker.on('message', (answer: PgliteAnswer) => this.receive(answer));
    this.worker.on('error', (error) => this.end(error));
    this.ended = new Promise((resolve, reject) => {
      this.worker.on('exit', (code) => {
        const failure = this.end(code);
        if (this.isClosing) resolve();
        else reject(failure);
      });
    });
    // Whoever does not ask for it learns it from the next query.
    this.ended.catch(() => undefined);
  }

  /** Opens the folder, which is made when it is missing. */
  static async open(data: PgliteThreadData): Promise<PgliteThread> {
    const thread = new PgliteThread(data);
    try {
      await thread.ask({ kind: 'open' });
      return thread;
    } catch (error) {
      await thread.terminate();
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

  /**
   * A `COPY ... FROM STDIN` and its rows. PGlite can't wait for rows between messages, so that they go as one.
   * @throws what the database says of them
   */
  async copy(statement: string, rows: string): Promise<void> {
    const message = Buffer.concat([
      serialize.query(statement),
      serialize.copyData(Buffer.from(rows)),
      serialize.copyDone(),
    ]);
    const answers = messagesIn(await this.ask({ kind: 'protocol', messages: [message] }));
    const refusal = answers.find(({ name }) => name === 'error');
    if (refusal !== undefined) throw refusal;
  }

  async close(): Promise<void> {
    if (this.failure === undefined) await this.ask({ kind: 'close' });
    await this.terminate();
  }

  private async terminate(): Promise<void> {
    this.isClosing = true;
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
    if (this.failure !== undefined) return Promise.reject(this.failure);
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

  private end(reason: unknown): ReadModelsEnded {
    this.failure ??= new ReadModelsEnded(reason);
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
    return this.failure;
  }
}

function messagesIn(data: Uint8Array): Awaited<ReturnType<PGlite['execProtocolStream']>> {
  const messages: BackendMessage[] = [];
  new Parser().parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength), (message) =>
    messages.push(message),
  );
  return messages as Awaited<ReturnType<PGlite['execProtocolStream']>>;
}
