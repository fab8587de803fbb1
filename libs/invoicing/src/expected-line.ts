import type { Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { InvoiceLine, ShareSpan, Timeline } from '#cost-responsibility';
import { centsOf } from './cents.js';
import { type DaysByShare, daysByShare } from './days-by-share.js';

/** What one municipality should be billed for one person, regime, benefit, month and kind, and why (MON-4). */
export interface ExpectedLine {
  readonly jobseeker: string;
  /** Three-digit municipality code, or `unknown`: then nobody can be billed. */
  readonly payer: string;
  readonly regime: string;
  readonly benefit: Benefit;
  /** The month of the payment date. */
  readonly paidMonth: Month;
  readonly kind: 'payment' | 'correction';
  /** Negative in a correction, as the amounts are (INT-5). */
  readonly days: number;
  readonly daysByShare: DaysByShare;
  /** Whole cents. */
  readonly base: bigint;
  readonly municipal: bigint;
  readonly paymentIds: readonly string[];
  /** The days on the line; positive in a correction too. */
  readonly spans: readonly ShareSpan[];
  readonly interpretations: readonly string[];
}

/**
 * What follows from a timeline, by payer, regime, benefit, month and kind.
 * @param isAsked which lines; absent: all. The others cost nothing to speak of
 */
export function expectedLines(
  jobseeker: string,
  timeline: Timeline,
  isAsked?: (line: InvoiceLine) => boolean,
): ExpectedLine[] {
  return Array.from(timeline.explainedLines(isAsked), ({ line, spans }) => {
    const sign = line.kind === 'correction' ? -1 : 1;
    return {
      ...line,
      jobseeker,
      daysByShare: daysByShare(
        spans.map(({ sharePercent, days }) => ({ percent: sharePercent, days: sign * days })),
      ),
      base: centsOf(line.base),
      municipal: centsOf(line.municipal),
      paymentIds: [...new Set(spans.map(({ paymentId }) => paymentId))],
      spans,
    };
  });
}
