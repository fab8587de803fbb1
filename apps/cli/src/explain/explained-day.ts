import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type Choices, type DayExplanation, explainDay, type PaidDay, timeline } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { type ExplainedFrom, NotExplained } from './not-explained.js';

export interface AskedDay {
  readonly statutes: Statutes;
  readonly choices: Choices;
  readonly jobseeker: string;
  readonly day: CalendarDate;
  readonly knownOn?: CalendarDate;
}

/**
 * Explains a paid day.
 * @param known the history as it was known then
 * @throws NotExplained for a day that was not paid
 */
export function explainedDay(
  known: BenefitHistory,
  { statutes, choices, jobseeker, day, knownOn, source }: AskedDay & { readonly source: ExplainedFrom },
): DayExplanation {
  const explanation = explainDay(known, day, statutes, choices);
  if (explanation) return explanation;
  const paid: PaidDay[] = [...timeline(known, statutes, choices).days()];
  throw NotExplained.notPaid(
    source,
    jobseeker,
    day,
    knownOn,
    paid.findLast(({ date }) => date < day)?.date,
    paid.find(({ date }) => date > day)?.date,
  );
}
