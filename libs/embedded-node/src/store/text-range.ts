const LARGEST_CODE_POINT = 0x10ffff;
/** Code points that no text has, as they make up pairs in UTF-16. */
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/**
 * The first text, in the order of code points, after all that start with `prefix`; `undefined` when there is none.
 * SQLite compares texts in this order.
 */
export function firstTextAfter(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LARGEST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  const next = last + 1 === FIRST_SURROGATE ? AFTER_SURROGATES : last + 1;
  return String.fromCodePoint(...points, next);
}
