import type { DaySpan, InvoiceLine, TimelineFinding } from '#cost-responsibility';
import { type Cell, textTable } from '../terminal/text-table.js';
import type { TimelineForm } from './timeline-json.js';

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

const FINDING_HEAD = ['on', 'payment', 'days', 'municipal', 'finding', 'what it is'];

/** For people: days that differ only in date and number stand on one row. */
export const timelineTable: TimelineForm = {
  begin: '',
  between: '\n',
  end: '',
  *jobseeker(jobseeker, timeline, findings) {
    yield `Jobseeker ${jobseeker}\n\n`;
    yield* textTable([DAY_HEAD, ...[...timeline.daySpans()].map(dayCells)]);
    yield '\nInvoice lines\n\n';
    if (timeline.invoiceLines.length === 0) yield 'none\n';
    else yield* textTable([LINE_HEAD, ...timeline.invoiceLines.map(lineCells)]);
    const found = findings();
    if (found.length === 0) return;
    yield '\nFindings\n\n';
    yield* textTable([FINDING_HEAD, ...found.map(findingCells)]);
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

function findingCells({ finding, on, paymentId, days, municipal, detail }: TimelineFinding): Cell[] {
  return [on, paymentId ?? '', days ?? '', municipal ?? '', finding, detail];
}
