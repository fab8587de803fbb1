import Type from 'typebox';
import type { CalendarDate, Month } from '#calendar-date';

/** A calendar date in Finland, `yyyy-mm-dd`. */
export function date(meaning: string) {
  return Type.Unsafe<CalendarDate>({ type: 'string', format: 'date', description: meaning });
}

/** A calendar month, `yyyy-mm`. */
export function month(meaning: string) {
  return Type.Unsafe<Month>({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: meaning });
}

/** A moment in UTC to the millisecond: `2026-11-27T10:00:00.000Z`. Never for days: those are dates. */
export function instant(meaning: string) {
  return Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    description: meaning,
  });
}

/** An amount in euros as exact decimal text, at most four decimals: `37.21`. */
export function euros(meaning: string) {
  return Type.String({
    pattern: '^(0|[1-9]\\d{0,8})(\\.\\d{1,4})?$',
    description: meaning,
    'x-unit': 'EUR',
  });
}

/** An amount in whole cents as exact decimal text, negative where something is taken back: `-74.42`. */
export function signedEuros(meaning: string) {
  return Type.String({
    pattern: '^-?(0|[1-9]\\d{0,9})\\.\\d{2}$',
    description: meaning,
    'x-unit': 'EUR',
  });
}

/** An identifier that says nothing about a person: letters, digits, `.`, `_` and `-`; at most 64 characters. */
export function identifier(meaning: string) {
  return Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', description: meaning });
}

/** A three-digit municipality code of the national code list: `091` is Helsinki. */
export function municipalityCode(meaning: string) {
  return Type.String({ pattern: '^\\d{3}$', description: meaning });
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words, meaning: string) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], description: meaning });
}

/** A code word in kebab case, `multidisciplinary-support-need`: never free text. At most 64 characters. */
export function word(meaning: string) {
  return Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64, description: meaning });
}

/** A short text that is not about a person: the name of an organisation, a provision. 1 to 200 characters, one line. */
export function line(meaning: string) {
  return Type.String({
    pattern: '^[^\\u0000-\\u001f]*$',
    minLength: 1,
    maxLength: 200,
    description: meaning,
  });
}

/** A whole number within bounds, both included. `unit` is what is counted, absent where it is a number of order. */
export function wholeNumber(meaning: string, minimum: number, maximum: number, unit?: CountedUnit) {
  return Type.Integer({
    minimum,
    maximum,
    description: meaning,
    ...(unit === undefined ? {} : { 'x-unit': unit }),
  });
}

export type CountedUnit = 'day' | 'month' | 'meeting' | 'job opportunity' | 'review period';

/** Hours of a day, decimals allowed: `7.5`. */
export function hours(meaning: string) {
  return Type.Number({ minimum: 0, maximum: 24, description: meaning, 'x-unit': 'hour' });
}

export function yesOrNo(meaning: string) {
  return Type.Boolean({ description: meaning });
}
