import type { BilledLine } from './billed-line.js';
import { eurosOf } from './cents.js';
import { daysByShareText } from './days-by-share.js';
import type { ExpectedLine } from './expected-line.js';
import type { Figure } from './figure.js';
import type { InvoiceSum } from './invoice-sums.js';

/** Lines and sums as JSON shows them: whole cents as exact euro text, days by share as `10x12 20x8`. */
export function publishedExpectedLine(line: ExpectedLine) {
  const { jobseeker, payer, regime, benefit, paidMonth, kind, paymentIds, spans, interpretations } = line;
  return {
    jobseeker,
    payer,
    regime,
    benefit,
    paidMonth,
    kind,
    ...publishedFigure(line),
    paymentIds,
    spans,
    interpretations,
  };
}

export function publishedBilledLine(line: BilledLine) {
  const { invoiceId, lineNumber, municipality, invoicedOn, regime, benefit, paidMonth, kind } = line;
  return {
    invoiceId,
    line: lineNumber,
    municipality,
    invoicedOn,
    regime,
    benefit,
    paidMonth,
    kind,
    ...publishedFigure(line),
  };
}

export function publishedSum({ base, municipal, ...sum }: InvoiceSum) {
  return { ...sum, base: eurosOf(base), municipal: eurosOf(municipal) };
}

function publishedFigure({ days, daysByShare, base, municipal }: Figure) {
  return {
    days,
    ...(daysByShare ? { daysByShare: daysByShareText(daysByShare) } : {}),
    base: eurosOf(base),
    municipal: eurosOf(municipal),
  };
}
