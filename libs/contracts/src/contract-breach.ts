import { Ajv, type ValidateFunction } from 'ajv';
import { isCalendarDate } from '#calendar-date';
import { allContracts } from './all-contracts.js';
import { looksLikePersonalIdentityCode } from './personal-identity-code.js';

/** Where data does not keep to the contract of its event. Never repeats a value. */
export interface ContractBreach {
  /** With dots: `items.0.serviceId`; empty where the data as a whole is at fault. */
  readonly field: string;
  /** What the contract asks for: `must be equal to one of the allowed values`. */
  readonly fault: string;
}

const validators = new Map<string, ValidateFunction>();
const ajv = new Ajv({ strict: false, formats: { date: isCalendarDate } });

/** @returns undefined when the data is as the contract of the event type describes it */
export function contractBreach(type: string, data: unknown): ContractBreach | undefined {
  const validate = validatorOf(type);
  if (validate === undefined) return { field: '', fault: 'has no published contract' };
  if (!validate(data)) {
    const [first] = validate.errors ?? [];
    const field = (first?.instancePath ?? '').slice(1).replaceAll('/', '.');
    return { field, fault: first?.message ?? 'is not valid' };
  }
  const field = fieldThatNamesSomebody(validate.schema as Schema, data);
  if (field === undefined) return undefined;
  return { field, fault: 'must not look like a personal identity code' };
}

/** What of JSON Schema is looked at here. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-personal'?: true;
}

/** A text that would be stored as it is and reads as a personal identity code. */
function fieldThatNamesSomebody(schema: Schema, value: unknown, field = ''): string | undefined {
  if (schema['x-personal'] === true) return undefined;
  if (typeof value === 'string') return looksLikePersonalIdentityCode(value) ? field : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const innerSchema = schema.items ?? schema.properties?.[name] ?? {};
    const found = fieldThatNamesSomebody(innerSchema, inner, field === '' ? name : `${field}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function validatorOf(type: string): ValidateFunction | undefined {
  const known = validators.get(type);
  if (known !== undefined) return known;
  const contract = allContracts.find((each) => each.type === type);
  if (contract === undefined) return undefined;
  const validator = ajv.compile(contract.data);
  validators.set(type, validator);
  return validator;
}
