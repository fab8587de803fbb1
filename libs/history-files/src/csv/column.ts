import { type CalendarDate, isCalendarDate, type Month } from '#calendar-date';
import { looksLikePersonalIdentityCode } from '#contracts';
import { centsOf, readDaysByShare } from '#invoicing';

/** How the text of one column is read: into a value, or into what was expected instead. */
export interface Column<Value> {
  read(text: string): { readonly value: Value } | { readonly expected: string };
}

function column<Value>(expected: string, read: (text: string) => Value | undefined): Column<Value> {
  const unreadable = { expected };
  return {
    read(text) {
      const value = read(text);
      return value === undefined ? unreadable : { value };
    },
  };
}

const REMEMBERED_MAX = 10_000;
const REMEMBERED_CHARACTERS_MAX = 12;

/** For a column whose short texts come again in row after row: each is read once. */
function remembered<Value>(inner: Column<Value>): Column<Value> {
  const readings = new Map<string, ReturnType<Column<Value>['read']>>();
  return {
    read(text) {
      const known = readings.get(text);
      if (known) return known;
      const reading = inner.read(text);
      if (text.length > REMEMBERED_CHARACTERS_MAX) return reading;
      if (readings.size === REMEMBERED_MAX) readings.clear();
      readings.set(text, reading);
      return reading;
    },
  };
}

/** An empty field means that the value is absent. */
export function optional<Value>(inner: Column<Value>): Column<Value | undefined> {
  return {
    read(text) {
      if (text === '') return { value: undefined };
      const reading = inner.read(text);
      return 'value' in reading ? reading : { expected: `${reading.expected.replace(/\.$/, '')}, or empty.` };
    },
  };
}

export function withDefault<Value>(inner: Column<Value>, value: Value): Column<Value> {
  return { read: (text) => (text === '' ? { value } : inner.read(text)) };
}

/** What a row may hold there is not asked. */
export const ignored: Column<undefined> = { read: () => ({ value: undefined }) };

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** An identifier is written into events and stream names, so it may not tell who somebody is. */
export const identifier = column(
  'An identifier of letters, digits, ".", "_" and "-", at most 64 characters, that is not a personal identity code.',
  (text) => (IDENTIFIER.test(text) && !looksLikePersonalIdentityCode(text) ? text : undefined),
);

/** Streams and keys of days are named after dates, and those of people never. */
export function isJobseeker(text: string): boolean {
  return IDENTIFIER.test(text) && !looksLikePersonalIdentityCode(text) && !isCalendarDate(text);
}

export const jobseeker = column(
  'An identifier of letters, digits, ".", "_" and "-", at most 64 characters, that is neither a personal identity code nor a date.',
  (text) => (isJobseeker(text) ? text : undefined),
);

export const date: Column<CalendarDate> = remembered(
  column('An existing date, yyyy-mm-dd.', (text) => (isCalendarDate(text) ? text : undefined)),
);

const EUROS = /^(0|[1-9]\d{0,8})(\.\d{1,4})?$/;

export const euros = remembered(
  column('Exact euros, not negative, at most four decimals, such as 37.21.', (text) =>
    EUROS.test(text) ? text : undefined,
  ),
);

export function oneOf<Word extends string>(words: readonly Word[]): Column<Word> {
  const known = new Map<string, { readonly value: Word }>(words.map((word) => [word, { value: word }]));
  const unreadable = { expected: `One of: ${words.join(', ')}.` };
  return { read: (text) => known.get(text) ?? unreadable };
}

/** A code word in kebab case. */
export const word = column('A code word in kebab case, at most 64 characters.', (text) =>
  text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined,
);

/** A short text that is not about a person. */
export const line = column('One line of at most 200 characters, without a personal identity code.', (text) =>
  text.length >= 1 && text.length <= 200 && !/\p{Cc}/u.test(text) && !looksLikePersonalIdentityCode(text)
    ? text
    : undefined,
);

export function wholeNumber(minimum: number, maximum: number): Column<number> {
  return column(`A whole number from ${minimum} to ${maximum}.`, (text) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return number >= minimum && number <= maximum ? number : undefined;
  });
}

/** Hours of a day. */
export const hours = column('Hours of a day from 0 to 24, such as 7.5.', (text) => {
  const number = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return number <= 24 ? number : undefined;
});

/** A probability as a decimal number. */
export const probability = column('A number from 0 to 1, such as 0.06.', (text) =>
  /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(text) ? Number(text) : undefined,
);

export const month: Column<Month> = column('A month, yyyy-mm.', (text) =>
  /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined,
);

export const municipalityCode = column('A three-digit municipality code.', (text) =>
  /^\d{3}$/.test(text) ? text : undefined,
);

/** A number that a correction takes back is negative. */
export const signedNumber = column('A whole number, negative in a correction, such as 20 or -20.', (text) =>
  /^-?(0|[1-9]\d{0,5})$/.test(text) ? Number(text) : undefined,
);

/** Whole cents. */
export const signedCents = column(
  'Exact euros with two decimals, negative in a correction, such as -74.42.',
  (text) => (/^-?(0|[1-9]\d{0,9})\.\d{2}$/.test(text) ? centsOf(text) : undefined),
);

export const regime = column('A regime: one capital letter, such as A, B or C.', (text) =>
  /^[A-Z]$/.test(text) ? text : undefined,
);

export const sharesOfDays = column(
  'Percents with their days, such as 10x12 20x8, each percent once.',
  readDaysByShare,
);
