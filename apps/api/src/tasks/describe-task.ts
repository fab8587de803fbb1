import {
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { CommandAnswer } from './command-answer.js';
import type { RegisteredTask, Subject } from './registered-task.js';

const TAGS: Readonly<Record<Subject, string>> = {
  pathway: 'Commands: the pathway',
  benefits: 'Commands: payments and what the counters need',
  person: 'Commands: who it is',
  protection: 'Commands: protection of the data',
};

export const COMMAND_HEADERS: readonly MethodDecorator[] = [
  ApiHeader({
    name: 'Polku-Actor',
    required: false,
    description:
      'Only of a service that acts for others: opaque identifier of the official or the system for whom; never a name. Whose act it is and who acts otherwise, the token says.',
  }),
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'New for each command, best a UUID. The same key with the same body is answered again and stored once; with another body, for another task or another jobseeker it is refused, also when the first command changed nothing or was refused.',
  }),
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The ETag of an answer, `"pathway-4"`: refuse (412) when something was recorded since. `*`: refuse when nothing is recorded yet.',
  }),
  ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: '`*`: refuse (412) when anything was recorded before.',
  }),
];

const ANSWER_HEADERS = {
  ETag: {
    description:
      'Stream and revision, for If-Match: `"pathway-4"`, `"benefits-4"`, `"person-4"`, `"protection-4"`.',
    schema: { type: 'string' },
  },
  Location: { description: 'Where the result can be read.', schema: { type: 'string' } },
  'Idempotent-Replayed': {
    description: '`true` when this Idempotency-Key had been carried out before.',
    schema: { type: 'string' },
  },
};

/** The OpenAPI description of a task. Its problems are added to every operation; see `openapi-document.ts`. */
export function describeTask(task: RegisteredTask): MethodDecorator[] {
  return [
    ApiExtraModels(task.body),
    ApiOperation({
      operationId: task.name,
      summary: task.summary,
      description: `${task.description}\n\nRules: ${task.rules.join(', ')}.`,
      tags: [TAGS[task.subject]],
      'x-rules': [...task.rules],
    } as Parameters<typeof ApiOperation>[0]),
    ApiBody({
      required: true,
      schema: { $ref: getSchemaPath(task.body) },
      examples: Object.fromEntries(Object.entries(task.examples).map(([name, value]) => [name, { value }])),
    }),
    ApiParam({
      name: 'jobseekerId',
      example: 'J1',
      description: "The jobseeker's identifier; never a personal identity code. A new one begins a new case.",
      schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
    }),
    ...COMMAND_HEADERS,
    ApiResponse({ status: 201, description: 'Recorded.', type: CommandAnswer, headers: ANSWER_HEADERS }),
    ApiResponse({
      status: 200,
      description: 'Known already: nothing was recorded.',
      type: CommandAnswer,
      headers: ANSWER_HEADERS,
    }),
  ];
}
