import type { DaySpan, InvoiceLine } from '#cost-responsibility';
import type { TimelineForm } from './timeline-json.js';

type Cell = string | number;

const DAY_HEAD = [
  'days',
  '',
  'n',
  'benefit',
  'regime',
  'counter',
  'share',
  'payer',
  'base',
  'municipal',
  'provision',
  'depends on',
];
const LINE_HEAD = ['payer', 'regime', 'benefit', 'paid', 'kind', 'days', 'base', 'municipal'];

/** For people: days that differ only in date and number stand on one row. */
export const timelineTable: TimelineForm = {
  begin: '',
  between: '\n',
  end: '',
  *jobseeker(jobseeker, timeline) {
    yield `Jobseeker ${jobseeker}\n\n`;
    yield* table([DAY_HEAD, ...[...timeline.daySpans()].map(dayCells)]);
    yield '\nInvoice lines\n\n';
    if (timeline.invoiceLines.length === 0) yield 'none\n';
    else yield* table([LINE_HEAD, ...timeline.invoiceLines.map(lineCells)]);
  },
};

function dayCells({ alike, dates, firstCounter, counterStep }: DaySpan): Cell[] {
  const lastCounter = firstCounter + (dates.length - 1) * counterStep;
  const numbers = firstCounter === lastCounter ? `${firstCounter}` : `${firstCounter}-${lastCounter}`;
  return [
    dates[0] ?? '',
    dates.length === 1 ? '' : (dates.at(-1) ?? ''),
    dates.length,
    alike.benefit,
    alike.regime,
    alike.counted ? numbers : `(${firstCounter})`,
    `${alike.sharePercent} %`,
    alike.payer,
    alike.base,
    alike.municipal,
    alike.provision,
    alike.interpretations.join(' '),
  ];
}

function lineCells({ payer, regime, benefit, paidMonth, kind, days, base, municipal }: InvoiceLine): Cell[] {
  return [payer, regime, benefit, paidMonth, kind, days, base, municipal];
}

function* table(rows: readonly (readonly Cell[])[]): Generator<string> {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => `${row[index] ?? ''}`.length)),
  );
  for (const row of rows) {
    yield `${row
      .map((cell, index) => padded(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  }
}

/** Numbers stand to the right. */
function padded(cell: Cell, width: number): string {
  const text = `${cell}`;
  return typeof cell === 'number' || /^-?\d+\.\d+$/.test(text) ? text.padStart(width) : text.padEnd(width);
}
