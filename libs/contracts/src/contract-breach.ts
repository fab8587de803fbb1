import { Ajv, type ValidateFunction } from 'ajv';
import { isCalendarDate } from '#calendar-date';
import { allContracts } from './all-contracts.js';

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
  if (validate(data)) return undefined;
  const [first] = validate.errors ?? [];
  return {
    field: (first?.instancePath ?? '').slice(1).replaceAll('/', '.'),
    fault: first?.message ?? 'is not valid',
  };
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
