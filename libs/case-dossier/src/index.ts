export { type CaseRecord, type CaseToTell, DOSSIER_STREAMS, type DossierStream } from './case-to-tell.js';
export { titleOf } from './chronology.js';
export type * from './dossier.js';
export { DOSSIER_CONTRACTS } from './dossier-events.js';
export { dossierOf } from './dossier-of.js';
export { dossierHtml } from './html/dossier-html.js';
export { DOSSIER_CONTENT_SECURITY_POLICY } from './html/style.js';
export { Telling } from './telling.js';
export { WORDS_IN as DOSSIER_WORDS } from './words/words-in.js';
