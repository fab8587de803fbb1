export { GivenMasterKey } from './given-master-key.js';
export { KeyAdministration, type KeysStatus } from './key-administration.js';
export { loadMasterKey } from './load-master-key.js';
export {
  type BoundWrappedKey,
  type MasterKey,
  MasterKeyGivenFromOutside,
  MasterKeyUnavailable,
  type PlainKey,
  UnusableMasterKey,
  type WrappedKey,
  WrongMasterKey,
} from './master-key.js';
export { MasterKeyFile } from './master-key-file.js';
export { MasterKeyInPlaceOfAnother } from './master-key-in-place-of-another.js';
export { openPostgresSubjectKeys, openSqliteSubjectKeys, openSubjectKeys } from './open-subject-keys.js';
export { openPersonalTexts, SubjectKeyMissing } from './personal-texts.js';
export { purposeKey } from './purpose-key.js';
export { type SecretSealing, secretSealing } from './sealed-secrets.js';
export { openText, SealedTextTampered, sealText } from './sealed-text.js';
export {
  type SubjectKey,
  SubjectKeyDestroyed,
  type SubjectKeys,
  SubjectKeysUnavailable,
} from './subject-keys.js';
export { VaultMasterKey } from './vault-master-key.js';
export { DESTRUCTION_REACHES_OTHERS_WITHIN_MS, type SubjectKeysOptions } from './wrapped-subject-keys.js';
