import fc from 'fast-check';
import type { JsonSchema } from '#contracts';

/** Any data that a contract's schema allows, as far as contracts use JSON Schema. */
export function anyDataOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map(anyDataOf));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return anyTextOf(schema);
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'number':
      return fc.double({ ...boundsOf(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(anyDataOf(schema.items as JsonSchema), { maxLength: 3 });
    case 'object':
      return anyObjectOf(schema);
    default:
      throw new Error(`no data can be made for ${JSON.stringify(schema)}`);
  }
}

function anyTextOf({ format, pattern, minLength = 0, maxLength = 80 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') {
    return fc
      .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2099-12-31') })
      .map((day) => day.toISOString().slice(0, 10));
  }
  const lengths = { minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 80) };
  if (typeof pattern !== 'string') return fc.string(lengths);
  return fc
    .stringMatching(new RegExp(pattern, 'u'))
    .filter(({ length }) => length >= lengths.minLength && length <= lengths.maxLength);
}

function boundsOf({ minimum, maximum }: JsonSchema): { min: number; max: number } {
  return { min: Number(minimum), max: Number(maximum) };
}

function anyObjectOf({ properties, required }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.entries((properties ?? {}) as Record<string, JsonSchema>);
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, anyDataOf(field)])), {
    requiredKeys: (required ?? []) as string[],
    noNullPrototype: true,
  });
}
