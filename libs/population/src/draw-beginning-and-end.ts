import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import { workingDaysAfter } from '#working-days';
import type { Chance } from './chance.js';
import type { LawOfLives } from './law-of-lives.js';
import type { Stint } from './life.js';
import type { PopulationRates } from './rates.js';
import { workingDayBy } from './working-day.js';

const STAYS_UNTIL = calendarDate('2025-10-31');

export function interviewOf(searchFrom: CalendarDate, law: LawOfLives, chance: Chance): CalendarDate {
  return workingDaysAfter(searchFrom, chance.between(1, law.interviewDays(searchFrom)));
}

/** A day after all services, after the tables' months and after what is not over before; nothing while it goes on. */
export function endAfter(
  stints: readonly Stint[],
  today: CalendarDate,
  { openPercent, afterServiceDays }: PopulationRates['spells'],
  chance: Chance,
  notBefore: CalendarDate = STAYS_UNTIL,
): CalendarDate | undefined {
  const days = chance.within(afterServiceDays);
  if (chance.percent(openPercent)) return undefined;
  const over = [STAYS_UNTIL, notBefore, ...stints.map(({ until }) => until)];
  const last = over.reduce((latest, each) => (each > latest ? each : latest));
  const end = workingDayBy(addDays(last, days));
  return end < today ? end : undefined;
}
