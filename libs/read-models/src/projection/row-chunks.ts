/** PostgreSQL takes 65,535 parameters in a statement. */
const MAX_PARAMETERS = 32_000;
/** And bytes: keeps one message small beside PGlite's memory. */
const MAX_CHARACTERS = 4_000_000;

/**
 * Cuts rows into the portions of one INSERT each. Rows go as parameters of one VALUES list: for documents of several
 * kilobytes that is 4 to 9 times faster than arrays for `unnest`, which have to be quoted and parsed again.
 */
export function* rowChunks<Row extends object>(rows: readonly Row[]): Generator<Row[]> {
  let chunk: Row[] = [];
  let parameters = 0;
  let characters = 0;
  for (const row of rows) {
    const values = Object.values(row);
    const length = values.reduce<number>(
      (sum, value) => sum + (value instanceof Uint8Array ? value.length : String(value).length),
      0,
    );
    const full = parameters + values.length > MAX_PARAMETERS || characters + length > MAX_CHARACTERS;
    if (full && chunk.length > 0) {
      yield chunk;
      chunk = [];
      parameters = 0;
      characters = 0;
    }
    chunk.push(row);
    parameters += values.length;
    characters += length;
  }
  if (chunk.length > 0) yield chunk;
}
