import { addYears, type CalendarDate } from '#calendar-date';
import type { AccessLogRetention } from './permissions.js';

/** Whether the readings of a day are no longer to be kept: more years have gone by than are required. */
export function isOverForReadings(
  day: CalendarDate,
  on: CalendarDate,
  { years }: AccessLogRetention,
): boolean {
  return addYears(day, years) < on;
}
