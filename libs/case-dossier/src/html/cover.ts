import { isErased } from '#contracts';
import { html, type Markup } from '#markup';
import type { Dossier } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { dayOf, instantOf } from './told-parts.js';

/** A chapter by the anchor of its heading. */
export interface ChapterName {
  readonly id: string;
  readonly heading: string;
}

/** What a document that is made of a dossier says of itself instead. */
export interface CoverTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly confidential: string;
}

export function coverOf(
  { cover }: Dossier,
  chapters: readonly ChapterName[],
  words: DossierWords,
  instead?: CoverTexts,
): Markup {
  const { cover: labels, person, chronology } = words.headings;
  const { title, subtitle, confidential } = instead ?? {
    ...words.headings,
    confidential: labels.confidential,
  };
  const { name, knownOn, knownAt } = cover;
  const knownBy =
    knownAt !== undefined
      ? instantOf(knownAt, words)
      : knownOn === undefined
        ? labels.knownAll
        : dayOf(knownOn, words);
  const shownName = name === undefined ? person.unknown : isErased(name) ? chronology.erased : name;
  return html`<header class="cover">
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
<p class="confidential">${confidential}</p>
<dl>
<dt>${labels.jobseeker}</dt><dd>${cover.jobseekerId}</dd>
<dt>${labels.name}</dt><dd><bdi>${shownName}</bdi></dd>
<dt>${labels.asOf}</dt><dd>${dayOf(cover.asOf, words)}</dd>
<dt>${knownAt === undefined ? labels.knownOn : labels.knownAt}</dt><dd>${knownBy}</dd>
<dt>${labels.madeAt}</dt><dd>${instantOf(cover.madeAt, words)}</dd>
<dt>${labels.program}</dt><dd>${cover.program}</dd>
<dt>${labels.law}</dt><dd><code>${cover.law}</code></dd>
</dl>
<section class="keep" aria-labelledby="left-out">
<h2 id="left-out">${labels.leftOut}</h2>
<ul>${cover.leftOut.map((sentence) => html`<li>${sentence}</li>`)}</ul>
</section>
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${labels.contents}</h2>
<ol>${chapters.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol>
</nav>
</header>`;
}
