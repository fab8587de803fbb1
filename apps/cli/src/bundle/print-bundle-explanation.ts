import { historyOf } from '#benefit-history';
import { caseEventsOf } from '#case-history';
import { completeChoices } from '#cost-responsibility';
import { loadStatutes } from '#statutes';
import { type AskedDay, explainedDay } from '../explain/explained-day.js';
import { NotExplained } from '../explain/not-explained.js';
import { type ExplanationForm, writeExplanation } from '../explain/print-explanation.js';
import { eventsInBundle, logOfBundle } from '../history/log-of-bundle.js';
import { countPeople } from '../history/people-in-log.js';
import { type BundleOptions, withVerifiedBundle } from './verified-bundle.js';

const CATEGORIES = ['benefits'];

/**
 * Prints why a paid day has the result it has, from an audit bundle and by the law that is in it, with the events it rests on.
 * @throws BundleNotWhole, NotExplained, ChoiceNotAvailable, StatuteDataError
 */
export async function printExplanationOfBundle(
  bundle: BundleOptions,
  { lawFolder, ...day }: Omit<AskedDay, 'statutes'> & ExplanationForm & { readonly lawFolder?: string },
): Promise<void> {
  await withVerifiedBundle(bundle, async ({ log, lawFolder: enclosed }) => {
    const asked = { ...day, statutes: loadStatutes(lawFolder ?? enclosed) };
    completeChoices(asked.statutes, asked.choices);
    const { jobseeker, knownOn } = asked;
    const events = await eventsInBundle(log, jobseeker, CATEGORIES);
    if (events.length === 0) {
      const people = [...(await countPeople(logOfBundle(log), CATEGORIES)).keys()];
      throw NotExplained.unknownJobseeker('bundle', jobseeker, people.length, people.slice(0, 3));
    }
    const { benefits } = caseEventsOf(events, knownOn === undefined ? {} : { knownOn });
    writeExplanation(explainedDay(historyOf(benefits), { ...asked, source: 'bundle' }), asked);
  });
}
