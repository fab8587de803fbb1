import { DOSSIER_WORDS, type Dossier, type DossierEntry, type DossierFinding, dayOf } from '#case-dossier';
import { type Content, html, type Markup, table } from '#markup';
import type { Language } from '#statutes';
import type { CostDifferenceAnswer } from '../../queries/cost-difference-query.js';
import { caseAddress, comparisonAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { CASE_WORDS } from '../words/case-words.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import { caseDifference } from './case-difference.js';
import { type DateControl, dateControl, mistakeSummary } from './moment-form.js';
import type { CasePageAsked } from './shown-case.js';

/** Lines of one list; the page of a case at the moment has the rest. */
const SHOWN = 50;

export interface Compared {
  readonly before: Dossier;
  readonly after: Dossier;
  /** Absent where no benefits are recorded. */
  readonly cost?: CostDifferenceAnswer;
  readonly material: PageMaterial;
}

/** @param compared absent where the controls say moments that cannot be */
export function comparisonPage(asked: CasePageAsked, compared: Compared | undefined): PageParts {
  const { language, jobseekerId, moments, today } = asked;
  const words = COMPARISON_WORDS[language];
  const isWrong = moments.mistakes.size > 0;
  return {
    language,
    address: comparisonAddress(language, jobseekerId, moments.dates),
    title: isWrong ? `${CASE_WORDS[language].errorPrefix}: ${words.title}` : words.title,
    crumbs: [{ name: CASE_WORDS[language].title(jobseekerId), address: caseAddress(language, jobseekerId) }],
    content: html`<h1>${words.title}</h1>
<p class="lead">${CASE_WORDS[language].title(jobseekerId)}</p>
${mistakeSummary([...sideControls('first', language), ...sideControls('other', language)], moments, today, language)}
${comparisonForm(asked)}
${compared === undefined ? undefined : differenceOf(asked, compared)}`,
  };
}

function sideControls(side: 'first' | 'other', language: Language): readonly DateControl[] {
  const words = CASE_WORDS[language];
  return side === 'first'
    ? [
        { field: 'asOf', label: words.asOf },
        { field: 'knownOn', label: words.knownOn },
      ]
    : [
        { field: 'withAsOf', label: words.asOf },
        { field: 'withKnownOn', label: words.knownOn },
      ];
}

function comparisonForm({ language, jobseekerId, moments, today }: CasePageAsked): Markup {
  const words = COMPARISON_WORDS[language];
  const side = (which: 'first' | 'other', legend: string) => html`<fieldset>
<legend>${legend}</legend>
<div class="fields">${sideControls(which, language).map((control) => dateControl(control, moments, today, language))}</div>
</fieldset>`;
  return html`<form class="moment" method="get" action="${comparisonAddress(language, jobseekerId)}" novalidate>
<p class="hint">${words.how} ${CASE_WORDS[language].momentHow}</p>
${side('first', words.first)}
${side('other', words.other)}
<button type="submit">${words.show}</button>
</form>`;
}

function differenceOf({ language, jobseekerId, moments, today }: CasePageAsked, compared: Compared): Markup {
  const words = COMPARISON_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const difference = caseDifference(compared.before, compared.after);
  const { asOf, knownOn, withAsOf, withKnownOn } = moments.dates;
  const momentName = (on: typeof asOf, known: typeof asOf) =>
    known === undefined ? told.day(on ?? today) : words.knownOn(told.day(on ?? today), told.day(known));
  const first = { asOf, knownOn };
  const other = { asOf: withAsOf, knownOn: withKnownOn };
  const lineAt = (moment: typeof first) => (entry: DossierEntry) =>
    entryLine(entry, caseAddress(language, jobseekerId, { ...moment, event: entry.proof.eventId }), language);
  const lists: readonly (readonly [string, readonly Content[]])[] = [
    [words.added(difference.added.length), difference.added.map(lineAt(other))],
    [words.removed(difference.removed.length), difference.removed.map(lineAt(first))],
    [words.changed(difference.changed.length), difference.changed.map(lineAt(other))],
    [
      words.findingsAdded(difference.findingsAdded.length),
      difference.findingsAdded.map((finding) => findingLine(finding, language)),
    ],
    [
      words.findingsRemoved(difference.findingsRemoved.length),
      difference.findingsRemoved.map((finding) => findingLine(finding, language)),
    ],
  ];
  const listed = lists.filter(([, items]) => items.length > 0);
  return html`<section aria-labelledby="in-brief">
<h2 id="in-brief">${words.inBrief}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.inBrief}">${table(
    words.inBrief,
    [
      { heading: words.about },
      { heading: `${words.first}: ${momentName(asOf, knownOn)}` },
      { heading: `${words.other}: ${momentName(withAsOf, withKnownOn)}` },
    ],
    difference.overview.map(({ label, before, after }) => {
      const isOther = before.join() !== after.join();
      return [label, lines(before), isOther ? html`<strong>${lines(after)}</strong>` : lines(after)];
    }),
  )}</div>
</section>
${listed.length === 0 ? html`<p class="notice" role="status">${words.same}</p>` : undefined}
${listed.map(([heading, items], index) => listSection(`list-${index + 1}`, heading, items, words.more))}
${compared.cost === undefined ? undefined : moneyDifference(compared.cost, compared, language)}`;
}

function lines(values: readonly string[]): Markup {
  return html`${values.map((value, index) => html`${index === 0 ? undefined : html`<br>`}${value}`)}`;
}

function listSection(
  id: string,
  heading: string,
  items: readonly Content[],
  more: (number: number) => string,
): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>${items.slice(0, SHOWN).map((item) => html`<li>${item}</li>\n`)}</ul>
${items.length > SHOWN ? html`<p>${more(items.length - SHOWN)}</p>` : undefined}
</section>
`;
}

function entryLine(
  { number, date, title, marks }: DossierEntry,
  address: string,
  language: Language,
): Markup {
  return html`${dayOf(date, DOSSIER_WORDS[language])} <a href="${address}#entry-${number}">${title}</a>${marks.map(({ sentence }) => html`<br><span class="small">${sentence}</span>`)}`;
}

function findingLine({ on, detail }: DossierFinding, language: Language): Markup {
  return html`${dayOf(on, DOSSIER_WORDS[language])} ${detail}`;
}

function moneyDifference(
  { change, byPayer }: CostDifferenceAnswer,
  { material }: Compared,
  language: Language,
): Markup {
  const words = COMPARISON_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const telling = material.telling(language);
  const differing = byPayer.filter(({ municipal }) => Number(municipal.difference) !== 0);
  return html`<section aria-labelledby="money">
<h2 id="money">${words.money}</h2>
<p class="hint">${words.moneyHow}</p>
<p>${change.days === 0 ? words.moneySame : words.moneyChange(change.days, told.euros(change.municipal))}</p>
${
  differing.length === 0
    ? undefined
    : table(
        words.money,
        [
          { heading: words.payer },
          { heading: words.first, isNumber: true },
          { heading: words.other, isNumber: true },
          { heading: words.difference, isNumber: true },
        ],
        differing.map(({ payer, municipal }) => [
          telling.payer(payer).name,
          told.number(municipal.before),
          told.number(municipal.after),
          told.number(municipal.difference),
        ]),
      )
}
</section>
`;
}
