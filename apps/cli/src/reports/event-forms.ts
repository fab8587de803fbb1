import { Ajv, type ValidateFunction } from 'ajv';
import { isCalendarDate } from '#calendar-date';
import { type PathwayEvent, pathwayContracts } from '#contracts';

/** Whether events have the form of their contracts, before anything is counted from them. */
export class EventForms {
  private readonly ajv = new Ajv({ strict: false, formats: { date: isCalendarDate } });
  private readonly validators = new Map<string, ValidateFunction>();

  hold(events: readonly PathwayEvent[]): boolean {
    return events.every(({ type, data }) => this.validatorOf(type)?.(data) === true);
  }

  private validatorOf(type: string): ValidateFunction | undefined {
    const known = this.validators.get(type);
    if (known !== undefined) return known;
    const contract = pathwayContracts.find((each) => each.type === type);
    if (contract === undefined) return undefined;
    const validator = this.ajv.compile(contract.data);
    this.validators.set(type, validator);
    return validator;
  }
}
