/** What is asked of the thread that has the PGlite. */
export type PgliteRequest =
  | { readonly kind: 'open' }
  /** A message of PostgreSQL's wire protocol. */
  | { readonly kind: 'protocol'; readonly message: Uint8Array }
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
