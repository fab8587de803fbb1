import { type HistoryProblems, shown } from '../history-problem.js';
import type { Column } from './column.js';
import type { CsvRow } from './csv-rows.js';

/** The columns of a kind of row, by their names in the file. */
export type RowForm = Readonly<Record<string, Column<unknown>>>;

export type RowOf<Form extends RowForm> = {
  readonly [Name in keyof Form]: Form[Name] extends Column<infer Value> ? Value : never;
};

const columnLists = new WeakMap<RowForm, readonly (readonly [string, Column<unknown>])[]>();

/** Listed once and not for every row. */
function columnsOf(form: RowForm): readonly (readonly [string, Column<unknown>])[] {
  const known = columnLists.get(form);
  if (known) return known;
  const columns = Object.entries(form);
  columnLists.set(form, columns);
  return columns;
}

/** Reads every column of a row; each that can't be read becomes a problem, and then there is no row. */
export function readRow<Form extends RowForm>(
  file: string,
  form: Form,
  csv: CsvRow,
  problems: HistoryProblems,
): RowOf<Form> | undefined {
  const row: Record<string, unknown> = {};
  const isWhole = isReadable(file, form, csv, problems, (name, value) => {
    row[name] = value;
  });
  return isWhole ? (row as RowOf<Form>) : undefined;
}

/**
 * Whether every column of a row can be read; each that can't becomes a problem.
 * @param onValue told the value of each that can
 */
export function isReadable(
  file: string,
  form: RowForm,
  { line, values }: CsvRow,
  problems: HistoryProblems,
  onValue?: (name: string, value: unknown) => void,
): boolean {
  let isWhole = true;
  let index = 0;
  for (const [name, column] of columnsOf(form)) {
    const text = values[index++] ?? '';
    const reading = column.read(text);
    if ('value' in reading) {
      onValue?.(name, reading.value);
    } else {
      isWhole = false;
      problems.add({
        file,
        line,
        column: name,
        value: shown(text),
        detail: text === '' ? 'The value is missing.' : 'The value is not what was expected.',
        expected: reading.expected,
      });
    }
  }
  return isWhole;
}
