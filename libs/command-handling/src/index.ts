export { ActOnBenefits } from './act-on-benefits.js';
export { ActOnInvoice } from './act-on-invoice.js';
export { ActOnPathway } from './act-on-pathway.js';
export type { CommandEnvelope } from './command-envelope.js';
export { CommandHandlingModule, type CommandHandlingParts } from './command-handling.module.js';
export { CommandIdReused } from './command-id-reused.js';
export type { CommandOutcome } from './command-outcome.js';
export { CommandRefused } from './command-refused.js';
export { IdentifyPerson } from './identify-person.js';
