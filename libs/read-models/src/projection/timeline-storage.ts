import { type Kysely, sql } from 'kysely';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { rowChanges } from './row-changes.js';
import { rowChunks } from './row-chunks.js';

type Line = RowOf<'invoice_line'>;

const LINE_KEY = ['jobseeker', 'payer', 'regime', 'benefit', 'paid_month', 'kind'] as const;

/**
 * Makes the stored invoice lines of these jobseekers the given ones. A payment touches a line or two, a late one those
 * that follow it: only what differs is written. `database` has its schema set.
 */
export async function replaceLines(
  database: Kysely<ReadModelTables>,
  jobseekers: readonly string[],
  lines: readonly Line[],
): Promise<void> {
  const stored = await database
    .selectFrom('invoice_line')
    .selectAll()
    .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${jobseekers}::text[])`))
    .execute();
  const { changed, gone } = rowChanges(
    stored,
    lines,
    (line: Line) => LINE_KEY.map((column) => line[column]).join(' '),
    ({ days, base, municipal, interpretations }) => `${days} ${base} ${municipal} ${interpretations}`,
  );
  // A line vanishes seldom (a month renumbered below the first share): then all lines of that jobseeker are written anew.
  const rewritten = new Set(gone.map(({ jobseeker }) => jobseeker));
  if (rewritten.size > 0) {
    await database
      .deleteFrom('invoice_line')
      .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${[...rewritten]}::text[])`))
      .execute();
  }
  const different = new Set(changed);
  const toWrite = lines.filter((line) => different.has(line) || rewritten.has(line.jobseeker));
  for (const chunk of rowChunks(toWrite)) {
    await database
      .insertInto('invoice_line')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(LINE_KEY).doUpdateSet(({ ref }) => ({
          days: ref('excluded.days'),
          base: ref('excluded.base'),
          municipal: ref('excluded.municipal'),
          interpretations: ref('excluded.interpretations'),
        })),
      )
      .execute();
  }
}

export async function writeSpans(
  database: Kysely<ReadModelTables>,
  timelines: readonly RowOf<'cost_timeline'>[],
): Promise<void> {
  for (const chunk of rowChunks(timelines)) {
    await database
      .insertInto('cost_timeline')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('jobseeker').doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          spans: ref('excluded.spans'),
        })),
      )
      .execute();
  }
}
