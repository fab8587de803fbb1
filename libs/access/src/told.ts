import { contractOfType, type StreamCategory } from '#contracts';
import type { Grant } from './grant.js';
import type { Part } from './parts.js';
import type { FieldParts } from './permissions.js';
import { ALL_PERSONAL_FIELDS, personalFieldsOf } from './personal-field-names.js';

/** Of which part the event is as a whole. An event without a published contract is of the part of its stream. */
export function partOfEvent(fields: FieldParts, type: string, category: string): Part | undefined {
  return fields.events.get(type) ?? fields.streams[category as StreamCategory];
}

/** Whether the caller gets events of this type at all. */
export function isTold({ parts, caller, rights, fields }: Grant, type: string, category: string): boolean {
  const part = partOfEvent(fields, type, category);
  if (part === undefined || !parts.has(part)) return false;
  const { eventTypes = [] } = caller.mandate;
  return !rights.namesEvents || eventTypes.includes('*') || eventTypes.includes(type);
}

/** Fields that a caller does not get, whether there are any or not. */
export interface Withheld {
  /** By their names. */
  readonly fields: ReadonlySet<string>;
  /** Names under which texts about a person come; lists under these names are code words. */
  readonly texts: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the caller does not get of an event of this type. */
export function withheldOfEvent({ parts, fields }: Grant, type: string, category: string): Withheld {
  const hidesTexts = !parts.has('texts') && category !== 'person';
  // Why a benefit was paid is told with the money; why a person came to the country is not.
  const hasGrounds = category === 'jobseeker' || type === 'IntegrationPeriodBegan';
  return {
    fields: new Set([
      ...(hidesTexts ? personalFieldsOf(contractOfType(type)) : []),
      ...(hasGrounds ? namesNotIn(parts, fields.pathway) : []),
    ]),
    texts: NOTHING,
  };
}

/** What the caller does not get of a pathway, which is made of events of many types. */
export function withheldOfPathway({ parts, fields }: Grant): Withheld {
  return {
    fields: new Set(namesNotIn(parts, fields.pathway)),
    texts: parts.has('texts') ? NOTHING : ALL_PERSONAL_FIELDS,
  };
}

/** What the caller does not get of payments and days. */
export function withheldOfMoney({ parts, fields }: Grant): Withheld {
  return { fields: new Set(namesNotIn(parts, fields.money)), texts: NOTHING };
}

function namesNotIn(parts: ReadonlySet<Part>, byName: ReadonlyMap<string, Part>): string[] {
  return [...byName].flatMap(([name, part]) => (parts.has(part) ? [] : [name]));
}

/** The same value without what is withheld, at whatever depth. */
export function without<Value>(value: Value, withheld: Withheld): Value {
  if (withheld.fields.size + withheld.texts.size === 0) return value;
  return told(value, withheld) as Value;
}

function told(value: unknown, withheld: Withheld): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => told(each, withheld));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => {
        if (withheld.fields.has(name)) return false;
        return !withheld.texts.has(name) || Array.isArray(inner);
      })
      .map(([name, inner]) => [name, told(inner, withheld)]),
  );
}
