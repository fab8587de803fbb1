import type { JsonSchema } from '#contracts';

/** What a published schema said and the one of now does not, where consumers and stored events rely on it. */
export interface BreakingChange {
  /** JSON pointer into the schema. */
  readonly pointer: string;
  readonly change: string;
}

/** Keywords that only explain. What they say may be said better at any time. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  '$comment',
  'x-rows',
  'x-provisions',
  'x-expected',
]);

/**
 * Changes that break somebody. A field that is new and optional does not, nor does a better explanation. Everything else does: what
 * is wider than published surprises consumers, what is narrower no longer fits the events that are stored.
 */
export function breakingChanges(
  published: JsonSchema,
  current: JsonSchema,
  pointer = '',
): readonly BreakingChange[] {
  const keywords = new Set([...Object.keys(published), ...Object.keys(current)]);
  return [...keywords]
    .filter((keyword) => !ANNOTATIONS.has(keyword))
    .flatMap((keyword) => changesOf(keyword, published[keyword], current[keyword], `${pointer}/${keyword}`));
}

function changesOf(
  keyword: string,
  published: unknown,
  current: unknown,
  pointer: string,
): readonly BreakingChange[] {
  if (keyword === 'properties') return ofProperties(asSchema(published), asSchema(current), pointer);
  if (keyword === 'required') return ofRequired(asList(published), asList(current), pointer);
  if (keyword === 'enum') return ofEnum(asList(published), asList(current), pointer);
  if (keyword === 'items') return breakingChanges(asSchema(published), asSchema(current), pointer);
  if (keyword === 'x-unit' && published === undefined) return [];
  if (keyword === 'anyOf' && asList(published).length === asList(current).length) {
    return asList(published).flatMap((branch, index) =>
      breakingChanges(asSchema(branch), asSchema(asList(current)[index]), `${pointer}/${index}`),
    );
  }
  if (withoutHints(published) === withoutHints(current)) return [];
  return [{ pointer, change: `was ${told(published)} and is now ${told(current)}` }];
}

/** As text, without what only explains, wherever it stands inside. A field may have the name of such a keyword. */
function withoutHints(value: unknown): string | undefined {
  return JSON.stringify(value, (keyword, inner: unknown) =>
    ANNOTATIONS.has(keyword) && !isNameOfField(keyword, inner) ? undefined : inner,
  );
}

function isNameOfField(keyword: string, inner: unknown): boolean {
  const isText = typeof inner === 'string';
  return keyword === 'examples' || keyword === 'x-rows' || keyword === 'x-provisions'
    ? !Array.isArray(inner)
    : !isText;
}

function ofProperties(published: JsonSchema, current: JsonSchema, pointer: string): BreakingChange[] {
  return Object.entries(published).flatMap(([name, schema]) => {
    const now = current[name];
    const there = `${pointer}/${name}`;
    if (now === undefined) return [{ pointer: there, change: 'the field is gone, or has another name' }];
    return breakingChanges(asSchema(schema), asSchema(now), there);
  });
}

function ofRequired(published: readonly unknown[], current: readonly unknown[], pointer: string) {
  return [
    ...without(published, current).map((name) => ({ pointer, change: `${told(name)} is no longer certain` })),
    ...without(current, published).map((name) => ({
      pointer,
      change: `${told(name)} is required now, and stored events may lack it`,
    })),
  ];
}

function ofEnum(published: readonly unknown[], current: readonly unknown[], pointer: string) {
  return [
    ...without(published, current).map((word) => ({
      pointer,
      change: `${told(word)} is gone, and stored events may say it`,
    })),
    ...without(current, published).map((word) => ({
      pointer,
      change: `${told(word)} is new in a list that was closed`,
    })),
  ];
}

function without(all: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  return all.filter((each) => !others.includes(each));
}

function asSchema(value: unknown): JsonSchema {
  return (value ?? {}) as JsonSchema;
}

function asList(value: unknown): readonly unknown[] {
  return (value ?? []) as readonly unknown[];
}

function told(value: unknown): string {
  return value === undefined ? 'not said' : JSON.stringify(value);
}
