export * from './access-events.js';
export { type AnyEvent, allContracts, contractOfType } from './all-contracts.js';
export * from './assessment-events.js';
export { AUTHORITIES, type Authority } from './authority.js';
export * from './benefit-events.js';
export {
  CLOUD_EVENT_BATCH_MEDIA_TYPE,
  CLOUD_EVENT_MEDIA_TYPE,
  type CloudEvent,
  cloudEventOf,
  cloudEventSchema,
  dataSchemaName,
  type RecordedEvent,
} from './cloud-event.js';
export * from './command-events.js';
export { type ContractBreach, contractBreach } from './contract-breach.js';
export {
  type CorrectionEvent,
  correctionContracts,
  RecordCorrected,
  RecordRetracted,
} from './correction-events.js';
export { currentForm } from './current-form.js';
export * from './decision-events.js';
export * from './dispute-events.js';
export * from './duty-events.js';
export {
  defineEvent,
  type EarlierVersion,
  type EventContract,
  type EventOf,
  type StreamCategory,
} from './event-contract.js';
export { type EventMetadata, eventMetadataSchema } from './event-metadata.js';
export { EVENT_EXAMPLES } from './examples/event-examples.js';
export * from './expense-allowance-events.js';
export * from './field-types.js';
export * from './invoice-events.js';
export * from './job-search-events.js';
export * from './joint-service-model-events.js';
export { inNewestVersion } from './newest-version.js';
export { type PathwayEvent, pathwayContracts } from './pathway-events.js';
export { payingAuthority } from './paying-authority.js';
export * from './person-events.js';
export { isPersonalIdentityCode, looksLikePersonalIdentityCode } from './personal-identity-code.js';
export {
  type ErasedText,
  isErased,
  isSealed,
  type PersonalText,
  personalText,
  type SealedText,
} from './personal-text.js';
export * from './plan-events.js';
export * from './projection-events.js';
export * from './protection-events.js';
export {
  type ContractVersion,
  type JsonSchema,
  publishedEnvelope,
  publishedSchema,
  versionsOf,
} from './published-schema.js';
export * from './referral-events.js';
export { type Decision, isRefusal, Refusal } from './refusal.js';
export { isRefusalName, REFUSAL_TITLES, type RefusalName } from './refusal-names.js';
export { isRuleId, RULE_BOOK, type RuleBookRow, type RuleId, type RuleKind } from './rule-book.js';
export { SEALED_CATEGORIES } from './sealed-categories.js';
export * from './service-events.js';
export * from './service-terms.js';
export { UPCASTERS } from './upcasters.js';
export { type EventData, NewerSchemaVersion, type Upcaster, upcast } from './upcasting.js';
export * from './webhook-events.js';
