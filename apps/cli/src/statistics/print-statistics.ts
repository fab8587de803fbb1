import type { Writable } from 'node:stream';
import { HistoryProblems } from '#history-files';
import {
  type PublishedStatistics,
  type Publishing,
  publishedStatistics,
  type Span,
  STATISTICAL_COLUMNS,
  statisticalCsvRow,
  statisticalRows,
} from '#statistics';
import { expectFiles } from '../histories/expect-files.js';
import { printProblems } from '../terminal/print-problems.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { figuresOfFiles } from './figures-of-files.js';
import { statisticsOfPolku } from './statistics-of-polku.js';
import type { StatisticsSource } from './statistics-sources.js';
import { statisticsTables } from './statistics-tables.js';

export interface PrintStatistics {
  readonly span: Span;
  readonly publishing: Publishing;
  readonly from: StatisticsSource;
  readonly form: 'json' | 'csv' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
}

const FORMS: Readonly<Record<PrintStatistics['form'], (told: PublishedStatistics) => Iterable<string>>> = {
  json: (told) => [`${JSON.stringify(told, undefined, 1)}\n`],
  csv: statisticsCsv,
  table: statisticsTables,
};

/**
 * Prints the figures of a span.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws PolkuNotRunning, PolkuRefused, FolderInPlaceOfFile, and the file system's error for a file that can't be opened
 */
export async function printStatistics({
  span,
  publishing,
  from,
  form,
  output = process.stdout,
  errors = process.stderr,
}: PrintStatistics): Promise<boolean> {
  const told = await toldStatistics(span, publishing, from);
  if (told instanceof HistoryProblems) {
    printProblems(told, errors);
    return false;
  }
  const writer = new SteadyWriter(output);
  for (const text of FORMS[form](told)) await writer.write(text);
  await writer.end();
  return true;
}

async function toldStatistics(
  span: Span,
  publishing: Publishing,
  from: StatisticsSource,
): Promise<PublishedStatistics | HistoryProblems> {
  if ('url' in from) return await statisticsOfPolku(from, span, publishing);
  await expectFiles({ ...from });
  const figures = await figuresOfFiles(from, span);
  return figures instanceof HistoryProblems ? figures : publishedStatistics(figures, publishing);
}

function* statisticsCsv(told: PublishedStatistics): Generator<string> {
  yield `${STATISTICAL_COLUMNS.join(',')}\n`;
  for (const row of statisticalRows(told)) yield `${statisticalCsvRow(row)}\n`;
}
