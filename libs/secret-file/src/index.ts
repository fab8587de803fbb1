export { createSecretFile } from './create-secret-file.js';
export { ensureSecretFile } from './ensure-secret-file.js';
export { replaceSecretFile } from './replace-secret-file.js';
