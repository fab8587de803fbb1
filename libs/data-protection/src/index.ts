export { type ClientRelationship, clientRelationshipOf } from './client-relationship.js';
export { decideProtection, type ProtectionContext } from './decide-protection.js';
export {
  HIDDEN_MUNICIPALITY,
  MUNICIPALITY_NEEDS,
  type MunicipalityNeed,
  mayKnowMunicipality,
  withHiddenHomes,
  withHiddenMunicipality,
} from './known-municipality.js';
export {
  type Erasure,
  evolveProtection,
  isNonDisclosureInForce,
  noProtection,
  type Protection,
  type Span,
} from './protection.js';
export type * from './protection-commands.js';
export { mayBeErased, type Retention, type RetentionAsked, retentionOf } from './retention.js';
