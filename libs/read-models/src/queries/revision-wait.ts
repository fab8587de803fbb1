import { type Kysely, sql } from 'kysely';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { ProjectionStopped, ReadModelBehind } from './read-model-errors.js';

/** The tables that have a revision for each jobseeker, with the category of the stream that it is a revision of. */
const STREAM_OF = { pathway: 'jobseeker', benefit_history: 'benefits', cost_timeline: 'benefits' } as const;
export type RevisedTable = keyof typeof STREAM_OF;

export function streamOf(table: RevisedTable, jobseeker: string): string {
  return `${STREAM_OF[table]}-${jobseeker}`;
}

/** How often the database is asked while somebody waits. A projector in the same process makes it sooner. */
const ASK_EVERY_MS = 12;

interface Waiting {
  readonly table: RevisedTable;
  readonly jobseeker: string;
  readonly revision: number;
  readonly until: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Lets queries wait for the revision that a command returned: one question to the database for all who wait. */
export class RevisionWait {
  private readonly waiting = new Set<Waiting>();
  private asking = false;

  constructor(private readonly database: ReadModelDatabase) {}

  /** @throws ReadModelBehind after `withinMs`, ProjectionStopped when it will never come */
  async reached(table: RevisedTable, jobseeker: string, revision: number, withinMs: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const until = Date.now() + withinMs;
      this.waiting.add({ table, jobseeker, revision, until, resolve, reject });
      if (!this.asking) void this.askWhileSomebodyWaits();
    });
  }

  private async askWhileSomebodyWaits(): Promise<void> {
    this.asking = true;
    try {
      while (this.waiting.size > 0) {
        await this.ask();
        if (this.waiting.size > 0) await this.nextOccasion();
      }
    } finally {
      this.asking = false;
    }
  }

  private async ask(): Promise<void> {
    const asked = [...this.waiting];
    const live = this.database.kysely.withSchema(LIVE_SCHEMA);
    for (const table of new Set(asked.map((each) => each.table))) {
      const those = asked.filter((each) => each.table === table);
      try {
        const found = await projectedRevisions(
          live,
          table,
          those.map((each) => each.jobseeker),
        );
        for (const each of those) {
          const { revision = -1, stoppedAt } = found.get(each.jobseeker) ?? {};
          this.settle(each, revision, stoppedAt);
        }
      } catch (error) {
        for (const each of those) {
          this.waiting.delete(each);
          each.reject(error);
        }
      }
    }
  }

  private settle(waiting: Waiting, projected: number, stoppedAt: number | undefined): void {
    const stream = streamOf(waiting.table, waiting.jobseeker);
    if (projected >= waiting.revision) {
      this.waiting.delete(waiting);
      waiting.resolve();
    } else if (stoppedAt !== undefined) {
      this.waiting.delete(waiting);
      waiting.reject(new ProjectionStopped(stream, stoppedAt, 'evolve'));
    } else if (Date.now() >= waiting.until) {
      this.waiting.delete(waiting);
      waiting.reject(new ReadModelBehind(stream, waiting.revision, projected));
    }
  }

  private async nextOccasion(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, ASK_EVERY_MS);
      const stopListening = this.database.committed.listen(done);
      function done() {
        clearTimeout(timer);
        stopListening();
        resolve();
      }
    });
  }
}

/** How far each jobseeker's stream is, and where it stopped for good. */
async function projectedRevisions(
  database: Kysely<ReadModelTables>,
  table: RevisedTable,
  jobseekers: readonly string[],
): Promise<Map<string, { revision?: number; stoppedAt?: number }>> {
  const streams = jobseekers.map((jobseeker) => streamOf(table, jobseeker));
  const rows = await database
    .selectFrom(table)
    .select(['jobseeker', 'revision', sql<boolean>`false`.as('stopped')])
    .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${jobseekers}::text[])`))
    .unionAll(
      database
        .selectFrom('failure')
        .select(['jobseeker', 'revision', sql<boolean>`true`.as('stopped')])
        .where('step', '=', 'evolve')
        .where(({ eb, ref }) => eb(ref('stream'), '=', sql<string>`any(${streams}::text[])`)),
    )
    .execute();
  const found = new Map<string, { revision?: number; stoppedAt?: number }>();
  for (const { jobseeker, revision, stopped } of rows) {
    found.set(jobseeker, { ...found.get(jobseeker), [stopped ? 'stoppedAt' : 'revision']: revision });
  }
  return found;
}
