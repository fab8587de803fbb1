import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { COMMAND_HEADERS } from '../tasks/describe-task.js';
import { WebhookAnswer } from './webhook-answer.js';

const TAG = 'Commands: webhooks';

export const WEBHOOK_PARAMETER = ApiParam({
  name: 'webhookId',
  example: '0197b1d2-0000-7000-8000-000000000001',
  description: 'The subscription, as the answer to it said.',
  schema: { type: 'string', format: 'uuid' },
});

/** The OpenAPI description of something that is asked of a webhook. */
export function DescribeWebhookTask(task: {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly body?: Type<object>;
  readonly examples?: Readonly<Record<string, object>>;
  /** It begins one; all others are about one. */
  readonly isNew?: true;
}): MethodDecorator {
  const { name: operationId, summary, description, body, examples = {} } = task;
  return applyDecorators(
    ApiOperation({ operationId, summary, description, tags: [TAG] }),
    ...COMMAND_HEADERS,
    ...(task.isNew ? [] : [WEBHOOK_PARAMETER]),
    ...(body === undefined
      ? []
      : [
          ApiExtraModels(body),
          ApiBody({
            required: true,
            schema: { $ref: getSchemaPath(body) },
            examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
          }),
        ]),
    ApiResponse({ status: 201, description: 'Recorded.', type: WebhookAnswer }),
    ApiResponse({
      status: 200,
      description: 'It was so already: nothing was recorded.',
      type: WebhookAnswer,
    }),
  );
}

/** The OpenAPI description of the replay of dead letters, which records no event. */
export function DescribeReplay(name: string, summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: name,
      summary,
      description:
        'Tried anew from the first attempt on, with the same `webhook-id`. An event may arrive after later ones of its stream.',
      tags: [TAG],
    }),
    WEBHOOK_PARAMETER,
    ApiResponse({
      status: 200,
      description: 'They are on their way.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['replayed'],
            properties: { replayed: { type: 'integer', description: 'How many.' } },
          },
          example: { replayed: 1 },
        },
      },
    }),
  );
}
