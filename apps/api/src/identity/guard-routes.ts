import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { coversMunicipality, type Grant, grantOf, isOver, mayRecord, type Permissions } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { statedPurposeOf } from '../access-log/stated-purpose.js';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';
import { problem } from '../problems/make-problem.js';
import { ApiProblem } from '../problems/problem.js';
import { cookieOf, takeCookie } from '../sign-in/page-cookies.js';
import type { Sessions } from '../sign-in/sessions.js';
import { signInAddress } from '../sign-in/sign-in-address.js';
import { callerOfToken, TokenRefused } from './access-token.js';
import { bearerTokenOf, refusedTokenProblem } from './bearer-token.js';
import { clientCertificateOf } from './client-certificate.js';
import { giveGrant } from './request-grant.js';
import { hasNeeded, OPEN, OPEN_ADDRESSES, type RouteAccess } from './route-access.js';
import { nameOf, securityEvent } from './security-event.js';
import { tellAs } from './tell.js';
import { IssuerUnavailable, type TrustedIssuer } from './trusted-issuer.js';
import { unlockReasonOf } from './unlock-reason.js';
import type { VisiblePeople } from './visible-people.js';

export interface GuardParts {
  readonly issuer: TrustedIssuer;
  /** Who has signed in to the pages. */
  readonly sessions: Sessions;
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
  server.addHook('onRequest', async (request, reply) => {
    const { url = '', config } = request.routeOptions;
    const { access, page } = config;
    if (request.is404 || OPEN_ADDRESSES.has(url)) return;
    if (access === OPEN) {
      if (page) await greet(request, parts);
      return;
    }
    if (access === undefined) throw new UnguardedRoute(url);
    // Cookies let nobody into the API, and tokens nobody to the pages.
    const grant = page ? await grantOfReader(request, parts) : await grantFor(request, parts);
    if (grant === undefined) return leadToSignIn(request, reply);
    await letThrough(request, access, grant, parts);
  });
  return {
    expectAllGuarded() {
      const [first] = unguarded;
      if (first !== undefined) throw new UnguardedRoute(first);
    },
  };
}

/** Whoever has signed in is greeted by an open page; a mandate that is over opens nothing and closes nothing there. */
async function greet(request: FastifyRequest, parts: GuardParts): Promise<void> {
  try {
    const grant = await grantOfReader(request, parts);
    if (grant !== undefined) giveGrant(request, grant);
  } catch (error) {
    if (!(error instanceof ApiProblem || error instanceof IssuerUnavailable)) throw error;
  }
}

function leadToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const hadSession = cookieOf(request, 'polku-session') !== undefined;
  if (hadSession) takeCookie(reply, 'polku-session');
  return reply.header('Cache-Control', 'no-store').redirect(signInAddress(request, hadSession), 303);
}

async function letThrough(
  request: FastifyRequest,
  access: RouteAccess,
  grant: Grant,
  parts: GuardParts,
): Promise<void> {
  giveGrant(request, grant);
  statedPurposeOf(request, grant);
  tellAs(request, access.told ?? 'as-it-is', grant);
  const denied = (event: string) => securityEvent(request, parts.log, { event, ...nameOf(grant) });
  if (!hasNeeded(access, grant.parts) || !mayCarryOut(grant, access)) {
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

/** Of the identifiers that cannot be one, a program is told what each lacks, and of no person; a reader sees no case. */
async function mayKnowOf(
  request: FastifyRequest,
  { task }: RouteAccess,
  grant: Grant,
  people: VisiblePeople,
): Promise<boolean> {
  const { jobseekerId = '' } = request.params as { jobseekerId?: string };
  if (request.routeOptions.config.page && !isOpaqueIdentifier(jobseekerId)) return false;
  const jobseeker = new JobseekerIdPipe().transform(jobseekerId);
  if (await people.isVisible(grant, jobseeker)) return true;
  return task !== undefined && grant.rights.beginsCases && !(await people.isRecorded(jobseeker));
}

async function grantFor(request: FastifyRequest, parts: GuardParts): Promise<Grant> {
  const unlockReason = unlockReasonOf(request);
  const token = bearerTokenOf(request);
  const certificate = clientCertificateOf(request, parts.behindProxy);
  try {
    return await grantOfToken(request, token, parts, { certificate, unlockReason });
  } catch (error) {
    throw error instanceof TokenRefused ? refusedTokenProblem(error) : error;
  }
}

/** @returns undefined for somebody who has not signed in, or no longer is */
async function grantOfReader(request: FastifyRequest, parts: GuardParts): Promise<Grant | undefined> {
  const id = cookieOf(request, 'polku-session') ?? '';
  const token = parts.sessions.accessTokenOf(id, parts.clock());
  if (token === undefined) return undefined;
  try {
    return await grantOfToken(request, token, parts, {});
  } catch (error) {
    // While its issuer does not answer, a session waits.
    if (!(error instanceof IssuerUnavailable)) parts.sessions.end(id);
    if (error instanceof TokenRefused) return undefined;
    throw error;
  }
}

/** @throws TokenRefused, IssuerUnavailable, ApiProblem mandate-over */
async function grantOfToken(
  request: FastifyRequest,
  token: string,
  parts: GuardParts,
  shown: { readonly certificate?: Buffer | undefined; readonly unlockReason?: string | undefined },
): Promise<Grant> {
  const now = parts.clock();
  const today = helsinkiDateOf(now);
  const permissions = parts.permissionsOn(today);
  try {
    const caller = await callerOfToken(token, parts.issuer, permissions, now, shown.certificate);
    const grant = grantOf(caller, permissions, today, shown.unlockReason);
    if (!isOver(caller, now)) return grant;
    securityEvent(request, parts.log, { event: 'mandate-over', ...nameOf(grant) });
  } catch (error) {
    if (error instanceof TokenRefused) {
      securityEvent(request, parts.log, { event: 'token-refused', reason: error.reason });
    }
    throw error;
  }
  throw problem('mandate-over');
}
