import { InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate, type Month } from '#calendar-date';

/** Reads `--month 2025-06`. */
export function monthOption(text: string): Month {
  if (!isCalendarDate(`${text}-01`)) throw new InvalidArgumentError('Expected a month, such as 2025-06.');
  return text as Month;
}

/** Reads `--known-on 2025-07-10`. */
export function dateOption(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('Expected an existing date, such as 2025-07-10.');
  return text;
}

/** Reads `--municipality 205`. */
export function municipalityOption(text: string): string {
  if (!/^\d{3}$/.test(text)) {
    throw new InvalidArgumentError('Expected the three-digit code of a municipality, such as 205.');
  }
  return text;
}
