import type { DaySpan, InvoiceLine, Timeline, TimelineFinding } from '#cost-responsibility';

/** How timelines are written one after the other into one document. */
export interface TimelineForm {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  /** @param findings computed only where they are written */
  jobseeker(
    jobseeker: string,
    timeline: Timeline,
    findings: () => readonly TimelineFinding[],
  ): Iterable<string>;
}

/** One JSON document, one line for each jobseeker's head, day and invoice line. */
export const timelineJson: TimelineForm = {
  begin: '{"jobseekers": [\n',
  between: ',\n',
  end: '\n]}\n',
  *jobseeker(jobseeker, timeline) {
    yield `{"jobseeker": ${JSON.stringify(jobseeker)}, "days": [`;
    let between = '\n';
    for (const span of timeline.daySpans()) {
      yield between + spanJson(span);
      between = ',\n';
    }
    yield '\n], "invoiceLines": [';
    between = '\n';
    for (const line of timeline.invoiceLines) {
      yield between + JSON.stringify(publishedLine(line));
      between = ',\n';
    }
    yield '\n]}';
  },
};

/** The days of a span, each on its line. What they have in common is put into JSON once. */
function spanJson({ alike, dates, firstCounter, counterStep }: DaySpan): string {
  const { paymentId, benefit, regime, ...others } = alike;
  const before = `,${inner({ paymentId, benefit, regime })},"counter":`;
  const after = `,${inner(others)}}`;
  return dates
    .map((date, index) => `{"date":"${date}"${before}${firstCounter + index * counterStep}${after}`)
    .join(',\n');
}

/** The members of an object, without its braces. */
function inner(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}

function publishedLine({ payer, regime, benefit, paidMonth, kind, days, base, municipal }: InvoiceLine) {
  return { payer, regime, benefit, paidMonth, kind, days, base, municipal };
}
