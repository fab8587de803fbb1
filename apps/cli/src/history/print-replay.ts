import { dateOfMoment, helsinkiDateOf, recordedBy } from '#calendar-date';
import { caseAt, caseEventsOf } from '#case-history';
import type { StoredEvent } from '#event-store';
import { mayAnswerFor } from '#forecast';
import { openPersonalTexts } from '#subject-keys';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { NotRecorded } from './not-recorded.js';
import { type HistorySource, type RecordedHistory, withRecordedHistory } from './recorded-history.js';
import { ReplayTable } from './replay-table.js';
import type { PrintReplay, ReplayedCase } from './replayed-case.js';

/**
 * Prints what the recorded events make of one jobseeker, of the people of a municipality, or of everybody: a line of JSON each, or a
 * table. Of one jobseeker alone the days and what the rules say are told, too.
 * @throws BundleNotWhole, NotRecorded, NotUnlocked, UnusableDataFolder, EventStoreUnavailable
 */
export async function printReplay(source: HistorySource, asked: PrintReplay): Promise<void> {
  await withRecordedHistory(source, async (history) => {
    const writer = new SteadyWriter(asked.output ?? process.stdout);
    const table = new ReplayTable(asked, history.statutes);
    for await (const [jobseeker, events] of people(history, asked.jobseeker)) {
      const replayed = replayedCase(history, jobseeker, events, asked);
      if (replayed === undefined) {
        if (asked.jobseeker !== undefined) throw await NotRecorded.of(asked.jobseeker, asked.until, history);
        continue;
      }
      if (asked.form === 'table') await writer.write(table.rowsOf(replayed));
      else await writer.write(`${JSON.stringify(await published(replayed, history, asked))}\n`);
    }
    if (asked.form === 'table') await writer.write(table.end());
    await writer.end();
  });
}

async function* people(history: RecordedHistory, jobseeker: string | undefined) {
  if (jobseeker === undefined) yield* history.everybody();
  else yield [jobseeker, await history.eventsOf(jobseeker)] as const;
}

function replayedCase(
  { statutes }: RecordedHistory,
  jobseeker: string,
  events: readonly StoredEvent[],
  { until, municipality }: PrintReplay,
): ReplayedCase | undefined {
  const known = recordedBy(events, until);
  if (known.length === 0) return undefined;
  const then = caseAt(caseEventsOf(known), statutes);
  if (municipality !== undefined && !mayAnswerFor(new Set([municipality]), then.benefits, statutes)) {
    return undefined;
  }
  return {
    jobseeker,
    events: known.length,
    case: then,
    asOf: dateOfMoment(until, helsinkiDateOf(new Date())),
  };
}

async function published(
  { jobseeker, events, case: then, asOf }: ReplayedCase,
  { keys }: RecordedHistory,
  { until, jobseeker: alone }: PrintReplay,
) {
  const { identity, pathway, benefits } = then;
  const timeline = then.timeline();
  const told = {
    jobseeker,
    ...until,
    events,
    identity,
    pathway,
    benefits,
    ...(alone === undefined ? {} : { days: [...timeline.days()] }),
    invoiceLines: timeline.invoiceLines,
    ...(alone === undefined ? {} : { asOf, findings: then.findings(asOf) }),
  };
  const isOpened = keys !== undefined && (await keys.find(jobseeker)) !== 'unknown';
  return isOpened ? await openPersonalTexts(told, jobseeker, keys) : told;
}
