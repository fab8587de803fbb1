import { helsinkiDateOf, recordedBefore, recordedBy } from '#calendar-date';
import { caseAt, caseEventsOf, changesOf } from '#case-history';
import type { StoredEvent } from '#event-store';
import { mayAnswerFor } from '#forecast';
import { openPersonalTexts } from '#subject-keys';
import { SteadyWriter } from '../terminal/steady-writer.js';
import type { ChangedCase, PrintDiff } from './changed-case.js';
import { DiffTable } from './diff-table.js';
import { NotRecorded } from './not-recorded.js';
import { type HistorySource, type RecordedHistory, withRecordedHistory } from './recorded-history.js';

/** The later moment comes before the earlier one. */
export class MomentsInWrongOrder extends Error {
  constructor() {
    super('the moment of --to comes before that of --from');
    this.name = 'MomentsInWrongOrder';
  }
}

/**
 * Prints what changed between two moments and which events did it: of one jobseeker, or of each of the people of whom something was
 * recorded in between, a line of JSON each, or a table.
 * @throws MomentsInWrongOrder, BundleNotWhole, NotRecorded, NotUnlocked, UnusableDataFolder, EventStoreUnavailable
 */
export async function printDiff(source: HistorySource, asked: PrintDiff): Promise<void> {
  const { from, to, jobseeker: alone, form } = asked;
  const [first, last] = [recordedBefore(from), recordedBefore(to)];
  if (first !== undefined && last !== undefined && last < first) throw new MomentsInWrongOrder();
  await withRecordedHistory(source, async (history) => {
    const writer = new SteadyWriter(asked.output ?? process.stdout);
    const table = new DiffTable(asked);
    for await (const [jobseeker, events] of people(history, alone)) {
      if (alone !== undefined && recordedBy(events, to).length === 0) {
        throw await NotRecorded.of(alone, to, history);
      }
      if (alone === undefined && !isConcerned(history, events, asked)) continue;
      const today = helsinkiDateOf(new Date());
      const changed = {
        jobseeker,
        changes: changesOf(events, { from, to, today, statutes: history.statutes }),
      };
      if (form === 'table') await writer.write(table.rowsOf(changed));
      else await writer.write(`${JSON.stringify(await published(changed, history))}\n`);
    }
    if (form === 'table') await writer.write(table.end());
    await writer.end();
  });
}

async function* people(history: RecordedHistory, jobseeker: string | undefined) {
  if (jobseeker === undefined) yield* history.everybody();
  else yield [jobseeker, await history.eventsOf(jobseeker)] as const;
}

/** Whether something was recorded in between, of a person of the municipality where one is asked for. */
function isConcerned(
  { statutes }: RecordedHistory,
  events: readonly StoredEvent[],
  { from, to, municipality }: PrintDiff,
): boolean {
  const later = recordedBy(events, to);
  if (later.length === recordedBy(events, from).length) return false;
  if (municipality === undefined) return true;
  // Facts are only added: who is known to have lived there at the earlier moment is so at the later one.
  const { benefits } = caseAt(caseEventsOf(later), statutes);
  return mayAnswerFor(new Set([municipality]), benefits, statutes);
}

async function published({ jobseeker, changes }: ChangedCase, { keys }: RecordedHistory) {
  const told = { jobseeker, ...changes };
  const isOpened = keys !== undefined && (await keys.find(jobseeker)) !== 'unknown';
  return isOpened ? await openPersonalTexts(told, jobseeker, keys) : told;
}
