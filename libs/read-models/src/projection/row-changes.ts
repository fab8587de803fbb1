/** What has to be written so that `stored` becomes `wanted`. */
export interface RowChanges<Stored, Wanted> {
  readonly changed: Wanted[];
  readonly gone: Stored[];
}

/** Compares by key and content, both as text that is unequal where the rows are. */
export function rowChanges<Compared, Stored extends Compared, Wanted extends Compared>(
  stored: readonly Stored[],
  wanted: readonly Wanted[],
  keyOf: (row: Compared) => string,
  contentOf: (row: Compared) => string,
): RowChanges<Stored, Wanted> {
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  const changed: Wanted[] = [];
  for (const row of wanted) {
    const key = keyOf(row);
    const before = left.get(key);
    left.delete(key);
    if (before === undefined || contentOf(before) !== contentOf(row)) changed.push(row);
  }
  return { changed, gone: [...left.values()] };
}
