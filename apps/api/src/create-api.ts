import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { helsinkiDateOf } from '#calendar-date';
import { ApiModule, type ApiParts } from './api.module.js';
import { type ApiSettings, DEFAULT_SETTINGS } from './api-settings.js';
import type { DemoIssuer } from './demo-issuer/demo-issuer.js';
import { serveDemoIssuer } from './demo-issuer/serve-demo-issuer.js';
import { answerBrokenRequest, answerUnreadableAddress } from './http/broken-requests.js';
import { readForms } from './http/form-bodies.js';
import { readJsonBodies } from './http/json-bodies.js';
import { answerToKnownHosts } from './http/known-hosts.js';
import { limitRate } from './http/limits.js';
import { rememberMethods } from './http/method-not-allowed.js';
import { nestLog } from './http/nest-log.js';
import { logRequests } from './http/request-log.js';
import { secureHeaders } from './http/security-headers.js';
import { guardRoutes } from './identity/guard-routes.js';
import { permissionsOfDays } from './identity/permissions-of-days.js';
import { VisiblePeople } from './identity/visible-people.js';
import { serveOpenApi } from './openapi/openapi-document.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { ProtectedPeople } from './protection/protected-people.js';
import { SignIn } from './sign-in/sign-in.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';

/**
 * The HTTP API, ready to `listen`. What it is given stays the caller's: closing the app closes neither the event store nor
 * the read models.
 */
export async function createApi({
  settings: given = {},
  demoIssuer,
  signIn: signInSettings = demoIssuer && demoSignIn(demoIssuer),
  ...parts
}: Omit<ApiParts, 'settings' | 'signIn'> & {
  readonly settings?: Partial<ApiSettings>;
  /** Served besides, for trying. */
  readonly demoIssuer?: DemoIssuer;
  /** As which client of the issuer the pages sign people in: with the demo issuer when absent, or nobody. */
  readonly signIn?: SignInSettings;
}): Promise<NestFastifyApplication> {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const permissionsOn = permissionsOfDays();
  const { clock, log, issuer, readModels, eventStore, statutes } = parts;
  const signIn = new SignIn({ settings: signInSettings, issuer, permissionsOn, clock, log });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.register({ ...parts, settings, signIn }),
    fastifyAdapter(settings),
    { abortOnError: false, bodyParser: false, logger: nestLog(parts.log) },
  );
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  readJsonBodies(server);
  readForms(server);
  logRequests(server, parts.log, parts.newId);
  answerToKnownHosts(server, settings.hosts);
  const methods = rememberMethods(server);
  await limitRate(app, settings);
  secureHeaders(app);
  const guard = guardRoutes(server, {
    issuer,
    sessions: signIn.sessions,
    permissionsOn,
    people: new VisiblePeople(readModels, eventStore, new ProtectedPeople(eventStore, statutes, clock)),
    clock,
    behindProxy: settings.behindProxy,
    log,
  });
  if (demoIssuer) {
    const permissions = () => permissionsOn(helsinkiDateOf(clock()));
    await serveDemoIssuer(server, { issuer: demoIssuer, permissions, clock });
  }
  app.useGlobalFilters(new ProblemFilter(parts.log, parts.newId));
  serveOpenApi(app);
  await app.init();
  methods.answerOthers();
  await server.ready();
  guard.expectAllGuarded();
  return app;
}

/** The pages of a Polku that is being tried. Its address is known once it listens. */
function demoSignIn(demoIssuer: DemoIssuer): SignInSettings {
  return {
    get issuer() {
      return demoIssuer.issuer;
    },
    clientId: 'polku-pages',
    scope: 'openid',
  };
}

function fastifyAdapter(settings: ApiSettings): FastifyAdapter {
  const { tls } = settings;
  const limits = { maxHeaderSize: settings.headerLimit };
  return new FastifyAdapter({
    bodyLimit: settings.bodyLimit,
    requestTimeout: settings.arrivalTimeout,
    handlerTimeout: settings.answerTimeout,
    trustProxy: settings.behindProxy,
    ...(tls === undefined ? { http: limits } : { https: { ...limits, ...tlsOptions(tls) } }),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnreadableAddress,
  });
}

/** No authority need have signed a client's certificate: its token says which one it must be (RFC 8705 2.2). */
function tlsOptions({ certificate, key }: NonNullable<ApiSettings['tls']>) {
  return {
    cert: certificate,
    key,
    minVersion: 'TLSv1.2',
    requestCert: true,
    rejectUnauthorized: false,
  } as const;
}
