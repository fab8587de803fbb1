import Type from 'typebox';
import type { CalendarDate } from '#calendar-date';

/** An existing calendar date is checked by the loader too; the form is checked here. */
export const StatuteDate = Type.Unsafe<CalendarDate>({
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
});

/** A word of the code in kebab case. */
export const Word = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' });

/** Name of a parameter within its act: `labour-market-support.counter`. */
export const ParameterId = Type.String({ pattern: '^[a-z][a-z0-9.-]*$' });

export const ExactEuros = Type.String({ pattern: '^(0|[1-9]\\d*)(\\.\\d{1,4})?$' });

/** A place in an act, as the field cites it: `14:3 a § 2 mom. 1 k`. */
export const Provision = Type.String({ minLength: 1, pattern: '§|voimaantulosäännös|liite|luku' });

/** The statute number of an act: `1290/2002`. */
export const ActNumber = Type.String({ pattern: '^\\d{1,4}/\\d{4}$' });

/** Choices under which a line of a rule holds: `INT-2: restart`. A line without them always holds. */
export const When = Type.Record(Type.String({ pattern: '^INT-\\d+$' }), Word);
export type When = Readonly<Record<string, string>>;
