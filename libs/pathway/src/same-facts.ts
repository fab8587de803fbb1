/**
 * Whether a report says of these fields what is recorded. A field that it leaves out says nothing. Texts about the person
 * can't be compared, sealed as they may be, and are not among the fields.
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
  return fields.find((field) => said[field] !== undefined && asText(said[field]) !== asText(recorded[field]));
}

/** Plain values are equal when they are written the same, with their keys in order. */
function asText(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
