import type { CalendarDate } from '#calendar-date';
import type { Authority } from '#contracts';
import type { Statutes } from '#statutes';

/** What a decision may ask for: the law, and the date where there is one. Files that are only computed from have none. */
export interface BenefitContext {
  readonly statutes: Statutes;
  /** What is dated later has not happened. */
  readonly today?: CalendarDate;
  /** Who reports. Only whoever reported a fact sets it right (COR-1). */
  readonly authority?: Authority;
}
