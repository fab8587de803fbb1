import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, type ApiParts } from './api.module.js';
import { type ApiSettings, DEFAULT_SETTINGS } from './api-settings.js';
import { answerBrokenRequest, answerUnreadableAddress } from './http/broken-requests.js';
import { readForms } from './http/form-bodies.js';
import { readJsonBodies } from './http/json-bodies.js';
import { answerToKnownHosts } from './http/known-hosts.js';
import { limitRate } from './http/limits.js';
import { rememberMethods } from './http/method-not-allowed.js';
import { nestLog } from './http/nest-log.js';
import { logRequests } from './http/request-log.js';
import { secureHeaders } from './http/security-headers.js';
import { serveOpenApi } from './openapi/openapi-document.js';
import { ProblemFilter } from './problems/problem-filter.js';

/**
 * The HTTP API, ready to `listen`. What it is given stays the caller's: closing the app closes neither the event store nor
 * the read models.
 */
export async function createApi({
  settings: given = {},
  ...parts
}: Omit<ApiParts, 'settings'> & {
  readonly settings?: Partial<ApiSettings>;
}): Promise<NestFastifyApplication> {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.register({ ...parts, settings }),
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
  app.useGlobalFilters(new ProblemFilter(parts.log, parts.newId));
  serveOpenApi(app);
  await app.init();
  methods.answerOthers();
  await server.ready();
  return app;
}

function fastifyAdapter(settings: ApiSettings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: settings.bodyLimit,
    requestTimeout: settings.arrivalTimeout,
    handlerTimeout: settings.answerTimeout,
    trustProxy: settings.behindProxy,
    http: { maxHeaderSize: settings.headerLimit },
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnreadableAddress,
  });
}
