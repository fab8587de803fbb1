import { type CalendarDate, daysBetween, isCalendarDate } from '#calendar-date';
import { looksLikePersonalIdentityCode } from '#contracts';
import { MOST_DAYS_LOOKED_THROUGH } from '../../access-log/unusual-readings-query.js';
import { isOpaqueIdentifier } from '../../http/opaque-identifier.js';

export type ReadingsField = 'jobseeker' | 'reader' | 'from' | 'to';

/** Why what was written finds nothing. */
export type ReadingsMistake =
  | 'nobodyAsked'
  | 'isIdentityCode'
  | 'isNoIdentifier'
  | 'isNoDate'
  | 'tooManyDays';

/** What the controls hold, as far as it can be used: what cannot is never written back, it may be a personal identity code. */
export interface ReadReadings {
  readonly jobseeker?: string;
  readonly reader?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly mistakes: ReadonlyMap<ReadingsField, ReadingsMistake>;
}

export type Written = Readonly<Partial<Record<ReadingsField, unknown>>>;

/** Of these readings: of somebody's data, by somebody, on some days. */
export function readingsIn(written: Written): ReadReadings {
  const mistakes = new Map<ReadingsField, ReadingsMistake>();
  const jobseeker = identifierIn('jobseeker', written, mistakes);
  const reader = identifierIn('reader', written, mistakes);
  const from = dateIn('from', written, mistakes);
  const to = dateIn('to', written, mistakes);
  if (jobseeker === undefined && reader === undefined && mistakes.size === 0) {
    mistakes.set('jobseeker', 'nobodyAsked');
  }
  return {
    ...(jobseeker === undefined ? {} : { jobseeker }),
    ...(reader === undefined ? {} : { reader }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    mistakes,
  };
}

/** The days of which somebody asks what was unusual; the same day twice where one is left out. */
export function daysIn(
  written: Written,
  today: CalendarDate,
): Required<Pick<ReadReadings, 'from' | 'to' | 'mistakes'>> {
  const mistakes = new Map<ReadingsField, ReadingsMistake>();
  const from = dateIn('from', written, mistakes) ?? today;
  const to = dateIn('to', written, mistakes) ?? (from < today ? from : today);
  const days = daysBetween(from, to) + 1;
  if (mistakes.size === 0 && (days < 1 || days > MOST_DAYS_LOOKED_THROUGH)) mistakes.set('to', 'tooManyDays');
  return { from, to, mistakes };
}

function identifierIn(
  field: 'jobseeker' | 'reader',
  written: Written,
  mistakes: Map<ReadingsField, ReadingsMistake>,
): string | undefined {
  const text = textIn(written[field]);
  if (text === '') return undefined;
  if (isOpaqueIdentifier(text)) return text;
  mistakes.set(field, looksLikePersonalIdentityCode(text) ? 'isIdentityCode' : 'isNoIdentifier');
  return undefined;
}

function dateIn(
  field: 'from' | 'to',
  written: Written,
  mistakes: Map<ReadingsField, ReadingsMistake>,
): CalendarDate | undefined {
  const text = textIn(written[field]);
  if (text === '') return undefined;
  if (isCalendarDate(text)) return text;
  mistakes.set(field, 'isNoDate');
  return undefined;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
