import { type DossierMatter, dayOf, type MatterStep, toldList } from '#case-dossier';
import { html, type Markup } from '#markup';
import { entryLinks } from './entry-links.js';
import { amidParts, type PartOf } from './part-of.js';
import type { ShownCase } from './shown-case.js';

/** Whether the person was heard and what was decided, matter by matter. */
export function mattersSection(shown: ShownCase, part: PartOf<DossierMatter>): Markup {
  const { matters: labels } = shown.words.headings;
  if (part.total === 0) return html`<p>${labels.none}</p>`;
  return html`<p class="hint">${labels.how}</p>
${amidParts(
  part.items.map((matter) => matterArticle(matter, shown)),
  part,
  labels.heading,
  (matters) => `${shown.partAddress({ matters })}#matters`,
  shown.language,
)}`;
}

function matterArticle(matter: DossierMatter, shown: ShownCase): Markup {
  const { matters: labels } = shown.words.headings;
  const name = [matter.matter.name, matter.about, matter.matterId].filter((part) => part !== undefined);
  return html`<article class="card">
<h3>${name.join(': ')}</h3>
${
  matter.acts.length === 0
    ? undefined
    : html`<h4>${labels.acts}</h4>
<ul>${matter.acts.map(
        (act) =>
          html`<li>${dayOf(act.date, shown.words)} ${act.title} (${entryLinks([act.entry], shown)})${toldList(act, shown.words)}</li>\n`,
      )}</ul>`
}
${stepsOf(labels.hearing, labels.noHearing, matter.hearings, shown)}
${stepsOf(labels.decision, labels.noDecision, matter.decisions, shown)}
</article>
`;
}

function stepsOf(heading: string, none: string, steps: readonly MatterStep[], shown: ShownCase): Markup {
  if (steps.length === 0) return html`<h4>${heading}</h4><p>${none}</p>`;
  return html`${steps.map(
    (step) => html`<h4>${heading} ${dayOf(step.date, shown.words)}, ${step.authority.name}</h4>
<p>${step.title} (${entryLinks([step.entry], shown)})</p>
${toldList(step, shown.words)}
`,
  )}`;
}
