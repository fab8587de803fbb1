import { Decimal } from 'decimal.js';
import type { BenefitHistory } from '#benefit-history';
import { centsText, type DaySpan, explainDay, type InvoiceLine, type Timeline } from '#cost-responsibility';
import { explanationSentences } from '#explanation';
import type { BilledLine } from '#invoicing';
import type { DossierLine, DossierMoney, Named, SharePeriod, SumOfMonth } from './dossier.js';
import type { Telling } from './telling.js';

/** What was paid, which share of it is the municipality's and why, what should be billed and what was. */
export function moneyOf(
  history: BenefitHistory,
  timeline: Timeline,
  billed: readonly BilledLine[],
  telling: Telling,
): DossierMoney {
  const lines = timeline.invoiceLines.map((line) => lineOf(line, telling));
  return {
    periods: periodsOf(history, timeline, telling),
    sums: sumsOf(timeline.invoiceLines, telling),
    total: cents(sum(lines.map(({ municipal }) => municipal))),
    lines,
    billed: billed.map((line) => billedLineOf(line, telling)),
  };
}

interface OpenPeriod {
  readonly alike: DaySpan['alike'];
  readonly firstDay: SharePeriod['firstDay'];
  lastDay: SharePeriod['lastDay'];
  readonly firstCounter: number;
  lastCounter: number;
  days: number;
  base: Decimal;
  municipal: Decimal;
}

function periodsOf(history: BenefitHistory, timeline: Timeline, telling: Telling): readonly SharePeriod[] {
  const periods: OpenPeriod[] = [];
  for (const { alike, dates, firstCounter, counterStep } of timeline.daySpans()) {
    const [firstDay] = dates;
    const lastDay = dates.at(-1);
    if (firstDay === undefined || lastDay === undefined) continue;
    const lastCounter = firstCounter + counterStep * (dates.length - 1);
    const base = new Decimal(alike.base).times(dates.length);
    const municipal = new Decimal(alike.municipal).times(dates.length);
    const open = periods.at(-1);
    if (open !== undefined && isAlike(open.alike, alike)) {
      open.lastDay = lastDay;
      open.lastCounter = lastCounter;
      open.days += dates.length;
      open.base = open.base.plus(base);
      open.municipal = open.municipal.plus(municipal);
    } else {
      periods.push({
        alike,
        firstDay,
        lastDay,
        firstCounter,
        lastCounter,
        days: dates.length,
        base,
        municipal,
      });
    }
  }
  return periods.map((period): SharePeriod => {
    const { alike, firstDay, base, municipal } = period;
    const explained = explainDay(history, firstDay, telling.statutes, timeline.choices);
    const [provision = { citation: alike.provision, text: alike.provision }] = telling.cited(alike.provision);
    return {
      firstDay,
      lastDay: period.lastDay,
      days: period.days,
      benefit: telling.named(alike.benefit),
      regime: alike.regime,
      firstCounter: period.firstCounter,
      lastCounter: period.lastCounter,
      counted: alike.counted,
      sharePercent: alike.sharePercent,
      payer: payerOf(alike.payer, alike.sharePercent, telling),
      base: exact(base),
      municipal: exact(municipal),
      provision,
      ...(explained === undefined
        ? {}
        : { explanation: explanationSentences(explained, telling.statutes, telling.language) }),
    };
  });
}

function isAlike(one: DaySpan['alike'], other: DaySpan['alike']): boolean {
  return (
    one.benefit === other.benefit &&
    one.regime === other.regime &&
    one.counted === other.counted &&
    one.sharePercent === other.sharePercent &&
    one.payer === other.payer &&
    one.provision === other.provision
  );
}

function sumsOf(lines: readonly InvoiceLine[], telling: Telling): readonly SumOfMonth[] {
  const groups = new Map<string, InvoiceLine[]>();
  for (const line of lines) {
    const key = `${line.paidMonth} ${line.payer}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const municipal = cents(sum(group.map((line) => line.municipal)));
      return [{ paidMonth: first.paidMonth, payer: telling.payer(first.payer), municipal }];
    });
}

function lineOf(line: InvoiceLine, telling: Telling): DossierLine {
  const { payer, regime, benefit, paidMonth, kind, days, base, municipal } = line;
  return {
    payer: telling.payer(payer),
    regime,
    benefit: telling.named(benefit),
    paidMonth,
    kind: { code: kind, name: telling.words.headings.money[kind] },
    days,
    base,
    municipal,
  };
}

function billedLineOf(line: BilledLine, telling: Telling): DossierLine {
  const { invoiceId, lineNumber, municipality, invoicedOn, base, municipal, ...rest } = line;
  const told = { ...rest, payer: municipality, base: centsText(base), municipal: centsText(municipal) };
  return {
    ...lineOf({ ...told, interpretations: [] }, telling),
    invoice: { invoiceId, line: lineNumber, invoicedOn },
  };
}

/** Of days without a share nobody pays a municipal part. */
function payerOf(code: string, percent: number, telling: Telling): Named {
  if (percent === 0) return { code: 'none', name: telling.words.headings.money.noPayer };
  return telling.payer(code);
}

function sum(amounts: readonly string[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
}

function cents(amount: Decimal): string {
  return amount.toFixed(2);
}

/** At least two decimals, and as many more as there are. */
function exact(amount: Decimal): string {
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}
