export { commandFingerprint } from './command-fingerprint.js';
export { canonicalEvent, eventHash } from './event-hash.js';
export * from './event-store.js';
export { connectEventStore, type EventStoreSettings } from './event-store-db.js';
export * from './event-store-errors.js';
export { type EventPlace, holdsEvent } from './holds-event.js';
export { eventIdFor, newIdentifier } from './identifiers.js';
export { personalFieldsOf, UnreachablePersonalField } from './personal-fields.js';
export { InvalidPosition, START } from './position.js';
