import { sql } from 'kysely';
import type { EventStore } from '#event-store';
import {
  LIVE_SCHEMA,
  type ProjectedDomain,
  Projector,
  READING_SCHEMA,
  RECORD_SCHEMA,
  type ReadModelDatabase,
  ReadModels,
  type RebuildParts,
  rebuildReadModels,
} from '#read-models';
import { CollectedLog } from './collected-log.js';
import type { RecordedEvent } from './recorded-lives.js';
import type { TestStore } from './test-store.js';
import { until } from './until.js';

/** What one check works with: an empty event store, empty read models, and the field's own projections. */
export class ProjectionContext {
  readonly readModels: ReadModels;
  readonly log = new CollectedLog();
  private readonly projectors: Projector[] = [];

  constructor(
    readonly database: ReadModelDatabase,
    readonly store: TestStore,
    readonly domain: ProjectedDomain,
  ) {
    this.readModels = new ReadModels(database);
  }

  /** Starts a projector and waits until everything recorded is projected. */
  readonly project = async (
    other: { eventStore?: EventStore; domain?: ProjectedDomain } = {},
  ): Promise<Projector> => {
    const projector = this.startProjector(other);
    await until(() => projector.status().state === 'live', 'the projector is live');
    return projector;
  };

  readonly startProjector = (
    other: { eventStore?: EventStore; domain?: ProjectedDomain } = {},
  ): Projector => {
    const { database, log, domain } = this;
    const projector = new Projector({ eventStore: this.store.store, domain, ...other, database, log });
    this.projectors.push(projector);
    projector.start();
    return projector;
  };

  readonly stopProjectors = async (): Promise<void> => {
    for (const projector of this.projectors) await projector.stop();
  };

  /** Records what happened, in its order. */
  readonly record = async (recorded: readonly RecordedEvent[]): Promise<void> => {
    for (const { stream, event } of recorded) await this.store.record(stream, [event]);
  };

  readonly untilApplied = async (events: number): Promise<void> => {
    await until(
      async () => (await this.readModels.status()).events >= events,
      `${events} events are applied`,
    );
  };

  readonly rebuild = (other: Partial<RebuildParts> = {}) =>
    rebuildReadModels({
      eventStore: this.store.store,
      database: this.database,
      domain: this.domain,
      ...other,
    });
}

/** Empties the live read models as if nothing had ever been projected. */
export async function forgetEverything({ kysely }: ReadModelDatabase): Promise<void> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = ${LIVE_SCHEMA}`.execute(kysely);
  const tables = rows.map(({ tablename }) => sql.table(`${LIVE_SCHEMA}.${tablename}`));
  await sql`truncate ${sql.join(tables)}, ${sql.table(`${RECORD_SCHEMA}.rebuild`)}`.execute(kysely);
  const readings = sql.id(READING_SCHEMA);
  await sql`truncate ${readings}.reading, ${readings}.read_person`.execute(kysely);
  await sql`update ${readings}.checkpoint set position = ''`.execute(kysely);
}
