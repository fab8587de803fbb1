import { addDays, addMonths, type CalendarDate, calendarDate, monthOf, toDayNumber } from '#calendar-date';
import { isWorkingDay } from '#working-days';
import { type DaySpan, earlier } from './day-span.js';
import type { Life, Stint } from './life.js';
import { spellsOf } from './spells.js';
import type { ReportsOfLife } from './told-report.js';

/** How the person took part, month by month as each is over, where days a week were agreed (SRV-1). */
export function reportAttendance({ stints, today }: Life, reports: ReportsOfLife): void {
  for (const stint of stints) {
    const { serviceId, organiser, daysPerWeek, hoursPerDay, attendedPercent = 100 } = stint;
    if (daysPerWeek === undefined) continue;
    let daysLeft = stint.plannedDays ?? Number.POSITIVE_INFINITY;
    let meetingsLeft = stint.plannedMeetings ?? 0;
    for (const span of monthsOf(stint)) {
      if (span.until > today) break;
      const agreed = Math.min(daysLeft, agreedDays(span, daysPerWeek));
      if (agreed === 0) continue;
      const daysAttended = Math.max(1, Math.round((agreed * attendedPercent) / 100));
      const meetings = Math.min(meetingsLeft, 1);
      daysLeft -= agreed;
      meetingsLeft -= meetings;
      reports.add(
        span.until,
        {
          type: 'ReportServiceAttendance',
          serviceId,
          ...span,
          daysAttended,
          daysAbsent: agreed - daysAttended,
          ...(meetings === 0 ? {} : { meetings }),
          mostDaysInAWeek: Math.min(daysPerWeek, daysAttended),
          ...(hoursPerDay === undefined
            ? {}
            : { fewestHoursInADay: hoursPerDay, mostHoursInADay: hoursPerDay }),
        },
        organiser,
      );
    }
  }
}

/** The days with the service, cut where a month begins. */
function monthsOf(stint: Stint): readonly DaySpan[] {
  return spellsOf(stint).flatMap(({ from, until }) => {
    const months: DaySpan[] = [];
    for (let first = from; first <= until; first = nextMonth(first)) {
      months.push({ from: first, until: earlier(until, addDays(nextMonth(first), -1)) });
    }
    return months;
  });
}

function nextMonth(day: CalendarDate): CalendarDate {
  return addMonths(calendarDate(`${monthOf(day)}-01`), 1);
}

/** The first so many working days of each calendar week. */
function agreedDays({ from, until }: DaySpan, daysPerWeek: number): number {
  const inWeek = new Map<number, number>();
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const week = weekOf(day);
    inWeek.set(week, Math.min(daysPerWeek, (inWeek.get(week) ?? 0) + 1));
  }
  return [...inWeek.values()].reduce((sum, days) => sum + days, 0);
}

const MONDAY = toDayNumber(calendarDate('2024-01-01'));

function weekOf(day: CalendarDate): number {
  return Math.floor((toDayNumber(day) - MONDAY) / 7);
}
