import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Position } from '#event-store';
import { ensureSecretFile } from '#secret-file';
import type { FailureReason, WaitingDelivery } from '#webhooks';

/** An event on its way to one target. The event itself stays in the event store. */
export interface StoredDelivery extends WaitingDelivery {
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
  /** How many attempts have failed. */
  readonly attempts: number;
}

/** Why an attempt came to nothing; `event-missing` and `ended`: no attempt will be made. */
export type RecordedFailure = {
  readonly why: FailureReason | 'event-missing' | 'ended';
  readonly status?: number;
};

/** What was given up. Moments are milliseconds since 1970. */
export interface DeadLetter extends StoredDelivery {
  readonly diedAt: number;
  readonly failure: RecordedFailure;
}

export interface DeliveryProgress {
  /** Everything up to here was delivered, waits, or is a dead letter. */
  readonly readTo: Position;
  /** Since when every attempt has failed. */
  readonly failingSince: number | undefined;
  readonly lastAttempt: { readonly at: number; readonly failure: RecordedFailure | undefined } | undefined;
}

interface ProgressRow {
  readonly read_to: string;
  readonly failing_since: number | null;
  readonly attempted_at: number | null;
  readonly failure: string | null;
}

interface DeliveryRow {
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly attempts: number;
  readonly not_before: number;
  readonly died_at: number;
  readonly failure: string;
}

const BUSY_TIMEOUT_MS = 10_000;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS subscription (
    webhook TEXT PRIMARY KEY,
    active_since TEXT,
    read_to TEXT NOT NULL,
    failing_since INTEGER,
    attempted_at INTEGER,
    failure TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS delivery (
    webhook TEXT NOT NULL,
    position TEXT NOT NULL,
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    died_at INTEGER,
    failure TEXT,
    PRIMARY KEY (webhook, position)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS renewal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    began INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS waiting ON delivery (webhook, position) WHERE died_at IS NULL;
  CREATE INDEX IF NOT EXISTS dead ON delivery (webhook, position) WHERE died_at IS NOT NULL;
`;

/**
 * How far each subscription has got, what waits and what was given up: one SQLite file, which several processes of one machine may have
 * open. What a method has done outlives the process when it returns.
 */
export class DeliveryStore {
  private readonly database: Database.Database;
  private readonly listeners = new Set<(webhook: string) => void>();

  /** @param now milliseconds since 1970 */
  constructor(file: string, now: number = Date.now()) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    ensureSecretFile(file);
    this.database = new Database(file);
    this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    this.database.pragma('journal_mode = WAL');
    // A power failure may set it back by some commits: what they told is sent again. A killed process loses none.
    this.database.pragma('synchronous = NORMAL');
    this.database.exec(SCHEMA);
    this.run('INSERT INTO renewal (one, began) VALUES (1, ?) ON CONFLICT DO NOTHING', [now]);
  }

  /** Since when mandates have to be shown anew here: a program before that asked nobody for it. Milliseconds since 1970. */
  get renewalBegan(): number {
    return this.one<{ began: number }>('SELECT began FROM renewal', [])?.began ?? 0;
  }

  /** Calls `listener` when this process replays dead letters of a subscription. */
  onReplay(listener: (webhook: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Makes ready for sending: a new subscription begins at `begin`; one that was resumed since tries everything that waits anew.
   * @param activeSince tells one beginning or resumption from another
   */
  activate(webhook: string, begin: Position, activeSince: string): void {
    this.transaction(() => {
      this.run('INSERT INTO subscription (webhook, read_to) VALUES (?, ?) ON CONFLICT DO NOTHING', [
        webhook,
        begin,
      ]);
      const { changes } = this.run(
        'UPDATE subscription SET active_since = ?, failing_since = NULL WHERE webhook = ? AND active_since IS NOT ?',
        [activeSince, webhook, activeSince],
      );
      if (changes === 0) return;
      this.run('UPDATE delivery SET attempts = 0, not_before = 0 WHERE webhook = ? AND died_at IS NULL', [
        webhook,
      ]);
    });
  }

  /** @returns undefined for a subscription that was never active */
  progressOf(webhook: string): DeliveryProgress | undefined {
    const row = this.one<ProgressRow>('SELECT * FROM subscription WHERE webhook = ?', [webhook]);
    if (row === undefined) return undefined;
    const failure = row.failure === null ? undefined : (JSON.parse(row.failure) as RecordedFailure);
    return {
      readTo: row.read_to as Position,
      failingSince: row.failing_since ?? undefined,
      lastAttempt: row.attempted_at === null ? undefined : { at: row.attempted_at, failure },
    };
  }

  /** The log was read up to here; the event there, if one is given, is to be delivered. */
  readOn(
    webhook: string,
    readTo: Position,
    event?: {
      readonly id: string;
      readonly stream: string;
      readonly revision: number;
      readonly type: string;
    },
  ): void {
    this.transaction(() => {
      this.run('UPDATE subscription SET read_to = ? WHERE webhook = ?', [readTo, webhook]);
      if (event === undefined) return;
      const { id, stream, revision, type } = event;
      this.run(
        `INSERT INTO delivery (webhook, position, event_id, stream, revision, type) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        [webhook, readTo, id, stream, revision, type],
      );
    });
  }

  /** In the order of the log. */
  waiting(webhook: string): readonly StoredDelivery[] {
    return this.all<DeliveryRow>(
      'SELECT * FROM delivery WHERE webhook = ? AND died_at IS NULL ORDER BY position',
      [webhook],
    ).map(deliveryOf);
  }

  counts(webhook: string): { readonly waiting: number; readonly dead: number } {
    const { waiting = 0, dead = 0 } =
      this.one<{ waiting: number; dead: number }>(
        `SELECT count(*) FILTER (WHERE died_at IS NULL) AS waiting, count(*) FILTER (WHERE died_at IS NOT NULL) AS dead
         FROM delivery WHERE webhook = ?`,
        [webhook],
      ) ?? {};
    return { waiting, dead };
  }

  delivered(webhook: string, position: Position, at: number): void {
    this.transaction(() => {
      this.run('DELETE FROM delivery WHERE webhook = ? AND position = ?', [webhook, position]);
      this.run(
        'UPDATE subscription SET failing_since = NULL, attempted_at = ?, failure = NULL WHERE webhook = ?',
        [at, webhook],
      );
    });
  }

  /** It is not to be sent any more, and no dead letter either. */
  withdraw(webhook: string, position: Position): void {
    this.run('DELETE FROM delivery WHERE webhook = ? AND position = ?', [webhook, position]);
  }

  /** The attempt at `at` failed; the next one is not before `notBefore`, or never: a dead letter. */
  failed(
    webhook: string,
    position: Position,
    at: number,
    failure: RecordedFailure,
    notBefore: number | undefined,
  ): void {
    const told = JSON.stringify(failure);
    this.transaction(() => {
      this.run(
        `UPDATE delivery SET attempts = attempts + 1, failure = ?, not_before = ?, died_at = ?
         WHERE webhook = ? AND position = ?`,
        [told, Math.ceil(notBefore ?? 0), notBefore === undefined ? at : null, webhook, position],
      );
      this.run(
        `UPDATE subscription SET failing_since = coalesce(failing_since, ?), attempted_at = ?, failure = ?
         WHERE webhook = ?`,
        [at, at, told, webhook],
      );
    });
  }

  /** In the order of the log, those after `after`. */
  deadLetters(webhook: string, after: string, limit: number): readonly DeadLetter[] {
    return this.all<DeliveryRow>(
      `SELECT * FROM delivery WHERE webhook = ? AND died_at IS NOT NULL AND position > ? ORDER BY position LIMIT ?`,
      [webhook, after, limit],
    ).map((row) => ({
      ...deliveryOf(row),
      diedAt: row.died_at,
      failure: JSON.parse(row.failure) as RecordedFailure,
    }));
  }

  /**
   * Dead letters are tried anew, from the first attempt on.
   * @param eventId one of them; all when absent
   * @returns how many
   */
  replay(webhook: string, eventId?: string): number {
    const { changes } = this.run(
      `UPDATE delivery SET attempts = 0, not_before = 0, died_at = NULL
       WHERE webhook = ? AND died_at IS NOT NULL AND event_id = coalesce(?, event_id)`,
      [webhook, eventId ?? null],
    );
    if (changes > 0) for (const listener of this.listeners) listener(webhook);
    return changes;
  }

  /** Nothing will be sent any more: what waits is a dead letter, to be seen and not to be replayed. */
  giveUp(webhook: string, at: number): void {
    this.run(
      `UPDATE delivery SET died_at = ?, failure = coalesce(failure, ?) WHERE webhook = ? AND died_at IS NULL`,
      [at, JSON.stringify({ why: 'ended' } satisfies RecordedFailure), webhook],
    );
  }

  close(): void {
    this.database.close();
  }

  private transaction(work: () => void): void {
    this.database.transaction(work).immediate();
  }

  private run(sql: string, values: readonly unknown[]): { readonly changes: number } {
    return this.database.prepare(sql).run(...values);
  }

  private one<Row>(sql: string, values: readonly unknown[]): Row | undefined {
    return this.database.prepare(sql).get(...values) as Row | undefined;
  }

  private all<Row>(sql: string, values: readonly unknown[]): readonly Row[] {
    return this.database.prepare(sql).all(...values) as Row[];
  }
}

function deliveryOf(row: DeliveryRow): StoredDelivery {
  return {
    position: row.position as Position,
    eventId: row.event_id,
    stream: row.stream,
    revision: row.revision,
    type: row.type,
    attempts: row.attempts,
    notBefore: row.not_before,
  };
}
