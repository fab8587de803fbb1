import type { CalendarDate } from '#calendar-date';
import type { JobSearch } from './job-search.js';
import type { Pathway } from './pathway.js';

/** The job search that is in force on a date. */
export function jobSearchInForce(pathway: Pathway, on: CalendarDate): JobSearch | undefined {
  return pathway.jobSearches.find(({ from, until }) => from <= on && (until === undefined || on <= until));
}

/** The open spell that an end on this date would end: the latest that began by then. */
export function openJobSearch(pathway: Pathway, on: CalendarDate): JobSearch | undefined {
  return pathway.jobSearches.findLast(({ from, until }) => from <= on && until === undefined);
}

/** A spell that begins before the one before it has ended: of what is decided and reported there is none. */
export function overlappingJobSearch({ jobSearches }: Pathway): JobSearch | undefined {
  return jobSearches.find(({ until }, index) => {
    const next = jobSearches[index + 1];
    return next !== undefined && (until === undefined || next.from <= until);
  });
}
