import type { CalendarDate } from '#calendar-date';
import type { Ability } from '#contracts';
import type { Assessment } from './assessment.js';
import type { Pathway } from './pathway.js';

/** The latest assessment with conclusions that was made by a date. */
export function latestAssessment(pathway: Pathway, by: CalendarDate): Assessment | undefined {
  return pathway.assessments.findLast(({ on, conclusions }) => on <= by && conclusions !== undefined);
}

/** What is known of the ability on a date: the latest of assessments and expert results. */
export function knownAbility(pathway: Pathway, by: CalendarDate): Ability | undefined {
  const assessed = latestAssessment(pathway, by);
  const results = pathway.expertAssessments
    .flatMap(({ result }) => (result?.ability !== undefined && result.on <= by ? [result] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const latestResult = results.at(-1);
  if (latestResult && (assessed === undefined || latestResult.on > assessed.on)) return latestResult.ability;
  return assessed?.conclusions?.ability;
}
