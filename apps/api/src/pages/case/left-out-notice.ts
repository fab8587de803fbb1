import { ACCESS_WORDS } from '#access';
import { DOSSIER_WORDS } from '#case-dossier';
import { html, type Markup } from '#markup';
import { READER_WORDS } from '../words/reader-words.js';
import type { CasePageAsked } from './shown-case.js';

/** Says what of the case its reader does not see. Nothing to who sees all of it. */
export function leftOutNotice({
  language,
  sees,
}: Pick<CasePageAsked, 'language' | 'sees'>): Markup | undefined {
  if (sees.leftOut.length === 0) return undefined;
  const { parts } = ACCESS_WORDS[language];
  const names = DOSSIER_WORDS[language].list(sees.leftOut.map((part) => parts[part]));
  return html`<p class="notice">${READER_WORDS[language].leftOut(names)}</p>`;
}
