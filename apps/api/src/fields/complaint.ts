import { isCalendarDate } from '#calendar-date';
import { euros, identifier, looksLikePersonalIdentityCode, month, municipalityCode } from '#contracts';
import type { FieldSchema } from './field-schema.js';

/** What was expected of a value, in words that never repeat it; `undefined` when the value is fine. */
export type Complaint = (value: unknown) => string | undefined;

const EUROS = patternOf(euros(''));
const IDENTIFIER = patternOf(identifier(''));
const MUNICIPALITY_CODE = patternOf(municipalityCode(''));
const MONTH = patternOf(month('') as FieldSchema);

function patternOf({ pattern }: FieldSchema): string | undefined {
  return pattern;
}

/** Checks a value as its contract describes it. The answer is made once for each field, not for each request. */
export function complaintOf(schema: FieldSchema): Complaint {
  if (schema.enum !== undefined) return complaintAboutWord(schema.enum);
  if (schema.format === 'date') {
    return expecting(isCalendarDate, 'an existing date, written yyyy-mm-dd: "2025-03-03"');
  }
  switch (schema.type) {
    case 'boolean':
      return expecting((value) => typeof value === 'boolean', 'true or false');
    case 'integer':
    case 'number':
      return complaintAboutNumber(schema);
    case 'array':
      return complaintAboutList(schema);
    default:
      return complaintAboutText(schema);
  }
}

function expecting(accepts: (value: unknown) => boolean, expected: string): Complaint {
  return (value) => (accepts(value) ? undefined : expected);
}

function complaintAboutWord(words: readonly unknown[]): Complaint {
  return expecting((value) => words.includes(value), `one of ${words.join(', ')}`);
}

function complaintAboutNumber({
  type,
  minimum = 0,
  maximum = Number.MAX_SAFE_INTEGER,
}: FieldSchema): Complaint {
  return expecting(
    (value) =>
      typeof value === 'number' &&
      (type === 'number' || Number.isInteger(value)) &&
      value >= minimum &&
      value <= maximum,
    `a ${type === 'number' ? '' : 'whole '}number from ${minimum} to ${maximum}`,
  );
}

function complaintAboutList({ items = {}, minItems = 0, maxItems = 100 }: FieldSchema): Complaint {
  const complaint = complaintOf(items);
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) {
      return `a list of ${minItems} to ${maxItems} items`;
    }
    const [first] = value.map(complaint).filter((found) => found !== undefined);
    return first === undefined ? undefined : `a list, each item of it ${first}`;
  };
}

function complaintAboutText(schema: FieldSchema): Complaint {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const expected = expectedText(schema);
  return (value) => {
    if (typeof value === 'number' && pattern === EUROS) {
      return 'an amount as text, such as "37.21": a JSON number is binary and cannot hold every cent exactly';
    }
    if (typeof value !== 'string') return expected;
    if (schema['x-personal'] !== true && looksLikePersonalIdentityCode(value)) {
      return 'text that says nothing about the person: this looks like a personal identity code';
    }
    const fits = value.length >= minLength && value.length <= maxLength && (form?.test(value) ?? true);
    return fits && (minLength === 0 || value.trim() !== '') ? undefined : expected;
  };
}

function expectedText({ pattern, minLength = 0, maxLength, 'x-expected': expected }: FieldSchema): string {
  if (expected !== undefined) return expected;
  switch (pattern) {
    case EUROS:
      return 'euros as decimal text with a point and at most four decimals, not negative: "37.21"';
    case IDENTIFIER:
      return 'an identifier of letters, digits, `.`, `_` and `-`, at most 64 characters, the first a letter or digit';
    case MUNICIPALITY_CODE:
      return 'a three-digit municipality code as text: "091" is Helsinki';
    case MONTH:
      return 'a month, written yyyy-mm: "2025-03"';
    default: {
      const length = maxLength === undefined ? 'text' : `text of ${minLength} to ${maxLength} characters`;
      return pattern === undefined ? length : `${length} of the form ${pattern}`;
    }
  }
}
