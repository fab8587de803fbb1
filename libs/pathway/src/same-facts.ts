import { isErased } from '#contracts';

/**
 * Whether a report says of these fields what is recorded. A field that it leaves out says nothing. Of a text about the
 * person that has been erased nobody can tell any more what it said, so it is not held against a report.
 */
export function sameFacts<Fields extends string>(
  recorded: { readonly [Field in Fields]?: unknown },
  said: { readonly [Field in Fields]?: unknown },
  fields: readonly Fields[],
): boolean {
  return firstDifference(recorded, said, fields) === undefined;
}

export function firstDifference<Fields extends string>(
  recorded: { readonly [Field in Fields]?: unknown },
  said: { readonly [Field in Fields]?: unknown },
  fields: readonly Fields[],
): Fields | undefined {
  return fields.find((field) => said[field] !== undefined && !isSame(recorded[field], said[field]));
}

/** The same content, whatever the order of its fields; what was erased is held against nobody. */
export function isSame(recorded: unknown, said: unknown): boolean {
  if (isErased(recorded) || recorded === said) return true;
  if (!isObject(recorded) || !isObject(said)) return false;
  return [...new Set([...Object.keys(recorded), ...Object.keys(said)])].every((key) =>
    isSame(recorded[key], said[key]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
