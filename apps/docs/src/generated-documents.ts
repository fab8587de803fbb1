import { eventCatalogue } from './event-catalogue.js';

export interface GeneratedDocument {
  /** Relative to the repository. */
  readonly path: string;
  readonly content: () => string;
}

/** Documents that are generated from the code and checked in, so that they can be read without running anything. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { path: 'docs/event-catalogue.md', content: eventCatalogue },
];
