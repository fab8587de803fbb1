import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_TYPES } from '../problems/problem-catalogue.js';
import { PROBLEM_SCHEMA } from './problem-schema.js';

const ANY = [400, 421, 429, 431, 500, 503];
const WITH_NAMED = [404];
const WITH_TOKEN = [401, 403];
const COMMAND = [404, 409, 410, 412, 413, 415, 422];

const REFUSAL_EXAMPLE = {
  type: '/problems/payments-overlap',
  title: 'Payments overlap',
  status: 422,
  detail: 'Another payment of this jobseeker covers some of these days.',
  expected: 'Days for which no other payment stands; correct the other payment first.',
  rule: 'MON-3',
};

type Operation = { responses?: Record<string, unknown>; security?: object[] };

/** Adds to every operation the problems that it can answer with. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  const components = document.components ?? {};
  components.schemas = { ...components.schemas, Problem: PROBLEM_SCHEMA as never };
  components.responses = { ...components.responses, ...problemResponses() };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      const statuses = [
        ...ANY,
        ...(operation.security === undefined ? [] : WITH_TOKEN),
        ...(path.includes('{webhookId}') || (path.includes('{jobseekerId}') && method === 'get')
          ? WITH_NAMED
          : []),
        ...(method === 'post' ? COMMAND : []),
      ];
      operation.responses = {
        ...operation.responses,
        ...Object.fromEntries(
          statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
        ),
      };
    }
  }
  return { ...document, components };
}

function problemResponses() {
  const statuses = new Set([...ANY, ...WITH_TOKEN, ...WITH_NAMED, ...COMMAND]);
  return Object.fromEntries(
    [...statuses].map((status) => {
      const examples = examplesOf(status);
      const titles = Object.values(examples).map(({ value }) => value.title);
      return [
        `Problem${status}`,
        {
          description: titles.join('; '),
          ...(RETRIED.has(status) ? { headers: RETRY_AFTER } : {}),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples },
          },
        },
      ];
    }),
  );
}

const RETRIED = new Set([409, 429, 503]);
const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
};

function examplesOf(status: number) {
  const own = Object.entries(PROBLEM_TYPES)
    .filter(([, type]) => type.status === status)
    .map(([name, { title, meaning, remedy }]) => [
      name,
      { value: { type: `/problems/${name}`, title, status, detail: meaning, expected: remedy } },
    ]);
  const refusals = status === 422 ? [['a refusal by a rule', { value: REFUSAL_EXAMPLE }]] : [];
  return Object.fromEntries([...refusals, ...own]) as Record<string, { value: { title: string } }>;
}
