import type { Month } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import type { Choices } from '#cost-responsibility';
import { html, type Markup, table } from '#markup';
import type { Interpretation, Statutes } from '#statutes';
import type { InvoiceUnderChoicesAnswer } from '../../queries/invoice-under-choices-query.js';
import { amidParts, partOf } from '../case/part-of.js';
import { municipalityAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { FORECAST_WORDS } from '../words/forecast-words.js';
import { MUNICIPALITY_WORDS } from '../words/municipality-words.js';
import {
  crumbsTo,
  type MunicipalityAsked,
  nameOf,
  otherPages,
  personOf,
  withoutProtected,
} from './shown-municipality.js';

/** People of whom one page tells. */
const AT_ONCE = 50;

/** Points that the law leaves open and that can be computed in more than one way, each a control of its own. */
export function openPoints({ interpretations }: Statutes): readonly Interpretation[] {
  return [...interpretations.values()].filter((each) => computable(each).length > 1);
}

function computable({ choices }: Interpretation): string[] {
  return Object.keys(choices).filter((choice) => choices[choice]?.notComputable === undefined);
}

/** The choices that the controls hold, those of the default left out. */
export function choicesIn(parameters: MunicipalityAsked['parameters'], statutes: Statutes): Choices {
  const chosen = openPoints(statutes).flatMap(({ id, default: usual }): [string, string][] => {
    const written = parameters[id];
    return typeof written === 'string' && written !== '' && written !== usual ? [[id, written]] : [];
  });
  return Object.fromEntries(chosen);
}

/** @param computed absent where nothing was chosen, or the month is none */
export function whatIfPage(
  asked: MunicipalityAsked,
  month: Month | undefined,
  choices: Choices,
  computed: InvoiceUnderChoicesAnswer | undefined,
): PageParts {
  const { language, code } = asked;
  const words = FORECAST_WORDS[language];
  const isWrong = month === undefined;
  return {
    language,
    address: municipalityAddress(language, code, '/what-if', { month, ...choices }),
    title: isWrong ? `${CASE_WORDS[language].errorPrefix}: ${words.whatIf}` : words.whatIf,
    crumbs: crumbsTo(asked, true),
    people: computed === undefined ? [] : shownOf(asked, computed).items.map(({ jobseeker }) => jobseeker),
    content: html`<h1>${words.whatIf}</h1>
<p class="lead">${nameOf(asked)}. ${words.whatIfHow}</p>
${computed === undefined ? undefined : result(asked, computed)}
${choicesForm(asked, month, choices)}
${otherPages(asked, '/what-if')}`,
  };
}

function choicesForm(
  { language, code, material }: MunicipalityAsked,
  month: Month | undefined,
  choices: Choices,
): Markup {
  const words = FORECAST_WORDS[language];
  const isWrong = month === undefined;
  return html`<form class="choices" method="get" action="${municipalityAddress(language, code, '/what-if')}" novalidate>
<fieldset>
<legend>${words.choose}</legend>
<div class="field"><label for="month">${words.month}</label>
${isWrong ? html`<p class="error" id="month-error" role="alert">${words.monthMistake}</p>\n` : undefined}<input type="month" id="month" name="month" value="${month ?? ''}"${isWrong ? html` aria-invalid="true" aria-describedby="month-error"` : undefined}></div>
${openPoints(material.statutes).map((point) => pointControl(point, choices[point.id], language))}
<button type="submit">${words.compute}</button>
</fieldset>
</form>`;
}

function pointControl(
  point: Interpretation,
  chosen: string | undefined,
  language: MunicipalityAsked['language'],
): Markup {
  const { id, title, question, choices, default: usual } = point;
  const words = FORECAST_WORDS[language];
  const meaning = (choice: string) => choices[choice]?.meaning[language] ?? choice;
  const others = computable(point).filter((choice) => choice !== usual);
  return html`<div class="field"><label for="${id}">${id}: ${title[language]}</label>
<p class="hint" id="${id}-hint">${question[language]}</p>
<select id="${id}" name="${id}" aria-describedby="${id}-hint">
<option value="">${words.asIs(meaning(usual))}</option>
${others.map((choice) => html`<option value="${choice}"${choice === chosen ? html` selected` : undefined}>${meaning(choice)}</option>\n`)}</select>
</div>
`;
}

function shownOf({ parameters }: MunicipalityAsked, { differences }: InvoiceUnderChoicesAnswer) {
  return partOf(differences, parameters.people, AT_ONCE);
}

function result(asked: MunicipalityAsked, computed: InvoiceUnderChoicesAnswer): Markup {
  const { language, code, material } = asked;
  const words = FORECAST_WORDS[language];
  const { euros, number } = DOSSIER_WORDS[language];
  const { month, choices, people, peopleLeftOut, municipal, differences, protectedDifference } = computed;
  const { person, leftOut, ofProtected } = MUNICIPALITY_WORDS[language];
  const part = shownOf(asked, computed);
  const chosen = Object.entries(choices).map(([id, choice]) => {
    const point = material.statutes.interpretations.get(id);
    return html`<li>${id}: ${point?.choices[choice]?.meaning[language] ?? choice}</li>\n`;
  });
  const columns = [words.asNow, words.asChosen, words.change];
  return html`<section class="find" aria-labelledby="result">
<h2 id="result">${words.change}: ${euros(municipal.difference)}</h2>
<p>${words.choices}:</p>
<ul>${chosen}</ul>
${withoutProtected(asked, computed)}
${protectedDifference === undefined ? undefined : html`<p>${ofProtected}: ${euros(protectedDifference.difference)}</p>`}
<p role="status">${words.looked(people, differences.length)}${differences.length === 0 ? html` ${words.nothingChanges}` : undefined}</p>
${peopleLeftOut === 0 ? undefined : html`<p class="notice alert">${leftOut(peopleLeftOut)}</p>`}
${amidParts(
  html`<div class="scroll" tabindex="0" role="group" aria-label="${words.change}">${table(
    words.change,
    [{ heading: person }, ...columns.map((heading) => ({ heading, isNumber: true as const }))],
    part.items.map(({ jobseeker, before, after, difference }) => [
      personOf(asked, jobseeker),
      number(before),
      number(after),
      number(difference),
    ]),
    {
      total: [nameOf(asked), number(municipal.before), number(municipal.after), number(municipal.difference)],
    },
  )}</div>`,
  part,
  words.change,
  (people) => municipalityAddress(language, code, '/what-if', { month, ...choices, people }),
  language,
)}
</section>`;
}
