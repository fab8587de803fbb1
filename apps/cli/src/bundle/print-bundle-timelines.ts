import { benefitHistoryOf, caseEventsOf } from '#case-history';
import { completeChoices } from '#cost-responsibility';
import { loadStatutes } from '#statutes';
import { logOfBundle } from '../history/log-of-bundle.js';
import { peopleInLog } from '../history/people-in-log.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import type { PrintTimelines } from '../timeline/print-timelines.js';
import { makeWork, TIMELINE_FORMS } from '../timeline/timeline-texts.js';
import { type BundleOptions, withVerifiedBundle } from './verified-bundle.js';

/**
 * Prints the timeline of every jobseeker in an audit bundle who was paid something, by the law that is in it.
 * @throws BundleNotWhole, ChoiceNotAvailable, StatuteDataError
 */
export async function printTimelinesOfBundle(
  bundle: BundleOptions,
  { choices, lawFolder, form, output = process.stdout }: Omit<PrintTimelines, 'sources' | 'errors'>,
): Promise<void> {
  await withVerifiedBundle(bundle, async ({ log, lawFolder: enclosed }) => {
    const statutes = loadStatutes(lawFolder ?? enclosed);
    completeChoices(statutes, choices);
    const timelineOf = makeWork(statutes, { choices, form });
    const writer = new SteadyWriter(output);
    const { begin, between, end } = TIMELINE_FORMS[form];
    await writer.write(begin);
    let isFirst = true;
    for await (const [jobseeker, events] of peopleInLog(logOfBundle(log), ['benefits'])) {
      const text = timelineOf(jobseeker, benefitHistoryOf(caseEventsOf(events).benefits));
      if (text === undefined) continue;
      if (!isFirst) await writer.write(between);
      isFirst = false;
      await writer.write(text);
    }
    await writer.write(end);
    await writer.end();
  });
}
