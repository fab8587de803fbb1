export { createSecretFile } from './create-secret-file.js';
