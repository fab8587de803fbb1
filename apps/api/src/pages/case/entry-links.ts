import { html, type Markup } from '#markup';
import type { ShownCase } from './shown-case.js';

/** Links to entries of the case, between commas. */
export function entryLinks(
  entries: readonly number[],
  { words, entryAddress }: Pick<ShownCase, 'words' | 'entryAddress'>,
): readonly Markup[] {
  return entries.map(
    (entry, index) =>
      html`${index === 0 ? '' : ', '}<a href="${entryAddress(entry)}">${words.headings.chronology.reference(entry)}</a>`,
  );
}
