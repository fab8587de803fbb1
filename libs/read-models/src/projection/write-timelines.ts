import type { Kysely } from 'kysely';
import type { InvoiceLine } from '#cost-responsibility';
import { packText } from '../database/packed-text.js';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { spansOf } from '../timeline/paid-day-spans.js';
import { forgetTimelineFailures, writeFailures } from './failures.js';
import { errorName } from './fold-stream.js';
import type { ProjectedDomain } from './projected-domain.js';
import { replaceLines, writeSpans } from './timeline-storage.js';

/** A benefit history whose timeline has to be computed. */
export interface OwedTimeline {
  readonly jobseeker: string;
  /** Revision of the benefit history. */
  readonly revision: number;
  readonly benefitHistory: unknown;
}

/**
 * Computes these jobseekers' timelines and stores them. One that can not be computed leaves no days and no lines behind,
 * and is returned as a failure. `database` has its schema set.
 */
export async function writeTimelines(
  database: Kysely<ReadModelTables>,
  domain: ProjectedDomain,
  owed: readonly OwedTimeline[],
): Promise<RowOf<'failure'>[]> {
  if (owed.length === 0) return [];
  const jobseekers = owed.map(({ jobseeker }) => jobseeker);
  const timelines: RowOf<'cost_timeline'>[] = [];
  const lines: RowOf<'invoice_line'>[] = [];
  const failures: RowOf<'failure'>[] = [];
  for (const each of owed) {
    const computed = computedTimeline(domain, each);
    timelines.push(computed.timeline);
    lines.push(...computed.lines);
    if (computed.failure !== undefined) failures.push(computed.failure);
  }
  await writeSpans(database, timelines);
  await replaceLines(database, jobseekers, lines);
  await forgetTimelineFailures(database, jobseekers);
  await writeFailures(database, failures);
  return failures;
}

export interface ComputedTimeline {
  readonly timeline: RowOf<'cost_timeline'>;
  readonly lines: readonly RowOf<'invoice_line'>[];
  readonly failure?: RowOf<'failure'>;
}

/** The rows of one jobseeker's timeline. */
export function computedTimeline(domain: ProjectedDomain, owed: OwedTimeline): ComputedTimeline {
  const { jobseeker, revision } = owed;
  try {
    const { spans, invoiceLines } = domain.timeline(owed.benefitHistory);
    return {
      timeline: { jobseeker, revision, spans: packText(JSON.stringify(spansOf(spans))) },
      lines: invoiceLines.map((line) => lineRow(jobseeker, line)),
    };
  } catch (error) {
    return {
      timeline: { jobseeker, revision, spans: packText('[]') },
      lines: [],
      failure: {
        stream: `benefits-${jobseeker}`,
        step: 'timeline',
        jobseeker,
        revision,
        event_id: '',
        event_type: '',
        position: '',
        error: errorName(error),
      },
    };
  }
}

function lineRow(jobseeker: string, line: InvoiceLine): RowOf<'invoice_line'> {
  return {
    jobseeker,
    payer: line.payer,
    regime: line.regime,
    benefit: line.benefit,
    paid_month: line.paidMonth,
    kind: line.kind,
    days: line.days,
    base: line.base,
    municipal: line.municipal,
    interpretations: JSON.stringify(line.interpretations),
  };
}
