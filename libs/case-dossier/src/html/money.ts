import { html, type Markup, table } from '#markup';
import type { Dossier, DossierLine, DossierMoney, SharePeriod } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { dayOf } from './told-parts.js';

export function moneyChapter({ money }: Dossier, words: DossierWords): Markup {
  const { money: labels } = words.headings;
  if (money === undefined) return html`<p>${labels.none}</p>`;
  return html`${periodsTable(money, words)}
<h3>${labels.changes}</h3>
${money.periods.map((period) => explanation(period, words))}
${sumsTable(money, words)}
${linesTable(labels.lines, money.lines, words)}
${
  money.billed.length === 0
    ? html`<h3>${labels.billed}</h3><p>${labels.noneBilled}</p>`
    : linesTable(`${labels.billed}. ${labels.billedHow}`, money.billed, words)
}`;
}

function spanOf({ firstDay, lastDay }: SharePeriod, words: DossierWords): Markup {
  return html`${dayOf(firstDay, words)}–${dayOf(lastDay, words)}`;
}

function periodsTable({ periods }: DossierMoney, words: DossierWords): Markup {
  const { money: labels } = words.headings;
  return table(
    labels.periods,
    [
      { heading: labels.days },
      { heading: labels.benefit },
      { heading: labels.paidDays, isNumber: true },
      { heading: labels.counter, isNumber: true },
      { heading: labels.share, isNumber: true },
      { heading: labels.payer },
      { heading: labels.municipal, isNumber: true },
      { heading: labels.provision },
    ],
    periods.map((period) => [
      spanOf(period, words),
      period.benefit.name,
      period.days,
      period.counted ? `${period.firstCounter}–${period.lastCounter}` : labels.notCounted,
      `${period.sharePercent} %`,
      period.payer.name,
      words.number(period.municipal),
      period.provision.text,
    ]),
  );
}

function explanation(period: SharePeriod, words: DossierWords): Markup | undefined {
  if (period.explanation === undefined) return undefined;
  return html`<article class="period">
<h4>${spanOf(period, words)}: ${period.sharePercent} %, ${period.payer.name}</h4>
<p>${period.explanation}</p>
</article>
`;
}

function sumsTable({ sums, total }: DossierMoney, words: DossierWords): Markup {
  const { money: labels } = words.headings;
  return table(
    labels.sums,
    [{ heading: labels.month }, { heading: labels.payer }, { heading: labels.municipal, isNumber: true }],
    sums.map(({ paidMonth, payer, municipal }) => [paidMonth, payer.name, words.number(municipal)]),
    { total: [labels.total, '', words.number(total)] },
  );
}

function linesTable(caption: string, lines: readonly DossierLine[], words: DossierWords): Markup {
  const { money: labels } = words.headings;
  const areBilled = lines.some(({ invoice }) => invoice !== undefined);
  return table(
    caption,
    [
      { heading: labels.month },
      { heading: labels.payer },
      { heading: labels.benefit },
      { heading: labels.regime },
      { heading: labels.kind },
      { heading: labels.paidDays, isNumber: true },
      { heading: labels.base, isNumber: true },
      { heading: labels.municipal, isNumber: true },
      ...(areBilled ? [{ heading: labels.invoice }] : []),
    ],
    lines.map(({ paidMonth, payer, benefit, regime, kind, days, base, municipal, invoice }) => [
      paidMonth,
      payer.name,
      benefit.name,
      regime,
      kind.name,
      days,
      words.number(base),
      words.number(municipal),
      ...(invoice === undefined
        ? []
        : [html`${invoice.invoiceId}, ${labels.line} ${invoice.line}, ${dayOf(invoice.invoicedOn, words)}`]),
    ]),
  );
}
