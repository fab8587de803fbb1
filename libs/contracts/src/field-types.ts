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

/** An amount in euros as exact decimal text, at most four decimals: `37.21`. */
export function euros(meaning: string) {
  return Type.String({ pattern: '^(0|[1-9]\\d{0,8})(\\.\\d{1,4})?$', description: meaning });
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
