import type { Writable } from 'node:stream';
import { type Choices, completeChoices, findingsOf, timeline } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import { loadStatutes } from '#statutes';
import { walkHistories } from '../histories/walk-histories.js';
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
  const writer = new SteadyWriter(output);
  const print = form === 'json' ? timelineJson : timelineTable;
  let isFirst = true;
  return await walkHistories({
    sources,
    statutes,
    errors,
    begin: () => writer.write(print.begin),
    async visit(jobseeker, history) {
      if (history.payments.length === 0) return;
      if (!isFirst) await writer.write(print.between);
      isFirst = false;
      const computed = timeline(history, statutes, choices);
      const findings = () => findingsOf(history, computed, statutes);
      for (const text of print.jobseeker(jobseeker, computed, findings)) {
        if (writer.isFull(text)) await writer.drain();
      }
    },
    async end() {
      await writer.write(print.end);
      await writer.end();
    },
  });
}
