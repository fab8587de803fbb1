export { commandFingerprint } from './command-fingerprint.js';
export * from './event-store.js';
export * from './event-store-errors.js';
export { eventIdFor, newIdentifier } from './identifiers.js';
