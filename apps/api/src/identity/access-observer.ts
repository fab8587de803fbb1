import type { Grant } from '#access';
import type { RouteAccess } from './route-access.js';

/** A request that was let through, and what its answer is about. */
export interface Access {
  readonly grant: Grant;
  /** Pattern of the address: `/v1/jobseekers/:jobseekerId/pathway`. */
  readonly route: string;
  readonly method: string;
  readonly access: RouteAccess;
  readonly correlationId: string;
  /** The people in the answer: of the address, or those that a list has. */
  readonly jobseekers: readonly string[];
  /** Whether the caller had this content already and gets none (304). */
  readonly unchanged: boolean;
}

/** Is told of every access before its answer is sent; the answer waits. */
export interface AccessObserver {
  /** @throws to have the answer withheld */
  beforeAnswer(access: Access): Promise<void>;
}
