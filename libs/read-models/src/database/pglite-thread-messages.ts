/** What is asked of the thread that has the PGlite. */
export type PgliteRequest =
  | { readonly kind: 'open' }
  /** Messages of PostgreSQL's wire protocol, each on its own. */
  | { readonly kind: 'protocol'; readonly messages: readonly Uint8Array[] }
  | { readonly kind: 'close' };

export interface NumberedRequest {
  readonly number: number;
  readonly request: PgliteRequest;
}

export interface PgliteAnswer {
  readonly number: number;
  /** What PostgreSQL answered, in its wire protocol. */
  readonly data: Uint8Array;
  /** Why it could not be done. */
  readonly error?: string;
}

/** What the thread starts with. */
export interface PgliteThreadData {
  readonly folder: string;
  /** An empty PGlite, as a tar file: a folder that is not there yet starts from it. */
  readonly template: string | undefined;
}
