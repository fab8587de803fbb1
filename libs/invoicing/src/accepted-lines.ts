import type { BilledLine } from './billed-line.js';
import type { ExpectedLine } from './expected-line.js';
import { agree, sumOf } from './figure.js';

/** Which of the lines billed for the same thing stand for it, and which bill it again. */
export interface AcceptedLines {
  readonly accepted: readonly BilledLine[];
  readonly again: readonly BilledLine[];
}

/**
 * One line may be billed in parts, or taken back and billed anew: when all lines together agree, they are the line. Else a
 * line that agrees alone is it. Else lines are taken, in the order of the invoices, while the days are not used up; one that
 * repeats a line taken before bills it again.
 */
export function acceptedLines(expected: ExpectedLine, billed: readonly BilledLine[]): AcceptedLines {
  const lines = [...billed].sort(byInvoice);
  const [first] = lines;
  if (first === undefined || lines.length === 1 || agree(expected, sumOf(lines))) {
    return { accepted: lines, again: [] };
  }
  const alone = lines.find((line) => agree(expected, line));
  if (alone) return { accepted: [alone], again: lines.filter((line) => line !== alone) };
  const accepted = [first];
  const again: BilledLine[] = [];
  let days = first.days;
  for (const line of lines.slice(1)) {
    const isNew = !accepted.some((other) => agree(other, line));
    if (isNew && Math.abs(days + line.days) <= Math.abs(expected.days)) {
      accepted.push(line);
      days += line.days;
    } else again.push(line);
  }
  return { accepted, again };
}

export function byInvoice(a: BilledLine, b: BilledLine): number {
  if (a.invoicedOn !== b.invoicedOn) return a.invoicedOn < b.invoicedOn ? -1 : 1;
  if (a.invoiceId !== b.invoiceId) return a.invoiceId < b.invoiceId ? -1 : 1;
  return a.lineNumber - b.lineNumber;
}
