import { addDays, addMonths, type CalendarDate, compareDates } from '#calendar-date';
import { type Plan, recordedChecks, type Service } from '#pathway';
import type { ReviewedCase } from './reviewed-case.js';

/** Days without a break, both ends included. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The days that two spans have in common. */
export function commonDays(one: DaySpan, other: DaySpan): DaySpan | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? { from, until } : undefined;
}

/** Spans by their first day, as one where they touch or overlap. */
export function joined(spans: readonly DaySpan[]): readonly DaySpan[] {
  const wide: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => compareDates(a.from, b.from))) {
    const last = wide.at(-1);
    if (last === undefined || addDays(last.until, 1) < span.from) wide.push(span);
    else if (last.until < span.until) wide[wide.length - 1] = { from: last.from, until: span.until };
  }
  return wide;
}

/** The first day on which a plan no longer held; nothing while it is in force. */
export function dayAfterPlan({ replaced, ended }: Plan): CalendarDate | undefined {
  if (ended !== undefined) return addDays(ended.on, 1);
  return replaced?.on;
}

/** From the start of a service to its end, interruptions included; to the date of the judgement while it is open. */
export function daysOf({ started, ended }: Service, asOf: CalendarDate): DaySpan | undefined {
  if (started === undefined) return undefined;
  return { from: started.on, until: ended?.on ?? asOf };
}

/** A service on a date during which the law holds no discussions (380/2023 33 §). */
export function withoutDiscussions(
  { pathway, statutes, asOf }: ReviewedCase,
  on: CalendarDate,
): Service | undefined {
  const kinds = recordedChecks.ruleInForce(statutes, 'words', 'job-search-discussion.not-during', on);
  return pathway.services.find((service) => {
    const days = daysOf(service, asOf);
    if (days === undefined || kinds?.value.includes(service.terms.kind) !== true) return false;
    if (on < days.from || days.until < on) return false;
    const { plannedEnd } = service.terms;
    const last = plannedEnd !== undefined && plannedEnd > days.until ? plannedEnd : days.until;
    return last > addMonths(days.from, 1);
  });
}
