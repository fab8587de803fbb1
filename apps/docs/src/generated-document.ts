export interface GeneratedDocument {
  /** Relative to the repository. */
  readonly path: string;
  readonly content: () => string;
}
