import type { Kysely } from 'kysely';
import { type EventStore, holdsEvent, type Position } from '#event-store';
import type { ReadModelTables } from '../database/read-model-tables.js';

/** How far a projection is. Written in the transaction that writes what it stands for. */
export interface Checkpoint {
  /** Place of the last event that was applied; undefined before the first. */
  readonly position: Position | undefined;
  readonly last: { readonly eventId: string; readonly stream: string; readonly revision: number } | undefined;
  /** Events applied or passed over since the beginning of the log. */
  readonly events: number;
}

export const BEFORE_ALL: Checkpoint = { position: undefined, last: undefined, events: 0 };

/** The checkpoint is not where this projector left it: another projector or a rebuild went on from there. */
export class CheckpointMoved extends Error {
  constructor() {
    super('another projector or a rebuild moved the checkpoint');
    this.name = 'CheckpointMoved';
  }
}

/** What a stored projection was made with. */
export interface ProjectionOrigin {
  readonly program: string;
  readonly lawDigest: string;
}

export interface StoredProjection extends ProjectionOrigin {
  readonly checkpoint: Checkpoint;
  readonly caughtUp: boolean;
  /** While a rebuild writes what it made up to the checkpoint: of how many people it is written. Undefined when of all. */
  readonly peopleWritten: number | undefined;
}

/** Whether this program and this law would make the same contents. */
export function sameOrigin(stored: ProjectionOrigin, here: ProjectionOrigin): boolean {
  return stored.program === here.program && stored.lawDigest === here.lawDigest;
}

/** @returns undefined before the first projection into the schema */
export async function readProjection(
  database: Kysely<ReadModelTables>,
  schema: string,
): Promise<StoredProjection | undefined> {
  const row = await database.withSchema(schema).selectFrom('projection').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  const begun = row.position !== '';
  return {
    checkpoint: {
      position: begun ? (row.position as Position) : undefined,
      last: begun
        ? { eventId: row.last_event_id, stream: row.last_stream, revision: row.last_revision }
        : undefined,
      // bigint comes as text
      events: Number(row.events),
    },
    program: row.program,
    lawDigest: row.law_digest,
    caughtUp: row.caught_up,
    peopleWritten: row.people_written ?? undefined,
  };
}

export async function writeProjection(
  database: Kysely<ReadModelTables>,
  schema: string,
  projection: ProjectionToWrite,
): Promise<void> {
  await projectionWriting(database, schema, projection).execute();
}

export interface ProjectionToWrite {
  readonly checkpoint: Checkpoint;
  readonly origin: ProjectionOrigin;
  readonly caughtUp: boolean;
  readonly peopleWritten?: number;
}

export function projectionWriting(
  database: Kysely<ReadModelTables>,
  schema: string,
  projection: ProjectionToWrite,
) {
  const { checkpoint } = projection;
  const row = {
    one: true as const,
    position: checkpoint.position ?? '',
    last_event_id: checkpoint.last?.eventId ?? '',
    last_stream: checkpoint.last?.stream ?? '',
    last_revision: checkpoint.last?.revision ?? -1,
    events: checkpoint.events,
    program: projection.origin.program,
    law_digest: projection.origin.lawDigest,
    caught_up: projection.caughtUp,
    people_written: projection.peopleWritten ?? null,
  };
  return database
    .withSchema(schema)
    .insertInto('projection')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row));
}

/**
 * Whether the store still holds the event that was applied last.
 * @throws EventStoreUnavailable
 */
export async function isInLog({ last, position }: Checkpoint, store: EventStore): Promise<boolean> {
  if (last === undefined || position === undefined) return true;
  const { stream, revision, eventId: id } = last;
  return await holdsEvent(store, { id, stream, revision, position });
}
