import type { InvoiceLine, Timeline } from '#cost-responsibility';

/** How timelines are written one after the other into one document. */
export interface TimelineForm {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  jobseeker(jobseeker: string, timeline: Timeline): Iterable<string>;
}

/** One JSON document, one line for each jobseeker's head, day and invoice line. */
export const timelineJson: TimelineForm = {
  begin: '{"jobseekers": [\n',
  between: ',\n',
  end: '\n]}\n',
  *jobseeker(jobseeker, timeline) {
    yield `{"jobseeker": ${JSON.stringify(jobseeker)}, "days": [`;
    let between = '\n';
    for (const day of timeline.days()) {
      yield between + JSON.stringify(day);
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

function publishedLine({ payer, regime, benefit, paidMonth, kind, days, base, municipal }: InvoiceLine) {
  return { payer, regime, benefit, paidMonth, kind, days, base, municipal };
}
