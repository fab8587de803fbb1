import { contractOfType } from './all-contracts.js';
import { currentForm } from './current-form.js';

/**
 * An event of any type as the newest version of its contract has it; of a type that is not known here as it is.
 * @throws NewerSchemaVersion
 */
export function inNewestVersion<Event extends Parameters<typeof currentForm>[1]>(event: Event): Event {
  const contract = contractOfType(event.type);
  return contract === undefined ? event : currentForm(contract, event);
}
