import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Answers are for the caller alone: nothing is cached, framed, or fetched from elsewhere by the pages. */
export function secureHeaders(app: NestFastifyApplication): void {
  app.useSecurityHeaders({
    // Whether this host is to be reached by TLS alone is for whoever ends the TLS in front of it to say.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        baseUri: "'self'",
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
