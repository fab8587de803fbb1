import { type Month, monthOf } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { centsOf, eurosOf } from '#invoicing';
import { html, type Markup } from '#markup';
import {
  comparedMonths,
  type MonthsToDraw,
  monthInWords,
  monthsOfMunicipality,
  stackedMonths,
} from '#pictures';
import type { InvoiceTotal } from '#read-models';
import type { InvoicedMonthsAnswer } from '../../queries/invoiced-months-query.js';
import type { ReconciliationAnswer } from '../../queries/reconciliation-query.js';
import { pictureFigure, pictureTable } from '../case/picture-figure.js';
import { invoiceAddress, municipalityAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { MUNICIPALITY_WORDS } from '../words/municipality-words.js';
import {
  crumbsTo,
  type MunicipalityAsked,
  monthAfter,
  nameOf,
  otherPages,
  withoutProtected,
} from './shown-municipality.js';

/** What a municipality should be billed month by month. */
export function municipalityPage(asked: MunicipalityAsked, answer: InvoicedMonthsAnswer): PageParts {
  const { invoiceLines } = answer;
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const closed: Readonly<Record<string, string>> = DOSSIER_WORDS[language].closed;
  const drawn = (by: 'regime' | 'benefit') =>
    monthsOfMunicipality(invoiceLines, by, {
      nameOf: (each) => (by === 'regime' ? words.regime(each) : (closed[each] ?? each)),
      addressOf: (month) => invoiceAddress(language, code, month),
    });
  return {
    language,
    address: municipalityAddress(language, code),
    title: words.title(nameOf(asked)),
    crumbs: crumbsTo(asked, false),
    content: html`<h1>${words.title(nameOf(asked))}</h1>
<p class="lead">${words.monthsHow}</p>
${otherPages(asked, '')}
${withoutProtected(asked, answer)}
${
  invoiceLines.length === 0
    ? html`<p class="notice">${words.nothingBilled}</p>`
    : html`${brief(asked, invoiceLines)}
${months(asked, 'by-regime', words.byRegime, drawn('regime'))}
${months(asked, 'by-benefit', words.byBenefit, drawn('benefit'))}`
}`,
  };
}

/** The money before the pictures: the months that are over. */
function brief({ language, today }: MunicipalityAsked, lines: readonly InvoiceTotal[]): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const { euros } = DOSSIER_WORDS[language];
  const latest = monthAfter(monthOf(today), -1);
  const sumFrom = (from: Month) =>
    eurosOf(
      lines
        .filter(({ paidMonth }) => from <= paidMonth && paidMonth <= latest)
        .reduce((cents, { municipal }) => cents + centsOf(municipal), 0n),
    );
  const rows: (readonly [string, string])[] = [
    [words.ofMonth(monthInWords(latest, language)), euros(sumFrom(latest))],
    [words.ofTwelveMonths, euros(sumFrom(monthAfter(latest, -11)))],
  ];
  return html`<dl class="brief">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

function months(
  { language, code }: MunicipalityAsked,
  id: string,
  title: string,
  data: MonthsToDraw,
): Markup {
  const words = MUNICIPALITY_WORDS[language];
  const { svg, table } = stackedMonths(data, { idPrefix: id, language, title });
  const inOrder = data.months.map(({ month }) => month).sort();
  const rows = table.rows.map(([name = '', ...cells], index) => {
    const month = inOrder[index];
    if (month === undefined) return [name, ...cells];
    return [html`<a href="${invoiceAddress(language, code, month)}">${name}</a>`, ...cells];
  });
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${pictureFigure(svg, title)}
<details><summary>${words.asTable}</summary>
${pictureTable({ ...table, rows })}
</details>
</section>`;
}

/** What was billed in each month beside what should have been. */
export function billedMonthsPage(
  asked: MunicipalityAsked,
  reconciled: readonly ReconciliationAnswer[],
): PageParts {
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const { svg, table } = comparedMonths(
    reconciled.map(({ month, summary }) => ({
      month,
      billed: summary.billed.municipal,
      ours: summary.expected.municipal,
      href: invoiceAddress(language, code, month),
    })),
    { idPrefix: 'billed', language },
  );
  return {
    language,
    address: municipalityAddress(language, code, '/billed'),
    title: words.billed,
    crumbs: crumbsTo(asked, true),
    content: html`<h1>${words.billed}</h1>
<p class="lead">${nameOf(asked)}. ${words.billedHow}</p>
${otherPages(asked, '/billed')}
${reconciled[0] && withoutProtected(asked, reconciled[0])}
${pictureFigure(svg, words.billed)}
${pictureTable(table)}`,
  };
}
