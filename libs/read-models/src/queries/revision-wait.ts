import { type Kysely, sql } from 'kysely';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { ReadModelBehind } from './read-model-errors.js';

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

  /** @throws ReadModelBehind after `withinMs` */
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
        const revisions = await projectedRevisions(
          live,
          table,
          those.map((each) => each.jobseeker),
        );
        for (const each of those) this.settle(each, revisions.get(each.jobseeker) ?? -1);
      } catch (error) {
        for (const each of those) {
          this.waiting.delete(each);
          each.reject(error);
        }
      }
    }
  }

  private settle(waiting: Waiting, projected: number): void {
    if (projected >= waiting.revision) {
      this.waiting.delete(waiting);
      waiting.resolve();
    } else if (Date.now() >= waiting.until) {
      this.waiting.delete(waiting);
      const stream = streamOf(waiting.table, waiting.jobseeker);
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

async function projectedRevisions(
  database: Kysely<ReadModelTables>,
  table: RevisedTable,
  jobseekers: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom(table)
    .select(['jobseeker', 'revision'])
    .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${jobseekers}::text[])`))
    .execute();
  return new Map(rows.map((row) => [row.jobseeker, row.revision]));
}
