import { html, Markup } from '#markup';
import type { Dossier } from '../dossier.js';
import { WORDS_IN } from '../words/words-in.js';
import { coverOf } from './cover.js';
import { chronologyChapter } from './entries.js';
import { findingsChapter, mattersChapter } from './findings-and-matters.js';
import { moneyChapter } from './money.js';
import { overviewChapter, personChapter } from './person-and-overview.js';
import { sourcesChapter } from './sources.js';
import { DOSSIER_CONTENT_SECURITY_POLICY, DOSSIER_STYLE } from './style.js';

/** A chapter that another document adds to what a dossier tells. */
export interface ExtraChapter {
  /** Anchor of the heading. */
  readonly id: string;
  readonly heading: string;
  readonly content: Markup;
}

/** What makes of a dossier another document. */
export interface DossierFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly confidential: string;
  /** Before those of the dossier. */
  readonly chapters: readonly ExtraChapter[];
}

/** The dossier as a document that stands alone: it loads nothing, runs nothing, and prints on A4. */
export function dossierHtml(dossier: Dossier, frame?: DossierFrame): string {
  const words = WORDS_IN[dossier.language];
  const { headings } = words;
  const chapters: readonly (ExtraChapter & { readonly runsOn?: true })[] = [
    ...(frame?.chapters ?? []),
    { id: 'person', heading: headings.person.heading, content: personChapter(dossier, words) },
    {
      id: 'overview',
      heading: headings.overview.heading,
      content: overviewChapter(dossier),
      runsOn: true as const,
    },
    { id: 'chronology', heading: headings.chronology.heading, content: chronologyChapter(dossier, words) },
    { id: 'matters', heading: headings.matters.heading, content: mattersChapter(dossier, words) },
    { id: 'findings', heading: headings.findings.heading, content: findingsChapter(dossier, words) },
    { id: 'money', heading: headings.money.heading, content: moneyChapter(dossier, words) },
    { id: 'sources', heading: headings.sources.heading, content: sourcesChapter(dossier, words) },
  ];
  const page = html`<!doctype html>
<html lang="${dossier.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${DOSSIER_CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame?.title ?? headings.title}: ${dossier.cover.jobseekerId}</title>
<style>${new Markup(DOSSIER_STYLE)}</style>
</head>
<body>
${coverOf(dossier, chapters, words, frame)}
<main>
${chapters.map(
  (
    { id, heading, content, runsOn },
    index,
  ) => html`<section class="${runsOn ? 'chapter runs-on' : 'chapter'}" aria-labelledby="${id}">
<h2 id="${id}">${index + 1}. ${heading}</h2>
${content}
</section>
`,
)}</main>
</body>
</html>
`;
  return page.text;
}
