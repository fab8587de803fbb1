export { OWN_STREAMS, type OwnData, type OwnEvent, type Reading } from './own-data.js';
export { ownDataHtml } from './own-data-html.js';
export { type OwnDataAsked, ownDataOf } from './own-data-of.js';
