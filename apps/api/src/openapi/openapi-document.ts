import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeAccess, TOKEN } from './describe-access.js';
import { describeProblems } from './describe-problems.js';
import { forbidUnknownFields } from './forbid-unknown-fields.js';

const DESCRIPTION = `
One pathway for each jobseeker, and which share of each day's unemployment benefit the home municipality pays, under which
provision, and why.

- **Commands** are tasks: \`POST /v1/jobseekers/{jobseekerId}/<task>\`. *Decisions* are checked and refused with the rule's
  id; *facts* (\`report-...\`, \`record-...\`) are recorded also when they broke a rule.
- **Who calls**: an access token in \`Authorization: Bearer\`. It says whose acts are recorded, and what of whom is in an answer.
  On a default start \`npm run --silent polku -- token --role caseworker\` prints one; put it into *Authorize* on this page.
- **Once**: with an Idempotency-Key a command can be repeated safely, and the key stands for that command only; with If-Match it is refused when something was
  recorded since.
- **Reading your own write**: a command answers with the stream's revision; a query with \`atLeastRevision\` waits for it.
- **Problems** are RFC 9457 \`application/problem+json\`, and their \`type\` explains itself: [/problems](/problems).

A command and a query, as they are sent:

\`\`\`sh
curl -s http://localhost:8080/v1/jobseekers/J1/record-home-municipality \\
  --oauth2-bearer "$(npm run --silent polku -- token --role kela-worker)" -H 'Content-Type: application/json' \\
  -d '{"on": "2019-08-01", "municipality": "205"}'
curl -s 'http://localhost:8080/v1/jobseekers/J1/cost-timeline?atLeastRevision=0' \\
  --oauth2-bearer "$(npm run --silent polku -- token --role caseworker)"
\`\`\`

Every task below opens with an example that can be sent as it is.
`;

/** The OpenAPI 3.1 description of the whole API. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Polku')
      .setDescription(DESCRIPTION)
      .setVersion('1')
      .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
      .addServer('/')
      .addBearerAuth(
        {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the issuer of this API (RFC 9068).',
        },
        TOKEN,
      )
      .build(),
    { operationIdFactory: (_controller, method) => method },
  );
  return describeProblems(describeAccess(forbidUnknownFields(document)));
}

/** Serves the description at /openapi.json. It is made when somebody first asks for it. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    ui: false,
  });
}
