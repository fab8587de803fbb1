import { setTimeout } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelLog } from '../database/read-model-log.js';
import type { RowOf } from '../database/read-model-tables.js';
import { HISTORY_BATCH } from '../rebuild/read-history.js';
import { lastRebuild, type RebuildReason } from '../rebuild/rebuild-record.js';
import { RebuildInterrupted, RebuildStopped, recordedRebuild } from '../rebuild/recorded-rebuild.js';
import type { SealedHistory } from '../rebuild/sealed-history.js';
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
 * then `live`. `retrying`: the event store or the database is away. `replaced`: a projector of another program or law took over.
 */
export type ProjectorState =
  | 'starting'
  | 'standby'
  | 'rebuilding'
  | 'reading-history'
  | 'live'
  | 'retrying'
  | 'replaced'
  | 'stopped';

export interface ProjectorStatus {
  readonly state: ProjectorState;
  /** Events applied or passed over since the beginning of the log. */
  readonly events: number;
  /** Why it is retrying. */
  readonly error?: string;
}

export interface ProjectorParts {
  readonly eventStore: EventStore;
  readonly database: ReadModelDatabase;
  readonly domain: ProjectedDomain;
  readonly log: ReadModelLog;
  /** Where a rebuild reads first. */
  readonly sealed?: SealedHistory | undefined;
}

/** What is stored was made by another program or law after this projector had begun. */
class Replaced extends Error {}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
const STANDBY_MS = 1_000;
/** How often it is looked whether a rebuild is asked for, or another program took over. */
const LOOK_MS = 1_000;

/** Keeps the read models up to what the event store holds, until it is stopped. Nothing but `stop` ends it. */
export class Projector {
  private current: ProjectorStatus = { state: 'starting', events: 0 };
  private readonly stopping = new AbortController();
  private readonly target: ProjectionTarget;
  private finished: Promise<void> = Promise.resolve();
  private hasProjected = false;
  private retryMs = FIRST_RETRY_MS;

  constructor(private readonly parts: ProjectorParts) {
    const { database, domain, eventStore } = parts;
    this.target = { database, schema: LIVE_SCHEMA, domain, eventStore };
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
    while (!this.stopping.signal.aborted) {
      try {
        await this.attempt();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        const { retryMs } = this;
        this.parts.log.warn({ error, retryMs }, 'the projection was interrupted and goes on by itself');
        this.current = { ...this.current, state: 'retrying', error: String(error) };
        await this.pause(retryMs);
        this.retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
  }

  /** Projects until something comes between, and gives others their turn. */
  private async attempt(): Promise<void> {
    try {
      await holdingLock(this.parts.database, 'projector', async () => {
        const checkpoint = await this.findBeginning();
        this.retryMs = FIRST_RETRY_MS;
        await this.follow(checkpoint);
      });
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      if (error instanceof AlreadyAtWork) await this.standBy();
      else if (error instanceof Replaced) await this.stepBack();
      else if (error instanceof CheckpointMoved) {
        this.parts.log.info({}, 'the checkpoint was moved by another process: going on from there');
      } else throw error;
    }
  }

  private async stepBack(): Promise<void> {
    if (this.current.state !== 'replaced') {
      this.parts.log.warn({}, 'a projector of another program or law took over: this one stands by');
    }
    this.become('replaced');
    await this.pause(STANDBY_MS);
  }

  /** Another projector works. If it is of another program or law, this one makes its own beside and takes over. */
  private async standBy(): Promise<void> {
    const { database, domain } = this.parts;
    if (this.current.state !== 'replaced') this.become('standby');
    const stored = await readProjection(database.kysely, LIVE_SCHEMA);
    if (stored !== undefined && !sameOrigin(stored, domain) && !this.hasProjected) {
      await this.rebuild('other-program-or-law', stored.checkpoint);
    }
    await this.pause(STANDBY_MS);
  }

  /** Where to go on from; rebuilds first when what is stored was not made from this log with this law. */
  private async findBeginning(): Promise<Checkpoint> {
    const { database, domain, eventStore } = this.parts;
    await ensureReadModelSchema(database.kysely);
    const stored = await readProjection(database.kysely, LIVE_SCHEMA);
    if (stored === undefined) return BEFORE_ALL;
    if (!sameOrigin(stored, domain)) {
      // Two programs that both made it theirs would take it from each other for ever.
      if (this.hasProjected) throw new Replaced();
      await this.rebuild('other-program-or-law', stored.checkpoint);
    } else if (!(await isInLog(stored.checkpoint, eventStore))) {
      await this.rebuild('other-log', stored.checkpoint);
    } else return stored.checkpoint;
    return (await readProjection(database.kysely, LIVE_SCHEMA))?.checkpoint ?? BEFORE_ALL;
  }

  private async rebuild(reason: keyof typeof WHY, { events: before }: Checkpoint): Promise<void> {
    const { log } = this.parts;
    log.warn({ events: before }, `the read models are made anew: ${WHY[reason]}`);
    this.become('rebuilding', 0);
    const { events } = await this.recorded(reason, (done) => this.become('rebuilding', done));
    log.info({ events }, 'the read models are made anew');
  }

  private async recorded(reason: RebuildReason, show: (events: number) => void) {
    return await recordedRebuild(this.parts, reason, {
      log: this.parts.log,
      signal: this.stopping.signal,
      show: ({ events }) => show(events),
    });
  }

  private async follow(beginning: Checkpoint): Promise<void> {
    const { eventStore } = this.parts;
    this.hasProjected = true;
    const interruption = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, interruption.signal]);
    const queue = new DeliveryQueue(HISTORY_BATCH);
    signal.addEventListener('abort', () => queue.stop(), { once: true });
    const filling = queue.fill(
      eventStore.subscribe({
        categories: PROJECTED_CATEGORIES,
        personalFields: 'sealed',
        schemaVersions: 'as-stored',
        signal,
        ...(beginning.position === undefined ? {} : { after: beginning.position }),
      }),
    );
    const looking = this.lookAround(interruption);
    try {
      await this.project(queue, beginning);
    } finally {
      interruption.abort();
      await filling;
      await looking;
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
      if (batch === undefined) throw new CheckpointMoved();
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
    for (let after: string | undefined = ''; after !== undefined && !this.stopping.signal.aborted; ) {
      const paid = await payOwedTimelines(this.target, checkpoint, after);
      this.report(paid.failures);
      after = paid.next;
    }
  }

  /** Beside the projecting: makes the read models anew when somebody asks, and sees when another program took over. */
  private async lookAround(interruption: AbortController): Promise<void> {
    const { database, domain, log } = this.parts;
    const signal = AbortSignal.any([this.stopping.signal, interruption.signal]);
    while (!signal.aborted) {
      try {
        const stored = await readProjection(database.kysely, LIVE_SCHEMA);
        if (stored !== undefined && !sameOrigin(stored, domain)) interruption.abort();
        else if (await this.isAskedFor()) {
          log.info({}, 'the read models are made anew beside the live ones: somebody asked for it');
          const { events } = await this.recorded('asked-for', () => {});
          log.info({ events }, 'the read models are made anew');
        }
      } catch (error) {
        const isOrdinary =
          error instanceof AlreadyAtWork ||
          error instanceof RebuildStopped ||
          error instanceof RebuildInterrupted;
        if (!isOrdinary) log.warn({ error }, 'a rebuild that was asked for did not come to its end');
      }
      await setTimeout(LOOK_MS, undefined, { signal }).catch(() => {
        // The projecting ends, and this with it.
      });
    }
  }

  /** Asked for and not begun, or begun by a process that was ended. */
  private async isAskedFor(): Promise<boolean> {
    const last = await lastRebuild(this.parts.database.kysely);
    if (last === undefined || this.current.state !== 'live') return false;
    return last.state === 'asked' || (last.state === 'running' && last.reason === 'asked-for');
  }

  /** Says which event stopped what; nothing of its data. */
  private report(failures: readonly RowOf<'failure'>[]): void {
    for (const { stream, step, revision, event_id, event_type, position, error } of failures) {
      const details = { stream, step, revision, position, eventId: event_id, eventType: event_type, error };
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

const WHY = {
  'other-program-or-law': 'they were made by another version of the program or of the law',
  'other-log': 'they hold events that the event store does not have',
} as const;
