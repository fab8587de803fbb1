import type { Writable } from 'node:stream';
import { type BenefitHistory, paidUntil } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type Choices, completeChoices, type DayExplanation } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import type { Statutes } from '#statutes';
import { walkHistories } from '../histories/walk-histories.js';
import { explainedDay } from './explained-day.js';
import { NotExplained } from './not-explained.js';

export interface DayInFiles {
  readonly sources: HistorySources;
  readonly statutes: Statutes;
  readonly choices: Choices;
  readonly jobseeker: string;
  readonly day: CalendarDate;
  /** Only what had been paid and taken back until this date, the date included. */
  readonly knownOn?: CalendarDate;
  /** Where bad rows are listed and progress is shown. */
  readonly errors: Writable;
}

/**
 * Explains one paid day of one jobseeker from files.
 * @returns nothing where the files were not accepted; their problems are on `errors`
 * @throws NotExplained, ChoiceNotAvailable, and the file system's error for a file that can't be opened
 */
export async function explainFromFiles(asked: DayInFiles): Promise<DayExplanation | undefined> {
  const { sources, statutes, choices, jobseeker, errors } = asked;
  completeChoices(statutes, choices);
  const others: string[] = [];
  let jobseekers = 0;
  let history: BenefitHistory | undefined;
  const accepted = await walkHistories({
    sources,
    statutes,
    errors,
    visit(each, told) {
      jobseekers++;
      if (others.length < 3) others.push(each);
      if (each === jobseeker) history = told;
    },
  });
  if (!accepted) return undefined;
  if (!history) throw NotExplained.unknownJobseeker('files', jobseeker, jobseekers, others);
  const known = asked.knownOn === undefined ? history : paidUntil(history, asked.knownOn);
  return explainedDay(known, { ...asked, source: 'files' });
}
