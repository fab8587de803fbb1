const REVISION = { anyOf: [{ type: 'integer', minimum: 0 }, { const: 'no-stream' }] };

/** JSON Schema of a problem (RFC 9457) with the members that this API adds. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'What is wrong and what to do (RFC 9457). Repeats nothing that was sent.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Stable name of the problem; an address of this API that explains it.',
    },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What is wrong this time.' },
    expected: { type: 'string', description: 'What would have been accepted, and what to do.' },
    rule: { type: 'string', description: 'Row of the rule book, such as DUTY-2.' },
    provision: { type: 'string', description: 'The provision behind the rule.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body.' },
          parameter: { type: 'string', description: 'Header, path or query parameter.' },
          detail: { type: 'string', description: 'What was expected there.' },
        },
      },
    },
    expectedRevision: { ...REVISION, description: 'Of a stale revision: the one that If-Match named.' },
    actualRevision: { ...REVISION, description: "Of a stale revision: the stream's own." },
    reference: { type: 'string', description: 'Of an internal error: finds the entry of the log.' },
  },
};
