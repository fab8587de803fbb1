import { html, type Markup, table } from '#markup';
import type { Dossier } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { entryLinks } from './told-parts.js';

export function sourcesChapter({ sources }: Dossier, words: DossierWords): Markup {
  const { sources: labels } = words.headings;
  return html`${table(
    labels.statutes,
    [{ heading: labels.act }, { heading: labels.provisions }],
    sources.acts.map(({ act, name, places }) => [`${name} (${act})`, places.join('; ')]),
  )}
<h3>${labels.interpretations}</h3>
${sources.interpretations.length === 0 ? html`<p>${labels.noInterpretations}</p>` : undefined}
${sources.interpretations.map(
  ({ id, title, question, meaning }) => html`<div class="keep"><h4>${id}: ${title}</h4>
<p>${question}</p>
<p>${labels.chosen}: ${meaning}</p></div>
`,
)}
<h3>${labels.check}</h3>
${labels.checkHow.map((sentence) => html`<p>${sentence}</p>\n`)}
<h3>${labels.events}</h3>
<p class="how">${labels.eventsHow}</p>
${eventsTable(sources.events, words)}`;
}

function eventsTable(events: Dossier['sources']['events'], words: DossierWords): Markup {
  const { sources: labels, chronology } = words.headings;
  return table(
    labels.events,
    [
      { heading: labels.stream },
      { heading: labels.revision, isNumber: true },
      { heading: labels.type },
      { heading: labels.recordedAt },
      { heading: `${chronology.event}, ${chronology.hash}` },
      { heading: chronology.entry },
    ],
    events.map(({ stream, revision, type, recordedAt, eventId, sha256, entry }) => [
      stream,
      revision,
      type,
      html`<time datetime="${recordedAt}">${recordedAt}</time>`,
      html`<code>${eventId}</code><br><code>${sha256}</code>`,
      entry === undefined ? '–' : entryLinks([entry], words),
    ]),
    { className: 'events' },
  );
}
