import { StreamIsDeleted, WrongExpectedRevision } from './append-refusals.js';
import type { EventLog } from './event-log.js';
import type { RecordedEvent } from './event-log-types.js';
import { DeadlinePassed, LogNotWritable } from './write-failures.js';

/** Writes of one transaction: so many that a flush is shared, so few that nobody waits long. */
const MOST_WRITES = 512;
const MOST_BYTES = 8 * 1024 * 1024;

interface WaitingWrite {
  readonly bytes: number;
  readonly run: (log: EventLog) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly refusal: unknown };

/**
 * Group commit: the writes that arrive while the disk is busy with a flush share the next one. A write is answered after
 * the flush that holds it.
 */
export class GroupCommit {
  #waiting: WaitingWrite[] = [];
  #waitingBytes = 0;
  #planned = false;
  #isClosed = false;
  #commits = 0;
  readonly #listeners = new Set<(written: readonly RecordedEvent[]) => void>();
  #idle: (() => void)[] = [];

  constructor(private readonly log: EventLog) {}

  /** How many transactions were committed since the start. */
  get commits(): number {
    return this.#commits;
  }

  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /**
   * @param bytes the size of what is written, about
   * @param run reads and writes the log; what it throws before it has written anything becomes the answer
   */
  write<T>(bytes: number, run: (log: EventLog) => T): Promise<T> {
    if (this.#isClosed) return Promise.reject(new LogNotWritable({ cause: new Error('the log is closed') }));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ bytes, run, resolve: (value) => resolve(value as T), reject });
      this.#waitingBytes += bytes;
      this.#plan();
    });
  }

  /** Tells of what was committed, after the commit, in order. Returns how to stop it. */
  onCommitted(listener: (written: readonly RecordedEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when nothing waits. */
  idle(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Writes what waits, and takes nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.idle();
  }

  /** After the sockets were read: everything that has arrived by then is in the group. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    setImmediate(() => this.#commitGroup());
  }

  #commitGroup(): void {
    this.#planned = false;
    const group = this.#takeGroup();
    this.#commit(group);
    if (this.#waiting.length > 0) this.#plan();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  #takeGroup(): WaitingWrite[] {
    let bytes = 0;
    let count = 0;
    for (const write of this.#waiting) {
      if (count >= MOST_WRITES || (count > 0 && bytes + write.bytes > MOST_BYTES)) break;
      bytes += write.bytes;
      count += 1;
    }
    this.#waitingBytes -= bytes;
    return this.#waiting.splice(0, count);
  }

  #commit(group: readonly WaitingWrite[]): void {
    const { database } = this.log;
    let outcomes: Outcome[];
    let written: RecordedEvent[];
    try {
      database.exec('BEGIN IMMEDIATE');
      outcomes = group.map((write) => this.#outcomeOf(write));
      written = this.log.takeWritten();
      database.exec('COMMIT');
      if (written.length > 0) this.#commits += 1;
    } catch (reason) {
      this.#rollBack();
      // One write that breaks must not take the others with it: each gets a transaction of its own.
      if (group.length > 1) for (const write of group) this.#commit([write]);
      else group[0]?.reject(isOfDatabase(reason) ? new LogNotWritable({ cause: reason }) : reason);
      return;
    }
    for (const [index, write] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome && 'value' in outcome) write.resolve(outcome.value);
      else write.reject(outcome?.refusal);
    }
    if (written.length > 0) for (const listener of [...this.#listeners]) listener(written);
  }

  #outcomeOf(write: WaitingWrite): Outcome {
    try {
      return { value: write.run(this.log) };
    } catch (reason) {
      if (isRefusal(reason)) return { refusal: reason };
      throw reason;
    }
  }

  #rollBack(): void {
    if (this.log.database.inTransaction) this.log.database.exec('ROLLBACK');
    this.log.forget();
  }
}

const isRefusal = (reason: unknown): boolean =>
  reason instanceof WrongExpectedRevision ||
  reason instanceof StreamIsDeleted ||
  reason instanceof DeadlinePassed;

const isOfDatabase = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && String(reason.code).startsWith('SQLITE');
