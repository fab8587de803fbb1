import type { CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS, type Dossier, dayOf } from '#case-dossier';
import type { DayExplanation } from '#cost-responsibility';
import { EXPLANATION_PARTS, explanationParts } from '#explanation';
import { type Content, html, type Markup } from '#markup';
import { type Language, quoteOf } from '#statutes';
import type { CostDayAnswer } from '../../queries/cost-day-query.js';
import { caseAddress, dayAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { CASE_WORDS } from '../words/case-words.js';
import { DAY_WORDS } from '../words/day-words.js';

export interface DayPageAsked {
  readonly language: Language;
  readonly jobseekerId: string;
  readonly knownOn?: CalendarDate;
  readonly answer: CostDayAnswer;
  /** The paid days just before and after it. */
  readonly earlier?: CalendarDate;
  readonly later?: CalendarDate;
  /** Tells what the events are. */
  readonly dossier: Dossier;
  readonly material: PageMaterial;
}

export function dayPage(asked: DayPageAsked): PageParts {
  const { language, jobseekerId, knownOn, answer } = asked;
  const words = DAY_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const day = told.day(answer.day.date);
  return {
    language,
    address: dayAddress(language, jobseekerId, answer.day.date, { knownOn }),
    title: words.title(day),
    crumbs: [
      {
        name: CASE_WORDS[language].title(jobseekerId),
        address: caseAddress(language, jobseekerId, { knownOn }),
      },
    ],
    content: html`<h1>${words.title(day)}</h1>
${knownOn === undefined ? undefined : html`<p class="notice" role="status">${words.knownOn(told.day(knownOn))}</p>`}
${neighbours(asked)}
${section('in-short', words.inShort, inShort(asked))}
${section('why', words.why, why(asked))}
${section('law', words.law, law(asked))}
${section('interpretations', words.interpretations, interpretations(asked))}
${section('events', words.events, events(asked))}`,
  };
}

function section(id: string, heading: string, content: Content): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`;
}

function neighbours({ language, jobseekerId, knownOn, earlier, later }: DayPageAsked): Markup | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  const words = DAY_WORDS[language];
  const { day } = DOSSIER_WORDS[language];
  const link = (date: CalendarDate | undefined, name: (day: string) => string) =>
    date === undefined
      ? undefined
      : html`<li><a href="${dayAddress(language, jobseekerId, date, { knownOn })}">${name(day(date))}</a></li>\n`;
  return html`<nav class="parts" aria-label="${words.neighbours}"><ul>
${link(earlier, words.earlier)}${link(later, words.later)}</ul></nav>`;
}

function inShort({ language, answer, material }: DayPageAsked): Markup {
  const words = DAY_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const { counter, counted, sharePercent, payer, municipal, state, base, benefit, regime } = answer.day;
  const rows: (readonly [string, string])[] = [
    [words.number, counted ? String(counter) : words.notCounted(counter)],
    [words.share, `${sharePercent} %`],
    ...(sharePercent === 0 ? [] : [[words.payer, material.telling(language).payer(payer).name] as const]),
    [words.municipal, told.euros(municipal)],
    [words.state, told.euros(state)],
    [words.total, told.euros(base)],
    [words.benefit, told.closed[benefit]],
    [words.regime, regime],
  ];
  return html`<dl class="brief">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

function why({ language, answer, material }: DayPageAsked): Markup {
  const words = DAY_WORDS[language];
  const parts = explanationParts(explanationOf(answer), material.statutes, language);
  const told = EXPLANATION_PARTS.filter((part) => parts[part] !== '');
  return html`<dl>${told.map((part) => html`<dt>${words.parts[part]}</dt><dd>${parts[part]}</dd>\n`)}</dl>`;
}

/** As the explanation was before it was split for the answer. */
function explanationOf({ day, inputs, explanation }: CostDayAnswer): DayExplanation {
  return { ...explanation, day, payment: inputs.payment };
}

/** The provisions of the share, the count and the payer, each in the words of the law. */
function law({ language, answer, material }: DayPageAsked): Markup {
  const words = DAY_WORDS[language];
  const { rule, step, noShare, counter, payer } = answer.explanation;
  const counting = counter?.spans.at(-1)?.provision;
  const cited = [
    { what: words.shareLaw, provision: noShare?.provision ?? step.provision },
    ...(counting === undefined ? [] : [{ what: words.counterLaw, provision: counting }]),
    ...(payer.provision === undefined ? [] : [{ what: words.payerLaw, provision: payer.provision }]),
  ];
  return html`<p class="hint">${words.lawInFinnish}</p>
${cited.map(({ what, provision }) => {
  const quote = quoteOf(material.quotes, provision, rule.wording);
  return html`<details open>
<summary>${what}: <span lang="fi">${provision.citation}</span></summary>
${
  quote === undefined
    ? html`<p>${words.notQuoted}</p>`
    : html`<blockquote lang="fi">${quote.text}</blockquote>
<p class="small"><span lang="fi">${quote.provision}</span>, ${words.wording(quote.wording.join(', '))}</p>`
}
</details>
`;
})}`;
}

function interpretations({ language, answer }: DayPageAsked): Markup {
  const words = DAY_WORDS[language];
  const { interpretations: all } = answer.explanation;
  if (all.length === 0) return html`<p>${words.noInterpretations}</p>`;
  return html`${all.map(
    ({ id, title, question, meaning }) => html`<article class="card">
<h3>${id}: ${title[language]}</h3>
<p>${question[language]}</p>
<p><strong>${words.chosen}:</strong> ${meaning[language]}</p>
</article>
`,
  )}`;
}

function events({ language, jobseekerId, knownOn, answer, dossier }: DayPageAsked): Markup {
  const words = DAY_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const rested = new Set(answer.explanation.eventIds);
  const entries = dossier.chronology.filter(({ proof }) => rested.has(proof.eventId));
  return html`<p class="hint">${words.eventsHow}</p>
<ul>${entries.map(
    ({ number, date, title, proof }) =>
      html`<li>${dayOf(date, told)} <a href="${caseAddress(language, jobseekerId, { knownOn, event: proof.eventId })}#entry-${number}">${title}</a></li>\n`,
  )}</ul>`;
}
