import { preparePgliteTemplate } from './database/pglite-template.js';

await preparePgliteTemplate();
