import type { BenefitCommand } from '#benefit-history';
import { factRow } from '../fact-rows.js';
import { HistoryProblems } from '../history-problem.js';
import { paymentCommand } from '../payment-rows.js';
import type { ServiceRow } from '../service-rows.js';

/** One row of a file, on its way to its jobseeker. */
export type SpooledRow =
  | { readonly file: 'payments' | 'facts'; readonly line: number; readonly content: BenefitCommand }
  | { readonly file: 'services'; readonly line: number; readonly content: ServiceRow };

type HistoryFile = SpooledRow['file'];

const LETTER: Readonly<Record<HistoryFile, string>> = { payments: 'p', facts: 'f', services: 's' };

/**
 * A row as it is written down. Of payments and facts the values with commas between them: no value that was accepted holds a
 * comma. Of services JSON.
 */
export function rowText(file: HistoryFile, line: number, text: string): string {
  return `${LETTER[file]}${line},${text}\n`;
}

/** Reads rows that were written down. */
export function rowsFrom(text: string): SpooledRow[] {
  const rows: SpooledRow[] = [];
  for (let begin = 0; begin < text.length; ) {
    const comma = text.indexOf(',', begin);
    const end = text.indexOf('\n', comma);
    rows.push(rowFrom(text[begin], Number(text.slice(begin + 1, comma)), text.slice(comma + 1, end)));
    begin = end + 1;
  }
  return rows;
}

function rowFrom(letter: string | undefined, line: number, text: string): SpooledRow {
  switch (letter) {
    case LETTER.payments:
      return { file: 'payments', line, content: paymentCommand(text.split(',')) };
    case LETTER.facts:
      return { file: 'facts', line, content: readFact(line, text) };
    default:
      return { file: 'services', line, content: JSON.parse(text) as ServiceRow };
  }
}

/** With the same reading by which the row was checked: its value is more than its text. */
function readFact(line: number, text: string): BenefitCommand {
  const row = factRow('', { line, values: text.split(',') }, new HistoryProblems());
  if (!row) throw new Error(`a row that was checked can't be read again: line ${line}`);
  return row.command;
}
