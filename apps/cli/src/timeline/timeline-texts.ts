import { builtFile } from '#built-file';
import { type Choices, findingsOf, timeline } from '#cost-responsibility';
import type { HistoryWork, PortableWork } from '#history-files';
import type { Statutes } from '#statutes';
import { type TimelineForm, timelineJson } from './timeline-json.js';
import { timelineTable } from './timeline-table.js';

export interface TimelineTextsAsked {
  readonly choices: Choices;
  readonly form: 'json' | 'table';
}

export const TIMELINE_FORMS: Readonly<Record<TimelineTextsAsked['form'], TimelineForm>> = {
  json: timelineJson,
  table: timelineTable,
};

/** The timeline of one jobseeker as it is printed; nothing for one who was paid nothing. */
export function makeWork(
  statutes: Statutes,
  { choices, form }: TimelineTextsAsked,
): HistoryWork<string | undefined> {
  const { jobseeker: print } = TIMELINE_FORMS[form];
  return (jobseeker, history) => {
    if (history.payments.length === 0) return undefined;
    const computed = timeline(history, statutes, choices);
    const findings = () => findingsOf(history, computed, statutes);
    return [...print(jobseeker, computed, findings)].join('');
  };
}

/** For `workOnHistories`: the timelines of everybody. */
export function timelineTexts(
  data: TimelineTextsAsked,
): PortableWork<TimelineTextsAsked, string | undefined> {
  return { module: () => builtFile(import.meta.url, 'timeline-texts.js'), makeWork, data };
}
