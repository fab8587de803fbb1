import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { coversMunicipality, type Grant, grantOf, isOver, mayRecord, type Permissions } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { correlationIdOf } from '../http/request-identity.js';
import { problem } from '../problems/make-problem.js';
import { callerOfToken, TokenRefused } from './access-token.js';
import { bearerTokenOf, refusedTokenProblem } from './bearer-token.js';
import { clientCertificateOf } from './client-certificate.js';
import { giveGrant } from './request-grant.js';
import { OPEN, OPEN_ADDRESSES, type RouteAccess } from './route-access.js';
import { tellAs } from './tell.js';
import type { TrustedIssuer } from './trusted-issuer.js';
import { unlockReasonOf } from './unlock-reason.js';
import type { VisiblePeople } from './visible-people.js';

export interface GuardParts {
  readonly issuer: TrustedIssuer;
  readonly permissionsOn: (day: CalendarDate) => Permissions;
  readonly people: VisiblePeople;
  readonly clock: () => Date;
  readonly behindProxy: boolean;
  readonly log: Logger;
}

/** A route that says neither who may call it nor that everybody may. */
export class UnguardedRoute extends Error {
  constructor(route: string) {
    super(`${route} says not who may call it: @Permitted(...) or @OpenToAll()`);
    this.name = 'UnguardedRoute';
  }
}

/**
 * Lets through, before a body is read, only who may call a route. What is registered is remembered, so that
 * `expectAllGuarded` throws UnguardedRoute for a route that nobody thought about.
 */
export function guardRoutes(server: FastifyInstance, parts: GuardParts): { expectAllGuarded(): void } {
  const unguarded: string[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    if (!OPEN_ADDRESSES.has(url) && config?.access === undefined) unguarded.push(`${method} ${url}`);
  });
  server.addHook('onRequest', async (request) => {
    const { url = '', config } = request.routeOptions;
    if (request.is404 || OPEN_ADDRESSES.has(url) || config.access === OPEN) return;
    if (config.access === undefined) throw new UnguardedRoute(url);
    await letThrough(request, config.access, parts);
  });
  return {
    expectAllGuarded() {
      const [first] = unguarded;
      if (first !== undefined) throw new UnguardedRoute(first);
    },
  };
}

async function letThrough(request: FastifyRequest, access: RouteAccess, parts: GuardParts): Promise<void> {
  const grant = await grantFor(request, parts);
  giveGrant(request, grant);
  tellAs(request, access.told ?? 'as-it-is', grant);
  const denied = (event: string) => securityEvent(request, parts.log, { event, ...nameOf(grant) });
  if (!access.needs.every((part) => grant.parts.has(part)) || !mayCarryOut(grant, access)) {
    denied('not-permitted');
    throw problem('not-permitted');
  }
  if (access.about === 'person' && !(await mayKnowOf(request, access, grant, parts.people))) {
    denied('person-out-of-mandate');
    throw problem('unknown-jobseeker');
  }
  const { code = '' } = request.params as { code?: string };
  if (access.about === 'municipality' && !coversMunicipality(grant.people, code)) {
    denied('municipality-out-of-mandate');
    throw problem('not-permitted', {
      detail: 'The token is not for this municipality.',
      expected: 'A municipality of the mandate that the token gives.',
    });
  }
}

function mayCarryOut(grant: Grant, { task }: RouteAccess): boolean {
  return task === undefined || mayRecord(grant, task.subject, task.name);
}

/** Of the identifiers that cannot be one, each is told what it lacks, and of no person. */
async function mayKnowOf(
  request: FastifyRequest,
  { task }: RouteAccess,
  grant: Grant,
  people: VisiblePeople,
): Promise<boolean> {
  const { jobseekerId = '' } = request.params as { jobseekerId?: string };
  const jobseeker = new JobseekerIdPipe().transform(jobseekerId);
  if (await people.isVisible(grant.people, jobseeker)) return true;
  return task !== undefined && grant.rights.beginsCases && !(await people.isRecorded(jobseeker));
}

async function grantFor(request: FastifyRequest, parts: GuardParts): Promise<Grant> {
  const now = parts.clock();
  const today = helsinkiDateOf(now);
  const permissions = parts.permissionsOn(today);
  const unlockReason = unlockReasonOf(request);
  try {
    const certificate = clientCertificateOf(request, parts.behindProxy);
    const token = bearerTokenOf(request);
    const caller = await callerOfToken(token, parts.issuer, permissions, now, certificate);
    const grant = grantOf(caller, permissions, today, unlockReason);
    if (!isOver(caller, now)) return grant;
    securityEvent(request, parts.log, { event: 'mandate-over', ...nameOf(grant) });
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    securityEvent(request, parts.log, { event: 'token-refused', reason: error.reason });
    throw refusedTokenProblem(error);
  }
  throw problem('mandate-over');
}

function nameOf({ caller }: Grant) {
  return { subject: caller.subject, client: caller.client, role: caller.role };
}

/** Never the token, the address or anything else that was sent. */
function securityEvent(
  request: FastifyRequest,
  log: Logger,
  said: { readonly event: string } & Readonly<Record<string, string>>,
): void {
  const { event: security, ...rest } = said;
  const { url: route } = request.routeOptions;
  log.warn(
    { security, ...rest, method: request.method, route, correlationId: correlationIdOf(request) },
    'security',
  );
}
