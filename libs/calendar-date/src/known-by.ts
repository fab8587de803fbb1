import { type CalendarDate, isCalendarDate } from './calendar-date.js';
import { endOfHelsinkiDate, helsinkiDateOf } from './helsinki-date.js';

/** An instant as RFC 3339 writes it, with its zone: `2026-11-26T12:00:00.250+02:00`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Zones beyond these are none. */
const INSTANT_FORM =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether the text is an existing instant between 1900 and 2199, with its zone. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && isCalendarDate(INSTANT_FORM.exec(text)?.[1]);
}

/**
 * By when something had been recorded: by the end of a date in Finland, or by an instant, the events of its millisecond included.
 * By now when neither is said. Never both.
 */
export interface KnownBy {
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
}

/**
 * The instant before which everything had been recorded that is known; undefined when everything is. The clock of recording has
 * milliseconds, and of one millisecond nothing is told apart.
 */
export function recordedBefore({ knownOn, knownAt }: KnownBy): Date | undefined {
  if (knownAt !== undefined) return new Date(Date.parse(knownAt) + 1);
  return knownOn === undefined ? undefined : endOfHelsinkiDate(knownOn);
}

/** What had been recorded by then, in its order. Also the one rule of every question about the past: nothing recorded later counts. */
export function recordedBy<Recorded extends { readonly recordedAt: string | Date }>(
  records: readonly Recorded[],
  knownBy: KnownBy,
): readonly Recorded[] {
  const before = recordedBefore(knownBy)?.getTime();
  if (before === undefined) return records;
  return records.filter(({ recordedAt }) => new Date(recordedAt).getTime() < before);
}

/** What is meant by a moment that is written as a date or as an instant; undefined for what is neither. */
export function knownByOf(moment: string): KnownBy | undefined {
  if (isCalendarDate(moment)) return { knownOn: moment };
  return isInstant(moment) ? { knownAt: moment } : undefined;
}

/** The date in Finland on which a moment lies. */
export function dateOfMoment({ knownOn, knownAt }: KnownBy, today: CalendarDate): CalendarDate {
  if (knownAt !== undefined) return helsinkiDateOf(new Date(knownAt));
  return knownOn ?? today;
}
