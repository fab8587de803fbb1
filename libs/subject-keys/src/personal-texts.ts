import { type ErasedText, isSealed, type SealedText } from '#contracts';
import { openText } from './sealed-text.js';
import type { SubjectKey, SubjectKeys } from './subject-keys.js';

/** There is sealed text of a person whom the key store has never heard of: it is the wrong key store, or it lost keys. */
export class SubjectKeyMissing extends Error {
  constructor(readonly subjectId: string) {
    super(
      `the key store has no key of ${subjectId}, nor a trace that one was destroyed; is it the right key store?`,
    );
    this.name = 'SubjectKeyMissing';
  }
}

const ERASED: ErasedText = Object.freeze({ erased: true });

/**
 * The same JSON value with every sealed text in it opened, or `{ erased: true }` in its place where the person's key is
 * destroyed. `placeOf` gives, for the JSON pointer of a text, the place that it must have been sealed for.
 * @throws SealedTextTampered, SubjectKeyMissing
 */
export async function openPersonalTexts<Value>(
  value: Value,
  subjectId: string,
  keys: Pick<SubjectKeys, 'find'>,
  placeOf?: (pointer: string) => string,
): Promise<Value> {
  if (!hasSealedText(value)) return value;
  const key = await keys.find(subjectId);
  if (key === 'unknown') throw new SubjectKeyMissing(subjectId);
  return replaceSealed(value, '', (text, pointer) =>
    openOne(key, subjectId, text, placeOf?.(pointer)),
  ) as Value;
}

function openOne(
  key: SubjectKey | 'destroyed',
  subjectId: string,
  text: SealedText,
  place: string | undefined,
): string | ErasedText {
  return typeof key === 'string' ? ERASED : openText(key, subjectId, text, place);
}

function hasSealedText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isSealed(value) || Object.values(value).some(hasSealedText);
}

function replaceSealed(
  value: unknown,
  pointer: string,
  replacement: (text: SealedText, pointer: string) => unknown,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return replacement(value, pointer);
  if (Array.isArray(value)) {
    return value.map((item, index) => replaceSealed(item, `${pointer}/${index}`, replacement));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      replaceSealed(item, `${pointer}/${name}`, replacement),
    ]),
  );
}
