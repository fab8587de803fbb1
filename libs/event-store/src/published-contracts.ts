import { Ajv, type ValidateFunction } from 'ajv';
import { isCalendarDate } from '#calendar-date';
import { currentForm, type EventContract } from '#contracts';
import type { NewEvent, StoredEvent } from './event-store.js';
import { ContractViolation } from './event-store-errors.js';
import { type PersonalFieldsOf, personalFieldsOf } from './personal-fields.js';
import { partsOfStreamName } from './stream-name.js';

interface CompiledContract {
  readonly contract: EventContract;
  /** Compiled when an event of the type is first written: compiling all takes a second. */
  readonly validate: () => ValidateFunction;
  readonly personalFields: PersonalFieldsOf | undefined;
  /** Of the version that is written or of an earlier one. */
  readonly everHadPersonalFields: boolean;
}

/** The contracts of all events that may be written, made ready once. */
export class PublishedContracts {
  private readonly byType = new Map<string, CompiledContract>();

  constructor(contracts: readonly EventContract[]) {
    const ajv = new Ajv({ strict: false });
    ajv.addFormat('date', isCalendarDate);
    for (const contract of contracts) {
      if (this.byType.has(contract.type)) throw new Error(`two contracts are named ${contract.type}`);
      this.byType.set(contract.type, {
        contract,
        validate: () => ajv.compile(contract.data),
        personalFields: personalFieldsOf(contract.data),
        everHadPersonalFields: [contract, ...contract.earlier].some(
          ({ data }) => personalFieldsOf(data) !== undefined,
        ),
      });
    }
  }

  /** @throws ContractViolation */
  check(stream: string, event: NewEvent): void {
    const compiled = this.byType.get(event.type);
    if (compiled === undefined) throw new ContractViolation(event.type, '', 'has no published contract');
    const { contract, validate } = compiled;
    if (contract.category !== partsOfStreamName(stream).category) {
      throw new ContractViolation(
        event.type,
        '',
        `is written to streams of the category ${contract.category} only`,
      );
    }
    // Erasing a person of such a name would destroy the key of a day's readings.
    if (contract.category !== 'access' && isCalendarDate(partsOfStreamName(stream).subject)) {
      throw new ContractViolation(event.type, '', 'is not written to a stream that is named after a date');
    }
    if (event.metadata.schemaVersion !== contract.schemaVersion) {
      throw new ContractViolation(event.type, '/metadata/schemaVersion', `must be ${contract.schemaVersion}`);
    }
    const valid = validate();
    if (!valid(event.data)) {
      const [fault] = valid.errors ?? [];
      throw new ContractViolation(event.type, fault?.instancePath ?? '', fault?.message ?? 'is not valid');
    }
  }

  /** The personal fields of the event type; undefined where it has none or is not known. */
  personalFieldsOf(type: string): PersonalFieldsOf | undefined {
    return this.byType.get(type)?.personalFields;
  }

  /** Whether a stored event of the type, of whichever version, can hold personal text. One that is not known may. */
  mayHoldPersonalText(type: string): boolean {
    return this.byType.get(type)?.everHadPersonalFields ?? true;
  }

  /**
   * The event as the newest version of its contract has it; one without a contract as it is.
   * @throws NewerSchemaVersion
   */
  currentForm(event: StoredEvent): StoredEvent {
    const compiled = this.byType.get(event.type);
    return compiled === undefined ? event : currentForm(compiled.contract, event);
  }
}
