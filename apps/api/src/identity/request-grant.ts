import type { FastifyRequest } from 'fastify';
import type { Grant } from '#access';
import type { MunicipalityNeed } from '#data-protection';

const grants = new WeakMap<object, Grant>();

export function giveGrant(request: FastifyRequest, grant: Grant): void {
  grants.set(request.raw, grant);
}

/** What the caller of a request may see and do; the routes that ask are never open ones. */
export function grantOfRequest(request: FastifyRequest): Grant {
  const grant = grants.get(request.raw);
  if (grant === undefined) throw new Error('a request reached a controller without a caller');
  return grant;
}

/** Why the caller needs to know where a protected person lives, by the role; who needs it not is shown it of nobody protected (DAT-3). */
export function needOf(request: FastifyRequest): MunicipalityNeed | undefined {
  return grantOfRequest(request).rights.municipalityNeed;
}

/** The same, where the route may be open to all. */
export function possibleGrant(request: FastifyRequest): Grant | undefined {
  return grants.get(request.raw);
}
