import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { RowOf } from '../database/read-model-tables.js';
import { readProjection } from '../projection/checkpoint.js';
import { lastRebuild, type RecordedRebuild } from '../rebuild/rebuild-record.js';
import { projectorIsAtWork } from '../schema/read-model-locks.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { schemaHasTable } from '../schema/schema-has-table.js';

/** How far the read models are, for health and readiness. */
export interface ProjectionStatus {
  /** Everything that was recorded when it was last looked is projected. */
  readonly caughtUp: boolean;
  /** Whether a projector holds the lock; undefined for PGlite, whose projector runs in this process. */
  readonly projectorAtWork: boolean | undefined;
  /** Place of the last applied event in the order of all events; undefined before the first. */
  readonly position: string | undefined;
  /** Events applied or passed over since the beginning of the log. */
  readonly events: number;
  /** The law that the timelines were computed with; undefined before the first projection. */
  readonly lawDigest: string | undefined;
  readonly failureCount: number;
  /** The first of the streams that could not be projected to their end. */
  readonly failures: readonly RowOf<'failure'>[];
  /** The first of the events that were skipped by decision. */
  readonly skipped: readonly RowOf<'skipped_event'>[];
  /** The last rebuild; undefined when there was none. */
  readonly rebuild: RecordedRebuild | undefined;
}

const SHOWN = 100;

export async function projectionStatus({ kysely, kind }: ReadModelDatabase): Promise<ProjectionStatus> {
  const projection = await readProjection(kysely, LIVE_SCHEMA);
  const live = kysely.withSchema(LIVE_SCHEMA);
  const counted = await live
    .selectFrom('failure')
    .select(({ fn }) => fn.countAll<string>().as('failures'))
    .executeTakeFirstOrThrow();
  const failures = await live
    .selectFrom('failure')
    .selectAll()
    .orderBy('stream')
    .orderBy('step')
    .limit(SHOWN)
    .execute();
  // Tables of an earlier version stand until they are made anew.
  const canSkip = await schemaHasTable(kysely, LIVE_SCHEMA, 'skipped_event');
  const skipped = canSkip
    ? await live.selectFrom('skipped_event').selectAll().orderBy('position').limit(SHOWN).execute()
    : [];
  return {
    caughtUp: projection?.caughtUp === true,
    projectorAtWork: kind === 'pglite' ? undefined : await projectorIsAtWork(kysely),
    position: projection?.checkpoint.position,
    events: projection?.checkpoint.events ?? 0,
    lawDigest: projection?.lawDigest,
    failureCount: Number(counted.failures),
    failures,
    skipped,
    rebuild: await lastRebuild(kysely),
  };
}
