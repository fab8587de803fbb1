import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';

/** First paid day of general support, which took the place of labour market support and basic allowance. */
export function generalSupportSince(statutes: Statutes): CalendarDate {
  const [first] = statutes.versions('yes-no', '48/2026', 'general-support.is-paid').versions;
  if (first === undefined) throw new Error('the statutes do not say since when there is general support');
  return first.from;
}

/** Full basic allowance for one paid day, in euros; for a year whose index is not known yet that of the year before. */
export function fullAmountOn(day: CalendarDate, statutes: Statutes): string {
  const { versions } = statutes.versions('euros', '1290/2002', 'full-amount.per-day');
  const version = versions.findLast(({ from }) => from <= day) ?? versions[0];
  if (version === undefined) throw new Error('the statutes do not say the full amount of basic allowance');
  return version.value;
}
