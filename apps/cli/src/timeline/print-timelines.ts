import type { Writable } from 'node:stream';
import { type Choices, completeChoices, timeline } from '#cost-responsibility';
import { HistoryProblems, type HistorySources, openHistory } from '#history-files';
import { loadStatutes } from '#statutes';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { timelineJson } from './timeline-json.js';
import { timelineTable } from './timeline-table.js';

export interface PrintTimelines {
  readonly sources: HistorySources;
  readonly choices: Choices;
  /** Another law than the one that ships. */
  readonly lawFolder?: string;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
}

/**
 * Prints the timeline of every jobseeker who was paid something, one after the other.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, and the file system's error for a file that can't be opened
 */
export async function printTimelines({
  sources,
  choices,
  lawFolder,
  form,
  output = process.stdout,
  errors = process.stderr,
}: PrintTimelines): Promise<boolean> {
  const statutes = loadStatutes(lawFolder);
  completeChoices(statutes, choices);
  const progress = progressOnTerminal(errors);
  const opened = await openHistory(sources, { statutes, onProgress: progress.show });
  if (opened instanceof HistoryProblems) {
    progress.end();
    printProblems(opened, errors);
    return false;
  }
  const writer = new SteadyWriter(output);
  const print = form === 'json' ? timelineJson : timelineTable;
  try {
    let done = 0;
    await writer.write(print.begin);
    let isFirst = true;
    for (const rows of opened.jobseekers()) {
      const history = rows.history(statutes);
      if (history.payments.length > 0) {
        if (!isFirst) await writer.write(print.between);
        isFirst = false;
        for (const text of print.jobseeker(rows.jobseeker, timeline(history, statutes, choices))) {
          if (writer.isFull(text)) await writer.drain();
        }
      }
      progress.show({ phase: 'computing', done: ++done, total: opened.jobseekerCount });
    }
    await writer.write(print.end);
    await writer.end();
  } finally {
    progress.end();
    opened.close();
  }
  return true;
}
