import { html, type Markup } from '#markup';
import type { Dossier, DossierFinding, DossierMatter, MatterStep } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { citedList, dayOf, entryLinks, toldList } from './told-parts.js';

/** Hearings and decisions, matter by matter. */
export function mattersChapter({ matters }: Dossier, words: DossierWords): Markup {
  const { matters: labels } = words.headings;
  if (matters.length === 0) return html`<p>${labels.none}</p>`;
  return html`<p class="how">${labels.how}</p>
${matters.map((matter) => matterSection(matter, words))}`;
}

function matterSection(matter: DossierMatter, words: DossierWords): Markup {
  const { matters: labels } = words.headings;
  const name = [matter.matter.name, matter.about, matter.matterId].filter((part) => part !== undefined);
  return html`<section class="matter">
<h3>${name.join(': ')}</h3>
${
  matter.acts.length === 0
    ? undefined
    : html`<div class="keep"><h4>${labels.acts}</h4>
<ul>${matter.acts.map(
        (act) =>
          html`<li>${dayOf(act.date, words)} ${act.title} (${entryLinks([act.entry], words)})${toldList(act, words)}</li>`,
      )}</ul></div>`
}
${steps(labels.hearing, labels.noHearing, matter.hearings, words)}
${steps(labels.decision, labels.noDecision, matter.decisions, words)}
</section>
`;
}

function steps(heading: string, none: string, all: readonly MatterStep[], words: DossierWords): Markup {
  if (all.length === 0) return html`<h4>${heading}</h4><p>${none}</p>`;
  return html`${all.map(
    (step) => html`<div class="step"><h4>${heading} ${dayOf(step.date, words)}, ${step.authority.name}</h4>
<p>${step.title} (${entryLinks([step.entry], words)})</p>
${toldList(step, words)}</div>
`,
  )}`;
}

/** The findings, the gravest first. */
export function findingsChapter({ findings }: Dossier, words: DossierWords): Markup {
  const { findings: labels } = words.headings;
  if (findings.length === 0) return html`<p>${labels.none}</p>`;
  return html`<p class="how">${labels.how}</p>
${findings.map(
  ({ severity, name, findings: found }) => html`<section class="${severity}">
<h3>${name} (${found.length})</h3>
${found.map((finding) => findingArticle(finding, words))}</section>
`,
)}`;
}

function findingArticle(finding: DossierFinding, words: DossierWords): Markup {
  const { findings: labels } = words.headings;
  const { on, until, detail, settledBy, provisions, rule, entries } = finding;
  return html`<article class="finding">
<h4>${dayOf(on, words)}${until === undefined ? undefined : html`–${dayOf(until, words)}`}</h4>
<p>${detail}</p>
<dl>
<dt>${words.headings.chronology.provisions}</dt><dd>${citedList(provisions)} (${labels.rule} ${rule})</dd>
<dt>${labels.settledBy}</dt><dd>${settledBy}</dd>
${entries.length === 0 ? undefined : html`<dt>${labels.shownBy}</dt><dd>${entryLinks(entries, words)}</dd>`}
</dl>
</article>
`;
}
