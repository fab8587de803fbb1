import { setTimeout } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelLog } from '../database/read-model-log.js';
import type { RowOf } from '../database/read-model-tables.js';
import { rebuildReadModels } from '../rebuild/rebuild-read-models.js';
import { HISTORY_BATCH } from '../rebuild/replay.js';
import { ensureReadModelSchema } from '../schema/ensure-read-model-schema.js';
import { AlreadyAtWork, holdingLock } from '../schema/holding-lock.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import {
  BEFORE_ALL,
  type Checkpoint,
  CheckpointMoved,
  isInLog,
  readProjection,
  sameOrigin,
} from './checkpoint.js';
import { DeliveryQueue } from './delivery-queue.js';
import { markCaughtUp, type ProjectionTarget, payOwedTimelines, projectBatch } from './project-batch.js';
import { PROJECTED_CATEGORIES, type ProjectedDomain } from './projected-domain.js';

/**
 * `standby`: another projector works. `rebuilding`: what was stored can't be gone on from. `reading-history`,
 * then `live`. `retrying`: the event store or the database is away.
 */
export type ProjectorState =
  | 'starting'
  | 'standby'
  | 'rebuilding'
  | 'reading-history'
  | 'live'
  | 'retrying'
  | 'stopped';

export interface ProjectorStatus {
  readonly state: ProjectorState;
  /** Events applied or passed over since the beginning of the log. */
  readonly events: number;
  /** Why it is retrying. */
  readonly error?: string;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
const STANDBY_MS = 1_000;

/** Keeps the read models up to what the event store holds, until it is stopped. Nothing but `stop` ends it. */
export class Projector {
  private current: ProjectorStatus = { state: 'starting', events: 0 };
  private readonly stopping = new AbortController();
  private readonly target: ProjectionTarget;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: {
      eventStore: EventStore;
      database: ReadModelDatabase;
      domain: ProjectedDomain;
      log: ReadModelLog;
    },
  ) {
    const { database, domain, eventStore } = parts;
    this.target = { database: database.kysely, schema: LIVE_SCHEMA, domain, eventStore };
  }

  start(): void {
    this.finished = this.run();
  }

  status(): ProjectorStatus {
    return this.current;
  }

  /** Resolves when the batch under way is written and nothing more will be. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.finished;
    this.become('stopped');
  }

  private async run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!this.stopping.signal.aborted) {
      try {
        await holdingLock(this.parts.database, 'projector', async () => {
          const checkpoint = await this.findBeginning();
          retryMs = FIRST_RETRY_MS;
          await this.follow(checkpoint);
        });
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        if (error instanceof AlreadyAtWork) {
          this.become('standby');
          await this.pause(STANDBY_MS);
        } else if (error instanceof CheckpointMoved) {
          this.parts.log.info({}, 'the checkpoint was moved by another process: going on from there');
        } else {
          this.parts.log.warn({ error, retryMs }, 'the projection was interrupted and goes on by itself');
          this.current = { ...this.current, state: 'retrying', error: String(error) };
          await this.pause(retryMs);
          retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
        }
      }
    }
  }

  /** Where to go on from; rebuilds first when what is stored was not made from this log with this law. */
  private async findBeginning(): Promise<Checkpoint> {
    const { database, domain, eventStore, log } = this.parts;
    await ensureReadModelSchema(database.kysely);
    const stored = await readProjection(database.kysely, LIVE_SCHEMA);
    if (stored === undefined) return BEFORE_ALL;
    const reason = !sameOrigin(stored, domain)
      ? 'they were made by another version of the program or of the law'
      : !(await isInLog(stored.checkpoint, eventStore))
        ? 'they hold events that the event store does not have'
        : undefined;
    if (reason === undefined) return stored.checkpoint;
    log.warn({ events: stored.checkpoint.events }, `the read models are made anew: ${reason}`);
    this.become('rebuilding', 0);
    const { events } = await rebuildReadModels({
      eventStore,
      database,
      domain,
      progress: (done) => this.become('rebuilding', done),
    });
    log.info({ events }, 'the read models are made anew');
    return (await readProjection(database.kysely, LIVE_SCHEMA))?.checkpoint ?? BEFORE_ALL;
  }

  private async follow(beginning: Checkpoint): Promise<void> {
    const { eventStore } = this.parts;
    const interruption = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, interruption.signal]);
    const queue = new DeliveryQueue(HISTORY_BATCH);
    signal.addEventListener('abort', () => queue.stop(), { once: true });
    const filling = queue.fill(
      eventStore.subscribe({
        categories: PROJECTED_CATEGORIES,
        personalFields: 'sealed',
        signal,
        ...(beginning.position === undefined ? {} : { after: beginning.position }),
      }),
    );
    try {
      await this.project(queue, beginning);
    } finally {
      interruption.abort();
      await filling;
    }
  }

  private async project(queue: DeliveryQueue, beginning: Checkpoint): Promise<void> {
    let checkpoint = beginning;
    let live = false;
    this.become('reading-history', checkpoint.events);
    await markCaughtUp(this.target, checkpoint, false);
    for (;;) {
      const batch = await queue.nextBatch(live);
      if (this.stopping.signal.aborted) return;
      if (batch === undefined) throw new Error('the subscription ended although nobody stopped it');
      if (batch.events.length > 0) {
        const projected = await projectBatch(this.target, checkpoint, batch.events, live ? 'now' : 'owed');
        checkpoint = projected.checkpoint;
        this.report(projected.failures);
        this.become(live ? 'live' : 'reading-history', checkpoint.events);
        this.parts.database.committed.give();
      }
      if (batch.caughtUp && !live) {
        await this.payAllOwed(checkpoint);
        if (this.stopping.signal.aborted) return;
        await markCaughtUp(this.target, checkpoint, true);
        live = true;
        this.become('live', checkpoint.events);
        this.parts.log.info({ events: checkpoint.events }, 'the read models are up to date');
        this.parts.database.committed.give();
      }
    }
  }

  private async payAllOwed(checkpoint: Checkpoint): Promise<void> {
    for (let more = true; more && !this.stopping.signal.aborted; ) {
      const paid = await payOwedTimelines(this.target, checkpoint);
      this.report(paid.failures);
      more = paid.more;
    }
  }

  /** Says which event stopped what; nothing of its data. */
  private report(failures: readonly RowOf<'failure'>[]): void {
    for (const { stream, step, revision, event_id, event_type, error } of failures) {
      const details = { stream, step, revision, eventId: event_id, eventType: event_type, error };
      this.parts.log.error(details, 'a stream can not be projected any further; the others go on');
    }
  }

  private become(state: ProjectorState, events = this.current.events): void {
    this.current = { state, events };
  }

  private async pause(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => {
      // Stopped while waiting: the loop ends.
    });
  }
}
