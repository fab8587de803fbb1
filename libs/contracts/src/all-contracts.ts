import { accessContracts } from './access-events.js';
import { benefitContracts } from './benefit-events.js';
import { commandContracts } from './command-events.js';
import type { EventContract, EventOf } from './event-contract.js';
import { invoiceContracts } from './invoice-events.js';
import { pathwayContracts } from './pathway-events.js';
import { personContracts } from './person-events.js';
import { projectionContracts } from './projection-events.js';
import { protectionContracts } from './protection-events.js';
import { webhookContracts } from './webhook-events.js';

/** Every event type, in the order in which the catalogue shows them. */
export const allContracts = [
  ...personContracts,
  ...pathwayContracts,
  ...benefitContracts,
  ...protectionContracts,
  ...invoiceContracts,
  ...commandContracts,
  ...webhookContracts,
  ...projectionContracts,
  ...accessContracts,
] as const;

/** Everything that can happen in this system. */
export type AnyEvent = EventOf<(typeof allContracts)[number]>;

const BY_TYPE: ReadonlyMap<string, EventContract> = new Map(
  allContracts.map((contract) => [contract.type, contract]),
);

/** The contract of an event type; nothing for a type that only a newer version or another program knows. */
export function contractOfType(type: string): EventContract | undefined {
  return BY_TYPE.get(type);
}
