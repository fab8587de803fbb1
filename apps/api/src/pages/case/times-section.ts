import { dayOf } from '#case-dossier';
import { html, type Markup, table } from '#markup';
import { CASE_WORDS } from '../words/case-words.js';
import type { ShownCase } from './shown-case.js';

/** What was in force from when until when, as a table. */
export function timesSection({ dossier, language, words: told }: ShownCase): Markup {
  const words = CASE_WORDS[language];
  const { spans } = dossier;
  if (spans.length === 0) return html`<p>${words.noTimes}</p>`;
  return html`<p class="hint">${words.timesHow}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${words.times}">${table(
    words.times,
    [{ heading: words.what }, { heading: words.name }, { heading: words.from }, { heading: words.until }],
    spans.map(({ of, name, from, until }) => [
      words.spans[of],
      name,
      dayOf(from, told),
      until === undefined ? words.open : dayOf(until, told),
    ]),
  )}</div>`;
}
