import type { BenefitHistory } from '#benefit-history';
import type { KnownBy } from '#calendar-date';
import type { BundleOptions } from '../bundle/verified-bundle.js';

/** Histories that were recorded, of people in the order of their identifiers: in place of files. */
export interface RecordedHistories {
  jobseekers(): AsyncIterable<readonly [jobseeker: string, history: BenefitHistory]>;
}

/**
 * Does something with the histories in an audit bundle, after it was verified.
 * @param knownBy only what had been recorded by then
 * @param use told the histories and the folder of the law that came along
 * @throws BundleNotWhole, NewerSchemaVersion
 */
export async function withHistoriesOfBundle<Result>(
  bundle: BundleOptions,
  knownBy: KnownBy,
  use: (histories: RecordedHistories, lawFolder: string) => Promise<Result>,
): Promise<Result> {
  // Loaded when asked for, so that commands on files start quickly.
  const { historyOf } = await import('#benefit-history');
  const { caseEventsOf } = await import('#case-history');
  const { withVerifiedBundle } = await import('../bundle/verified-bundle.js');
  const { logOfBundle } = await import('../history/log-of-bundle.js');
  const { peopleInLog } = await import('../history/people-in-log.js');
  return await withVerifiedBundle(bundle, async ({ log, lawFolder }) => {
    const histories: RecordedHistories = {
      async *jobseekers() {
        for await (const [jobseeker, events] of peopleInLog(logOfBundle(log), ['benefits'])) {
          const { benefits } = caseEventsOf(events, knownBy);
          if (benefits.length > 0) yield [jobseeker, historyOf(benefits)];
        }
      },
    };
    return await use(histories, lawFolder);
  });
}
