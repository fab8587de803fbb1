import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { QUERY_DESCRIPTIONS, type QueryDescription } from './query-descriptions.js';

const PARAMETERS: Readonly<Record<string, string>> = {
  jobseekerId: "The jobseeker's identifier; never a personal identity code.",
  date: 'The day, yyyy-mm-dd.',
  month: 'The month in which the benefits were paid, yyyy-mm.',
  webhookId: 'The subscription, as the answer to it said.',
  code: 'Three-digit municipality code, or `unknown`.',
};

/** The OpenAPI description of a query. */
export function DescribeQuery(name: keyof typeof QUERY_DESCRIPTIONS): MethodDecorator {
  const { summary, description, rules, parameters, answer, alsoHtml }: QueryDescription =
    QUERY_DESCRIPTIONS[name];
  return applyDecorators(
    ApiOperation({
      operationId: name,
      summary,
      description: rules.length === 0 ? description : `${description}\n\nRules: ${rules.join(', ')}.`,
      tags: ['Queries'],
    }),
    ...Object.entries(parameters)
      .filter(([parameter]) => Object.hasOwn(PARAMETERS, parameter))
      .map(([parameter, example]) =>
        ApiParam({ name: parameter, example, description: PARAMETERS[parameter] ?? '' }),
      ),
    ...(alsoHtml
      ? [
          ApiResponse({
            status: 200,
            description: 'Found.',
            content: {
              'application/json': { schema: { type: 'object' }, example: answer },
              'text/html': { schema: { type: 'string' } },
            },
          }),
        ]
      : conditional(answer)),
  );
}

/** An answer that is sent again only when it has changed. */
function conditional(answer: object): MethodDecorator[] {
  return [
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of an earlier answer: 304 without a body when nothing changed.',
    }),
    ApiResponse({
      status: 200,
      description: 'Found.',
      headers: { ETag: { description: 'Changes with the content.', schema: { type: 'string' } } },
      content: { 'application/json': { schema: { type: 'object' }, example: answer } },
    }),
    ApiResponse({ status: 304, description: 'Nothing changed since the ETag in If-None-Match.' }),
  ];
}
