import { benefitContracts } from './benefit-events.js';
import type { EventOf } from './event-contract.js';
import { pathwayContracts } from './pathway-events.js';
import { personContracts } from './person-events.js';

/** Every event type of the streams of one person, in the order in which the catalogue shows them. */
export const allContracts = [...personContracts, ...pathwayContracts, ...benefitContracts] as const;

/** Everything that can happen to one person in this system. */
export type AnyEvent = EventOf<(typeof allContracts)[number]>;
