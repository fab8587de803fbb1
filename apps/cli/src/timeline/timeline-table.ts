import type { InvoiceLine, PaidDay } from '#cost-responsibility';
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
    yield* table([DAY_HEAD, ...[...spansOf(timeline.days())].map(dayCells)]);
    yield '\nInvoice lines\n\n';
    if (timeline.invoiceLines.length === 0) yield 'none\n';
    else yield* table([LINE_HEAD, ...timeline.invoiceLines.map(lineCells)]);
  },
};

interface DaySpan {
  readonly first: PaidDay;
  last: PaidDay;
  days: number;
}

function* spansOf(days: Iterable<PaidDay>): Generator<DaySpan> {
  let span: DaySpan | undefined;
  for (const day of days) {
    if (span && alike(span.last, day)) {
      span.last = day;
      span.days++;
      continue;
    }
    if (span) yield span;
    span = { first: day, last: day, days: 1 };
  }
  if (span) yield span;
}

function alike(a: PaidDay, b: PaidDay): boolean {
  const { date: _, counter, ...rest } = a;
  const { date: __, counter: next, ...others } = b;
  return JSON.stringify(rest) === JSON.stringify(others) && next === counter + (b.counted ? 1 : 0);
}

function dayCells({ first, last, days }: DaySpan): Cell[] {
  const number = first.counted
    ? first.counter === last.counter
      ? `${first.counter}`
      : `${first.counter}-${last.counter}`
    : `(${first.counter})`;
  return [
    first.date,
    days === 1 ? '' : last.date,
    days,
    first.benefit,
    first.regime,
    number,
    `${first.sharePercent} %`,
    first.payer,
    first.base,
    first.municipal,
    first.provision,
    first.interpretations.join(' '),
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
