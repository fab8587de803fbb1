import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import {
  type EventOf,
  isErased,
  PersonalDataRead,
  type PersonalText,
  ReadingsErased,
  type RecordedReading,
} from '#contracts';
import { type EventStore, holdsEvent, type Position, type StoredEvent } from '#event-store';
import { openPersonalTexts, SealedTextTampered, SubjectKeyMissing, type SubjectKeys } from '#subject-keys';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelLog } from '../database/read-model-log.js';
import { CheckpointMoved } from '../projection/checkpoint.js';
import { DeliveryQueue } from '../projection/delivery-queue.js';
import {
  ensureReadingTables,
  READING_SCHEMA,
  type ReadingCheckpointTable,
  type ReadingTable,
  readingsIn,
} from './reading-tables.js';

export interface ReadingProjectorParts {
  readonly eventStore: EventStore;
  readonly database: ReadModelDatabase;
  /** Of the days: who read, whose data and in which matter is found by, and so in the tables as it is. */
  readonly keys: Pick<SubjectKeys, 'find'>;
  readonly log: ReadModelLog;
}

type Checkpoint = Omit<ReadingCheckpointTable, 'one'>;
type Tables = ReturnType<typeof readingsIn>;

const AT_ONCE = 1_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Keeps the tables of who read whose data up to the access log, until it is stopped. Of a day whose key is destroyed they have nothing.
 * A reading that can't be opened, as after an earlier state of the key store was put back, is left out, and the log says so: one would
 * keep out all that come after it. Beside the projector of people: neither waits for the other. Several may run: each batch moves the
 * checkpoint from where its process saw it, or is not written.
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
        checkpoint = await takeIn(this.parts, checkpoint, batch.events);
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
  parts: ReadingProjectorParts,
  before: Checkpoint,
  events: readonly StoredEvent[],
): Promise<Checkpoint> {
  const { kysely } = parts.database;
  const last = events.at(-1) as StoredEvent;
  const { id: event_id, position, stream, revision } = last;
  const after = { position, event_id, stream, revision };
  const opened = await Promise.all(events.filter(isReading).map((event) => rowsIfOpen(event, parts)));
  const rows = opened.filter((row) => row !== undefined);
  const erased = events.filter(isErasure).map(({ data: { day } }) => day);
  await kysely.transaction().execute(async (transaction) => {
    const tables = readingsIn(transaction);
    const moved = await tables
      .updateTable('checkpoint')
      .set(after)
      .where('position', '=', before.position)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) throw new CheckpointMoved();
    if (rows.length > 0) await insert(tables, rows);
    if (erased.length > 0) await forget(tables, erased);
  });
  return after;
}

async function insert(tables: Tables, rows: readonly Row[]): Promise<void> {
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
}

/** All that is known of the readings of some days. */
async function forget(tables: Tables, days: readonly string[]): Promise<void> {
  const ofThem = sql<boolean>`day = any(${[...days]}::text[])`;
  await tables
    .deleteFrom('read_person')
    .where('position', 'in', tables.selectFrom('reading').select('position').where(ofThem))
    .execute();
  await tables.deleteFrom('reading').where(ofThem).execute();
}

type Stored<Data> = StoredEvent & { readonly data: Data };

function isReading(event: StoredEvent): event is Stored<RecordedReading> {
  return event.type === PersonalDataRead.type;
}

function isErasure(event: StoredEvent): event is Stored<EventOf<typeof ReadingsErased>['data']> {
  return event.type === ReadingsErased.type;
}

interface Row {
  readonly reading: ReadingTable;
  readonly jobseekers: readonly string[];
}

/** @returns nothing where the reading can't be opened */
async function rowsIfOpen(
  event: Stored<RecordedReading>,
  { keys, log }: ReadingProjectorParts,
): Promise<Row | undefined> {
  try {
    return await rowsOf(event, keys);
  } catch (error) {
    if (!(error instanceof SubjectKeyMissing) && !(error instanceof SealedTextTampered)) throw error;
    const { stream, revision } = event;
    log.error(
      { error, stream, revision },
      `a reading can not be opened and is not found by anybody: the key store lacks its key, or has another one. Should that come back, drop the schema ${READING_SCHEMA}: it is made anew`,
    );
    return undefined;
  }
}

/** @returns nothing where the key of the day is destroyed */
async function rowsOf(
  { position, id, stream, recordedAt, data }: Stored<RecordedReading>,
  keys: Pick<SubjectKeys, 'find'>,
): Promise<Row | undefined> {
  const day = stream.slice(stream.indexOf('-') + 1);
  const { subject: sealedSubject, jobseekers: people, matter: sealedMatter, ...rest } = data;
  const sealed = { subject: sealedSubject, jobseekers: people, matter: sealedMatter };
  const { subject, jobseekers, matter } = await openPersonalTexts(
    sealed,
    day,
    keys,
    (pointer) => `${PersonalDataRead.category}/${id}${pointer}`,
  );
  if (isErased(subject)) return undefined;
  return {
    reading: {
      position,
      event_id: id,
      day,
      recorded_at: recordedAt.toISOString(),
      reader: plain(subject),
      data: JSON.stringify({ ...rest, ...(matter === undefined ? {} : { matter }) }),
    },
    jobseekers: jobseekers === undefined ? [] : [...new Set(plain(jobseekers).split(' '))],
  };
}

function plain(text: PersonalText): string {
  if (typeof text === 'string') return text;
  throw new TypeError('a text of a reading was not opened');
}
