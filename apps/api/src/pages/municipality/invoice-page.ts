import type { Month } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { html, type Markup, table } from '#markup';
import { monthInWords } from '#pictures';
import type { InvoiceAnswer } from '../../queries/invoice-query.js';
import type {
  ProtectedDifference,
  ReconciliationAnswer,
  ToldDifference,
} from '../../queries/reconciliation-query.js';
import type { ReadMoments } from '../case/moment.js';
import { dateControl, mistakeSummary } from '../case/moment-form.js';
import { amidParts, partOf } from '../case/part-of.js';
import { invoiceAddress } from '../frame/more-addresses.js';
import { dayAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { MUNICIPALITY_WORDS } from '../words/municipality-words.js';
import {
  crumbsTo,
  type MunicipalityAsked,
  monthAfter,
  nameOf,
  otherPages,
  personOf,
  withoutProtected,
} from './shown-municipality.js';

/** How much of each list one page shows. */
const AT_ONCE = { differences: 20, lines: 50 } as const;

/** So many of the first differences are explained at once; the others when somebody asks. */
const OPEN = 3;

type Figure = {
  readonly days: number;
  readonly daysByShare?: string;
  readonly base: string;
  readonly municipal: string;
};

/** What the page is made of, and the parts of its lists that it shows. */
interface InvoiceShown {
  readonly invoice: InvoiceAnswer;
  readonly reconciled: ReconciliationAnswer;
}

/**
 * What was billed for a month against what should have been, the differences first.
 * @param shown absent where the moment that was asked for is none
 */
export function invoicePage(
  asked: MunicipalityAsked,
  month: Month,
  moments: ReadMoments,
  shown?: InvoiceShown,
): PageParts {
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const title = words.invoice(monthInWords(month, language));
  const { knownOn } = moments.dates;
  const neighbour = (months: number, label: (month: string) => string) => {
    const other = monthAfter(month, months);
    return html`<li><a href="${invoiceAddress(language, code, other, { knownOn })}">${label(monthInWords(other, language))}</a></li>\n`;
  };
  return {
    language,
    address: invoiceAddress(language, code, month, { knownOn }),
    title: shown === undefined ? `${CASE_WORDS[language].errorPrefix}: ${title}` : title,
    crumbs: crumbsTo(asked, true),
    people: shown === undefined ? [] : peopleShown(asked, shown),
    content: html`<h1>${title}</h1>
<p class="lead">${nameOf(asked)}</p>
<nav class="parts" aria-label="${words.all}"><ul>${neighbour(-1, words.earlier)}${neighbour(1, words.later)}</ul></nav>
${knownOn === undefined ? undefined : html`<p class="notice" role="status">${words.asKnown(DOSSIER_WORDS[language].day(knownOn))} <a href="${invoiceAddress(language, code, month)}">${CASE_WORDS[language].now}</a></p>`}
${shown === undefined ? undefined : told(asked, month, shown)}
${momentForm(asked, month, moments)}
${otherPages(asked, '')}`,
  };
}

function told(asked: MunicipalityAsked, month: Month, shown: InvoiceShown): Markup {
  const words = MUNICIPALITY_WORDS[asked.language];
  const { invoice, reconciled } = shown;
  const number = reconciled.differences.length + reconciled.protectedDifferences.length;
  return html`<section aria-labelledby="brief">
<h2 id="brief">${words.inBrief}</h2>
${brief(asked, invoice, reconciled)}
${withoutProtected(asked, invoice)}
</section>
<section aria-labelledby="differences">
<h2 id="differences">${words.differences(number)}</h2>
${isBilled(reconciled.summary) ? undefined : html`<p class="notice">${words.noInvoice}</p>`}
${differences(asked, month, reconciled)}
${reconciled.protectedDifferences.map((difference) => protectedCard(asked, difference))}
</section>
<section aria-labelledby="sums">
<h2 id="sums">${words.sums}</h2>
${sums(asked, words.sums, invoice.sums)}
</section>
<section aria-labelledby="lines">
<h2 id="lines">${words.lines(invoice.lines.length)}</h2>
${lines(asked, month, invoice)}
${invoice.protectedSums.length === 0 ? undefined : html`<h3>${words.ofProtected}</h3>\n${sums(asked, words.ofProtected, invoice.protectedSums)}`}
</section>`;
}

/** Turns the month back to what had been recorded by a date. */
function momentForm(
  { language, code, today }: MunicipalityAsked,
  month: Month,
  moments: ReadMoments,
): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const control = { field: 'knownOn', label: CASE_WORDS[language].knownOn } as const;
  return html`<form class="moment" method="get" action="${invoiceAddress(language, code, month)}" novalidate>
${mistakeSummary([control], moments, today, language)}<fieldset>
<legend>${words.atAnotherMoment}</legend>
<div class="fields">${dateControl(control, moments, today, language)}
<button type="submit">${CASE_WORDS[language].show}</button></div>
</fieldset>
</form>`;
}

/** Those whose differences or lines stand on the page. */
function peopleShown({ code, parameters }: MunicipalityAsked, shown: InvoiceShown): string[] {
  const { invoice, reconciled } = shown;
  const differing = shownDifferences(reconciled.differences, code, parameters).items;
  return [...differing, ...shownLines(invoice, parameters).items].map(({ jobseeker }) => jobseeker);
}

type Parameters = MunicipalityAsked['parameters'];

/** Those of the greatest effect first. */
function shownDifferences(all: readonly ToldDifference[], code: string, parameters: Parameters) {
  const weight = (difference: ToldDifference) => Math.abs(Number(effectOf(difference, code)));
  const inOrder = [...all].sort((a, b) => weight(b) - weight(a));
  return partOf(inOrder, parameters.differences, AT_ONCE.differences);
}

function shownLines({ lines }: InvoiceAnswer, parameters: Parameters) {
  return partOf(lines, parameters.lines, AT_ONCE.lines);
}

function brief(
  { language }: MunicipalityAsked,
  invoice: InvoiceAnswer,
  { summary, peopleLeftOut }: ReconciliationAnswer,
): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const { euros, day } = DOSSIER_WORDS[language];
  const rows: (readonly [string, string])[] = [
    ...(isBilled(summary)
      ? ([
          [words.difference, withSide(summary.difference, language)],
          [words.was, euros(summary.billed.municipal)],
        ] as const)
      : []),
    [words.shouldBe, euros(summary.expected.municipal)],
    ...(invoice.sentBy === undefined ? [] : [[words.sentBy, day(invoice.sentBy)] as const]),
    ...(invoice.due === undefined ? [] : [[words.due, day(invoice.due)] as const]),
  ];
  return html`<dl class="brief">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${peopleLeftOut === 0 ? undefined : html`<p class="notice alert">${words.leftOut(peopleLeftOut)}</p>`}`;
}

/** Whether an invoice of the month is recorded. */
function isBilled({ billed }: ReconciliationAnswer['summary']): boolean {
  return billed.lines > 0;
}

/** `3.72 too much`: billed less what should have been. */
function withSide(amount: string, language: MunicipalityAsked['language']): string {
  const words = MUNICIPALITY_WORDS[language];
  const told = DOSSIER_WORDS[language].euros(amount.replace('-', ''));
  const isNothing = Number(amount) === 0;
  return isNothing ? told : `${told} ${amount.startsWith('-') ? words.tooLittle : words.tooMuch}`;
}

function differences(
  asked: MunicipalityAsked,
  month: Month,
  { differences: all, protectedDifferences, summary, knownOn }: ReconciliationAnswer,
): Markup | undefined {
  const { language, code, parameters } = asked;
  const words = MUNICIPALITY_WORDS[language];
  if (all.length === 0) {
    return protectedDifferences.length > 0 || !isBilled(summary)
      ? undefined
      : html`<p class="notice good">${words.noDifferences}</p>`;
  }
  const part = shownDifferences(all, code, parameters);
  return amidParts(
    html`${part.items.map((difference, index) => differenceCard(asked, difference, index < OPEN))}`,
    part,
    words.differences(all.length),
    (differences) => `${invoiceAddress(language, code, month, { knownOn, differences })}#differences`,
    language,
  );
}

/** Euros that this municipality was billed too much; negative: too little. */
function effectOf({ effects }: Pick<ToldDifference, 'effects'>, code: string): string {
  return effects.find(({ municipality }) => municipality === code)?.municipal ?? '0.00';
}

function differenceCard(asked: MunicipalityAsked, difference: ToldDifference, isOpen: boolean): Markup {
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const { day, closed } = DOSSIER_WORDS[language];
  const { kind, jobseeker, benefit, regime, expected, billed, late, movedFrom, rightUnder, sentences } =
    difference;
  const figures = [
    ...billed.map((line) => [words.billedLine(line.invoiceId, line.line), line] as const),
    ...(expected === undefined ? [] : [[words.ours, expected] as const]),
  ];
  const firstDay = expected?.spans[0]?.firstDay;
  return html`<article class="card to-be-checked">
<h3>${words.kinds[kind]}: ${personOf(asked, jobseeker)}</h3>
<p>${closed[benefit]}, ${words.regime(regime)}. <strong>${words.effect(withSide(effectOf(difference, code), language))}</strong></p>
${late === undefined ? undefined : html`<p>${words.late(day(late.invoicedOn), day(late.sentBy))} <span lang="fi">${late.provision}</span></p>`}
${movedFrom === undefined ? undefined : html`<p>${words.movedFrom(closed[movedFrom])}</p>`}
${rightUnder.map((reading) => html`<p>${words.rightUnder(reading)}</p>`)}
<div class="scroll" tabindex="0" role="group" aria-label="${words.kinds[kind]}: ${jobseeker}">${figureTable(language, `${words.kinds[kind]}: ${jobseeker}`, figures)}</div>
${
  sentences.length === 0
    ? undefined
    : html`<details${isOpen ? html` open` : undefined}><summary>${words.why}</summary>${sentences.map((sentence) => html`<p>${sentence[language]}</p>`)}
${
  firstDay === undefined || !asked.reader.parts.has('case')
    ? undefined
    : html`<p><a href="${dayAddress(language, jobseeker, firstDay)}">${words.firstDay(day(firstDay))}</a></p>`
}</details>`
}
</article>
`;
}

/** Without whose it is. */
function protectedCard(asked: MunicipalityAsked, difference: ProtectedDifference): Markup {
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const { kind, benefit, regime } = difference;
  return html`<article class="card to-be-checked">
<h3>${words.kinds[kind]}: ${words.protectedPerson}</h3>
<p>${DOSSIER_WORDS[language].closed[benefit]}, ${words.regime(regime)}. <strong>${words.effect(withSide(effectOf(difference, code), language))}</strong></p>
</article>
`;
}

function figureTable(
  language: MunicipalityAsked['language'],
  caption: string,
  figures: readonly (readonly [string, Figure])[],
): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const { number } = DOSSIER_WORDS[language];
  return table(
    caption,
    [
      { heading: words.figure },
      { heading: words.days, isNumber: true },
      { heading: words.shares },
      { heading: words.base, isNumber: true },
      { heading: words.municipal, isNumber: true },
    ],
    figures.map(([name, { days, daysByShare, base, municipal }]) => [
      name,
      days,
      sharesInWords(daysByShare),
      number(base),
      number(municipal),
    ]),
  );
}

/** `10x12 20x8` as `10 % × 12, 20 % × 8`. */
function sharesInWords(daysByShare = ''): string {
  return daysByShare.replaceAll(/(\d+)x(-?\d+) ?/g, '$1 % × $2, ').replace(/, $/, '');
}

/** Of people under an order of non-disclosure without how many they are. */
function sums(
  { language }: MunicipalityAsked,
  caption: string,
  all: InvoiceAnswer['sums'] | InvoiceAnswer['protectedSums'],
): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const { closed, number } = DOSSIER_WORDS[language];
  const hasPersons = all.some((sum) => 'persons' in sum);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(
    caption,
    [
      { heading: words.benefit },
      { heading: words.figure },
      { heading: words.kind },
      ...(hasPersons ? [{ heading: words.people, isNumber: true as const }] : []),
      { heading: words.days, isNumber: true },
      { heading: words.base, isNumber: true },
      { heading: words.municipal, isNumber: true },
    ],
    all.map((sum) => [
      closed[sum.benefit],
      words.regime(sum.regime),
      words[sum.kind],
      ...('persons' in sum ? [sum.persons] : []),
      sum.days,
      number(sum.base),
      number(sum.municipal),
    ]),
  )}</div>`;
}

function lines(asked: MunicipalityAsked, month: Month, invoice: InvoiceAnswer): Markup {
  const { language, code, parameters } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const { closed, number } = DOSSIER_WORDS[language];
  const part = shownLines(invoice, parameters);
  const caption = words.lines(part.total);
  return amidParts(
    html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(
      caption,
      [
        { heading: words.person },
        { heading: words.benefit },
        { heading: words.kind },
        { heading: words.days, isNumber: true },
        { heading: words.shares },
        { heading: words.base, isNumber: true },
        { heading: words.municipal, isNumber: true },
      ],
      part.items.map((line) => [
        personOf(asked, line.jobseeker),
        `${closed[line.benefit]}, ${words.regime(line.regime)}`,
        words[line.kind],
        line.days,
        sharesInWords(line.daysByShare),
        number(line.base),
        number(line.municipal),
      ]),
    )}</div>`,
    part,
    caption,
    (lines) => `${invoiceAddress(language, code, month, { knownOn: invoice.knownOn, lines })}#lines`,
    language,
  );
}
