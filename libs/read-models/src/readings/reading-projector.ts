import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { type AccessEvent, PersonalDataRead } from '#contracts';
import { type EventStore, holdsEvent, type Position, type StoredEvent } from '#event-store';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelLog } from '../database/read-model-log.js';
import { CheckpointMoved } from '../projection/checkpoint.js';
import { DeliveryQueue } from '../projection/delivery-queue.js';
import { ensureReadingTables, type ReadingCheckpointTable, readingsIn } from './reading-tables.js';

export interface ReadingProjectorParts {
  readonly eventStore: EventStore;
  readonly database: ReadModelDatabase;
  readonly log: ReadModelLog;
}

type Checkpoint = Omit<ReadingCheckpointTable, 'one'>;

const AT_ONCE = 1_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Keeps the tables of who read whose data up to the access log, until it is stopped. Beside the projector of people: neither waits for
 * the other. Several may run: each batch moves the checkpoint from where its process saw it, or is not written.
 */
export class ReadingProjector {
  private readonly stopping = new AbortController();
  private finished: Promise<void> = Promise.resolve();
  private retryMs = FIRST_RETRY_MS;

  constructor(private readonly parts: ReadingProjectorParts) {}

  start(): void {
    this.finished = this.run();
  }

  /** Resolves when the batch under way is written. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.finished;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof CheckpointMoved)) {
          this.parts.log.warn({ error }, 'the projection of readings was interrupted and goes on by itself');
        }
        await setTimeout(this.retryMs, undefined, { signal }).catch(() => undefined);
        this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
      }
    }
  }

  private async follow(): Promise<void> {
    const { eventStore, database } = this.parts;
    await ensureReadingTables(database.kysely);
    let checkpoint = await this.findBeginning();
    const interruption = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, interruption.signal]);
    const queue = new DeliveryQueue(AT_ONCE);
    signal.addEventListener('abort', () => queue.stop(), { once: true });
    const filling = queue.fill(
      eventStore.subscribe({
        categories: [PersonalDataRead.category],
        personalFields: 'sealed',
        signal,
        ...(checkpoint.position === '' ? {} : { after: checkpoint.position as Position }),
      }),
    );
    try {
      for (let live = false; ; ) {
        const batch = await queue.nextBatch(live);
        if (this.stopping.signal.aborted || batch === undefined) return;
        live ||= batch.caughtUp;
        if (batch.events.length === 0) continue;
        checkpoint = await takeIn(database, checkpoint, batch.events);
        this.retryMs = FIRST_RETRY_MS;
      }
    } finally {
      interruption.abort();
      await filling;
    }
  }

  /** Where to go on; from the beginning, with empty tables, when what is there was taken from another log. */
  private async findBeginning(): Promise<Checkpoint> {
    const { eventStore, database, log } = this.parts;
    const { one: _, ...stored } = await readingsIn(database.kysely)
      .selectFrom('checkpoint')
      .selectAll()
      .executeTakeFirstOrThrow();
    if (stored.position === '') return stored;
    const { event_id: id, stream, revision } = stored;
    if (await holdsEvent(eventStore, { id, stream, revision, position: stored.position as Position }))
      return stored;
    log.warn({}, 'the tables of readings are made anew: they are of another log');
    const nothing = { position: '', event_id: '', stream: '', revision: -1 };
    await database.kysely.transaction().execute(async (transaction) => {
      const tables = readingsIn(transaction);
      await tables.deleteFrom('reading').execute();
      await tables.deleteFrom('read_person').execute();
      await tables.updateTable('checkpoint').set(nothing).execute();
    });
    return nothing;
  }
}

/** @throws CheckpointMoved when another process took them in */
async function takeIn(
  { kysely }: ReadModelDatabase,
  before: Checkpoint,
  events: readonly StoredEvent[],
): Promise<Checkpoint> {
  const last = events.at(-1) as StoredEvent;
  const { id: event_id, position, stream, revision } = last;
  const after = { position, event_id, stream, revision };
  await kysely.transaction().execute(async (transaction) => {
    const tables = readingsIn(transaction);
    const moved = await tables
      .updateTable('checkpoint')
      .set(after)
      .where('position', '=', before.position)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) throw new CheckpointMoved();
    const rows = events.filter(isReading).map(rowsOf);
    if (rows.length === 0) return;
    const readings = rows.map(({ reading }) => reading);
    const column = (name: keyof (typeof readings)[number]) =>
      sql`${readings.map((reading) => reading[name])}::text[]`;
    await tables
      .insertInto('reading')
      .columns(['position', 'event_id', 'day', 'recorded_at', 'reader', 'data'])
      .expression(
        sql`select * from unnest(${column('position')}, ${column('event_id')}, ${column('day')},
          ${column('recorded_at')}, ${column('reader')}, ${column('data')})`,
      )
      .execute();
    const people = rows.flatMap(({ reading, jobseekers }) =>
      jobseekers.map((jobseeker) => [jobseeker, reading.position] as const),
    );
    if (people.length === 0) return;
    await tables
      .insertInto('read_person')
      .columns(['jobseeker', 'position'])
      .expression(
        sql`select * from unnest(${people.map(([jobseeker]) => jobseeker)}::text[], ${people.map(([, at]) => at)}::text[])`,
      )
      .execute();
  });
  return after;
}

function isReading(event: StoredEvent): event is StoredEvent & AccessEvent {
  return event.type === PersonalDataRead.type;
}

function rowsOf({ position, id, stream, recordedAt, data }: StoredEvent & AccessEvent) {
  const { jobseekers, ...rest } = data;
  return {
    reading: {
      position,
      event_id: id,
      day: stream.slice(stream.indexOf('-') + 1),
      recorded_at: recordedAt.toISOString(),
      reader: data.subject,
      data: JSON.stringify(rest),
    },
    jobseekers: [...new Set(jobseekers)],
  };
}
