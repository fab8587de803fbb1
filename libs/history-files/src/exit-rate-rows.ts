import type { ExitRateBand } from '#forecast';
import { probability, wholeNumber } from './csv/column.js';
import { csvRows } from './csv/csv-rows.js';
import { readRow } from './csv/row-form.js';
import { HistoryProblems } from './history-problem.js';

const FORM = { from_paid_days: wholeNumber(0, 999_999), monthly_exit_rate: probability };
const COLUMNS: readonly string[] = Object.keys(FORM);

/**
 * Reads a table of exit rates: from so many paid days on, the probability that unemployment ends with the month. The first row is
 * from 0 paid days, and each further one from more than the row before.
 * @throws the file system's error for a file that can't be opened
 */
export async function readExitRates(path: string): Promise<ExitRateBand[] | HistoryProblems> {
  const problems = new HistoryProblems();
  const bands: ExitRateBand[] = [];
  let before = -1;
  for await (const csv of csvRows(path, COLUMNS, problems, () => {})) {
    const row = readRow(path, FORM, csv, problems);
    if (!row) continue;
    const { from_paid_days: fromPaidDays, monthly_exit_rate: monthlyRate } = row;
    const isFirst = before < 0;
    if (isFirst ? fromPaidDays !== 0 : fromPaidDays <= before) {
      problems.add({
        file: path,
        line: csv.line,
        column: 'from_paid_days',
        value: `${fromPaidDays}`,
        detail: isFirst ? 'The table does not begin at 0 paid days.' : 'The rows are not in order.',
        expected: isFirst ? '0 in the first row.' : `More than ${before}, as in the row before.`,
      });
    }
    before = fromPaidDays;
    bands.push({ fromPaidDays, monthlyRate });
  }
  if (bands.length === 0 && problems.count === 0) {
    problems.add({ file: path, line: 1, detail: 'There is no rate.', expected: 'A row from 0 paid days.' });
  }
  return problems.count === 0 ? bands : problems;
}
