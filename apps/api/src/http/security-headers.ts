import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Answers are for the caller alone: nothing is cached, framed, or fetched from elsewhere by the pages.
 * @param endsTls otherwise whether this host is to be reached by TLS alone is for whoever ends the TLS in front of it to say
 */
export function secureHeaders(app: NestFastifyApplication, endsTls: boolean): void {
  app.useSecurityHeaders({
    strictTransportSecurity: endsTls ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        baseUri: "'none'",
        formAction: "'self'",
        frameAncestors: "'none'",
        imgSrc: ["'self'", 'data:'],
        objectSrc: "'none'",
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
  });
  app.enableCsrfProtection();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith('/v1')) reply.header('Cache-Control', 'no-store');
      done();
    });
}
