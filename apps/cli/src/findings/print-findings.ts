import { completeChoices, findingsOf, timeline } from '#cost-responsibility';
import { loadStatutes } from '#statutes';
import { walkHistories } from '../histories/walk-histories.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import type { PrintTimelines } from '../timeline/print-timelines.js';
import { findingsJson } from './findings-json.js';
import { findingsTable } from './findings-table.js';

/**
 * Prints the findings of every jobseeker, one after the other.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, and the file system's error for a file that can't be opened
 */
export async function printFindings({
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
  const print = form === 'json' ? findingsJson : findingsTable;
  let isFirst = true;
  return await walkHistories({
    sources,
    statutes,
    errors,
    begin: () => writer.write(print.begin),
    async visit(jobseeker, history) {
      for (const finding of findingsOf(history, timeline(history, statutes, choices), statutes)) {
        await writer.write(`${isFirst ? '' : print.between}${print.finding(jobseeker, finding)}`);
        isFirst = false;
      }
    },
    async end() {
      await writer.write(isFirst ? print.endOfNothing : print.end);
      await writer.end();
    },
  });
}
