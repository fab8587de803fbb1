import { type CalendarDate, daysBetween, toDayNumber } from '#calendar-date';
import type { Decision, Refusal, ServiceEvent } from '#contracts';
import type { ReportServiceAttendance } from './commands-service.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome, notRecorded } from './refusals.js';
import { sameFacts } from './same-facts.js';
import type { Service } from './service.js';
import { notNow } from './service-steps.js';
import { serviceById } from './services.js';

export function reportServiceAttendance(
  pathway: Pathway,
  command: ReportServiceAttendance,
  context: DecisionContext,
): Decision<ServiceEvent> {
  const { type: _, by = context.authority, ...said } = command;
  const { serviceId, until } = said;
  const refusal = dateToCome(context, { until });
  if (refusal) return refusal;
  const service = serviceById(pathway, serviceId);
  if (service === undefined) return notRecorded('serviceId', serviceId);
  const fields = [
    'from',
    'until',
    'by',
    'daysAttended',
    'daysAbsent',
    'meetings',
    'mostDaysInAWeek',
    'fewestHoursInADay',
    'mostHoursInADay',
  ] as const;
  if (service.attendance.some((known) => sameFacts(known, { ...said, by }, fields))) return [];
  return (
    attendanceImpossible(service, said) ?? [{ type: 'ServiceAttendanceReported', data: { ...said, by } }]
  );
}

type Attendance = Omit<ReportServiceAttendance, 'type' | 'by'>;

/** Why attendance can't be true: days outside the service or counted twice, or more days than the span has. */
export function attendanceImpossible(service: Service, said: Attendance): Refusal | undefined {
  const { from, until } = said;
  return (
    (until < from ? beforeItBegan('until', until, from) : undefined) ??
    outsideItsLife(service, said) ??
    countedTwice(service, said) ??
    tooManyDays(service, said) ??
    contradictsItself(said)
  );
}

function outsideItsLife(service: Service, { from, until }: Attendance): Refusal | undefined {
  const { started, ended } = service;
  if (started === undefined) return notNow(service, 'attended');
  if (from < started.on) return beforeItBegan('from', from, started.on);
  if (ended === undefined || until <= ended.on) return undefined;
  return contradiction({
    problem: 'outside-the-service',
    detail: `The span goes on to ${until}; the service ended on ${ended.on}.`,
    expected: `until not after ${ended.on}`,
    field: 'until',
  });
}

function countedTwice({ attendance }: Service, { from, until }: Attendance): Refusal | undefined {
  const other = attendance.find((span) => span.from <= until && from <= span.until);
  if (other === undefined) return undefined;
  return contradiction({
    problem: 'attendance-spans-overlap',
    detail: `Attendance from ${other.from} to ${other.until} is recorded already.`,
    expected: 'days that no other span has; a mistake is corrected',
    field: 'from',
  });
}

/** Days of the span on which there was the service; days of an interruption are none. */
function tooManyDays(
  { spells }: Service,
  { from, until, daysAttended, daysAbsent = 0 }: Attendance,
): Refusal | undefined {
  const days = spells.reduce((sum, spell) => {
    const first = spell.from > from ? spell.from : from;
    const last = spell.until !== undefined && spell.until < until ? spell.until : until;
    return sum + Math.max(0, daysBetween(first, last) + 1);
  }, 0);
  if (daysAttended + daysAbsent <= days) return undefined;
  return contradiction({
    problem: 'more-days-than-the-span-has',
    detail: `From ${from} to ${until} there are ${days} days of the service; ${daysAttended + daysAbsent} are reported.`,
    expected: `daysAttended and daysAbsent of ${days} at most together`,
    field: 'daysAttended',
  });
}

function contradictsItself(command: Attendance): Refusal | undefined {
  const { from, until, daysAttended, mostDaysInAWeek, fewestHoursInADay, mostHoursInADay } = command;
  const weeks = weekOf(until) - weekOf(from) + 1;
  const field =
    mostDaysInAWeek !== undefined &&
    (mostDaysInAWeek > daysAttended || mostDaysInAWeek * weeks < daysAttended)
      ? 'mostDaysInAWeek'
      : fewestHoursInADay !== undefined &&
          mostHoursInADay !== undefined &&
          fewestHoursInADay > mostHoursInADay
        ? 'fewestHoursInADay'
        : undefined;
  if (field === undefined) return undefined;
  return contradiction({
    problem: 'attendance-contradicts-itself',
    detail: `${field} can't be so beside the other numbers of the report.`,
    expected: 'numbers of the same days',
    field,
  });
}

/** Calendar weeks, from Monday to Sunday, numbered through. */
function weekOf(date: CalendarDate): number {
  return Math.floor((toDayNumber(date) + 3) / 7);
}
