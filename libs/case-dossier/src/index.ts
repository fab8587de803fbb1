export { type CaseRecord, type CaseToTell, DOSSIER_STREAMS, type DossierStream } from './case-to-tell.js';
export type * from './dossier.js';
export { DOSSIER_CONTRACTS } from './dossier-events.js';
export { dossierOf } from './dossier-of.js';
export { type DossierFrame, dossierHtml, type ExtraChapter } from './html/dossier-html.js';
export { html, type Markup } from './html/markup.js';
export { DOSSIER_CONTENT_SECURITY_POLICY } from './html/style.js';
export { table } from './html/table.js';
