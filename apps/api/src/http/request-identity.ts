import type { FastifyRequest } from 'fastify';

/** What a request is known by in the log. */
export interface RequestIdentity {
  readonly correlationId: string;
  /** Milliseconds of the monotonic clock. */
  readonly startedAt: number;
}

const identities = new WeakMap<object, RequestIdentity>();

export function identify(request: FastifyRequest, identity: RequestIdentity): void {
  identities.set(request.raw, identity);
}

export function identityOf(request: FastifyRequest): RequestIdentity | undefined {
  return identities.get(request.raw);
}

/** The business transaction that a request belongs to: as the caller says, or new. */
export function correlationIdOf(request: FastifyRequest): string {
  const identity = identityOf(request);
  if (identity === undefined) throw new Error('a request reached a controller without an identity');
  return identity.correlationId;
}
