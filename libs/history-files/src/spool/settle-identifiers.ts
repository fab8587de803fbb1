import { type HistoryProblems, PROBLEMS_LISTED_MAX } from '../history-problem.js';
import type { HistorySources } from '../history-sources.js';
import { ProblemsByLine } from '../problems-by-line.js';
import type { SpooledRows } from './spooled-rows.js';

const ID_COLUMN = { payments: 'payment_id', services: 'service_id' } as const;

/**
 * Reports correcting rows that are nobody's, and identifiers that come again.
 * @returns the rows of repeated identifiers, `payments 12`, so that they are not reported twice
 */
export function settleIdentifiers(
  rows: SpooledRows,
  sources: HistorySources,
  problems: HistoryProblems,
): ReadonlySet<string> {
  const lost = new ProblemsByLine();
  const repeated = { payments: new ProblemsByLine(), services: new ProblemsByLine() };
  rows.settle(
    (file, { identifier, line, firstLine }) =>
      repeated[file].add({
        file: sources[file] ?? file,
        line,
        column: ID_COLUMN[file],
        value: identifier,
        detail: `The identifier stands on line ${firstLine} already.`,
        expected: 'An identifier that is unique in the file.',
      }),
    ({ line }, target) =>
      lost.add({
        file: sources.payments ?? 'payments',
        line,
        column: 'corrects',
        ...(target ? { value: target.identifier } : {}),
        detail: target
          ? 'The row corrects a correction.'
          : 'The row corrects a payment that is not in the file.',
        expected: 'The payment_id of a payment; for one of an earlier file, with its jobseeker.',
      }),
  );
  problems.addAll(lost.found());
  const reported = new Set<string>();
  for (const file of ['payments', 'services'] as const) {
    const found = repeated[file].found();
    problems.addAll(found);
    for (const { line } of found.list) {
      if (reported.size < PROBLEMS_LISTED_MAX) reported.add(`${file} ${line}`);
    }
  }
  return reported;
}
