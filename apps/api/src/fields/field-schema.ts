/** What of a contract's JSON Schema a field of a body is checked and described by. */
export interface FieldSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  /** What is expected, where the pattern alone tells it to programs only. Not part of what is published. */
  readonly 'x-expected'?: string;
  readonly 'x-personal'?: true;
  readonly '~optional'?: unknown;
}

/** Personal text comes in as plain text only; its sealed and erased forms are the store's own. */
export function asSent(schema: FieldSchema): FieldSchema {
  const [plain] = schema.anyOf ?? [];
  return schema['x-personal'] === true && plain !== undefined ? { ...schema, ...plain } : schema;
}
