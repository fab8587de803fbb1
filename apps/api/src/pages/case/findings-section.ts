import { citedList, type DossierFinding, dayOf, type FindingsOfSeverity } from '#case-dossier';
import { html, type Markup } from '#markup';
import { entryLinks } from './entry-links.js';
import { amidParts, type PartOf } from './part-of.js';
import type { ShownCase } from './shown-case.js';

interface ShownFinding extends DossierFinding {
  readonly group: FindingsOfSeverity;
}

/** Findings, the gravest first, each with its provision and the events that show it. */
export function findingsSection(shown: ShownCase, part: PartOf<ShownFinding>): Markup {
  const { findings: labels } = shown.words.headings;
  if (part.total === 0) return html`<p>${labels.none}</p>`;
  return html`<p class="hint">${labels.how}</p>
${amidParts(
  part.items.map((finding) => findingArticle(finding, shown)),
  part,
  labels.heading,
  (findings) => `${shown.partAddress({ findings })}#findings`,
  shown.language,
)}`;
}

function findingArticle(finding: ShownFinding, shown: ShownCase): Markup {
  const { words } = shown;
  const { findings: labels, chronology } = words.headings;
  const { on, until, detail, settledBy, provisions, rule, entries, group } = finding;
  return html`<article class="card finding ${group.severity}">
<h3><span class="status">${group.name}</span> ${dayOf(on, words)}${until === undefined ? undefined : html`–${dayOf(until, words)}`}</h3>
<p>${detail}</p>
<dl>
<dt>${chronology.provisions}</dt><dd>${citedList(provisions)} (${labels.rule} ${rule})</dd>
<dt>${labels.settledBy}</dt><dd>${settledBy}</dd>
${entries.length === 0 ? undefined : html`<dt>${labels.shownBy}</dt><dd>${entryLinks(entries, shown)}</dd>`}
</dl>
</article>
`;
}
