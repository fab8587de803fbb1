import type { Kysely } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { writeFailures } from './failures.js';
import type { JobseekerStream } from './fold-delivered.js';
import type { FoldedStream } from './fold-stream.js';
import { type ProjectedDomain, STREAM_MODEL_CATEGORIES } from './projected-domain.js';
import { writeStates } from './stream-states.js';
import { writeStatisticalRecords } from './write-statistical-records.js';

/** A stream that was folded, and its state before. */
export interface FoldedOfJobseeker extends JobseekerStream, FoldedStream {
  readonly before: unknown;
}

/** Stores states that moved on, what figures need of them, and where they stopped. `database` has its schema set. */
export async function writeFolded(
  database: Kysely<ReadModelTables>,
  domain: ProjectedDomain,
  folded: readonly FoldedOfJobseeker[],
): Promise<void> {
  for (const category of STREAM_MODEL_CATEGORIES) {
    const changed = folded.filter((each) => each.category === category && each.applied > 0);
    await writeStates(database, category, changed);
    await writeStatisticalRecords(database, domain, category, changed);
  }
  await writeFailures(
    database,
    folded.flatMap(({ failure }) => failure ?? []),
  );
}
