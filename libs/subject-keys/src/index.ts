export { WrongMasterKey } from './key-wrapping.js';
export { loadMasterKey, UnusableMasterKey } from './master-key.js';
export { openPostgresSubjectKeys, openSqliteSubjectKeys, openSubjectKeys } from './open-subject-keys.js';
export { openPersonalTexts, SubjectKeyMissing } from './personal-texts.js';
export { purposeKey } from './purpose-key.js';
export { openText, SealedTextTampered, sealText } from './sealed-text.js';
export {
  type SubjectKey,
  SubjectKeyDestroyed,
  type SubjectKeys,
  SubjectKeysUnavailable,
} from './subject-keys.js';
export { DESTRUCTION_REACHES_OTHERS_WITHIN_MS, type SubjectKeysOptions } from './wrapped-subject-keys.js';
