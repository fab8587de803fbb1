import type { BenefitHistory } from '#benefit-history';
import type { InvoiceLine, PaidDay } from '#cost-responsibility';
import type { Pathway } from '#pathway';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { daysOfSpans, type PaidDaySpan } from '../timeline/paid-day-spans.js';
import { invoiceLineOf } from './invoice-line-of.js';
import { type InvoiceTotal, type InvoiceTotalsFilter, invoiceTotals } from './invoice-totals.js';
import { type JobseekerPage, jobseekerPage } from './jobseeker-page.js';
import { type ProjectionStatus, projectionStatus } from './projection-status.js';
import { ProjectionStopped } from './read-model-errors.js';
import { type RevisedTable, RevisionWait, streamOf } from './revision-wait.js';

/** Read your own write: wait until this revision of the jobseeker's stream is projected. */
export interface AtLeast {
  readonly atLeastRevision?: number;
  /** How long to wait for it, in milliseconds. Default 5,000. */
  readonly withinMs?: number;
}

const WITHIN_MS = 5_000;

/** One jobseeker's read model, with the revision of the stream that it was made from. */
export interface Projected {
  readonly jobseeker: string;
  readonly revision: number;
}

export interface ProjectedPathway extends Projected {
  /** Personal texts in it are sealed. */
  readonly pathway: Pathway;
}

export interface ProjectedBenefitHistory extends Projected {
  readonly benefitHistory: BenefitHistory;
}

export interface ProjectedCostTimeline extends Projected {
  /** Every paid day that was not corrected, by date. */
  readonly days: readonly PaidDay[];
  /** By payer, regime, benefit, paid month and kind. */
  readonly invoiceLines: readonly InvoiceLine[];
}

/** The queries. A jobseeker of whom nothing was recorded is undefined. */
export class ReadModels {
  private readonly wait: RevisionWait;

  constructor(private readonly database: ReadModelDatabase) {
    this.wait = new RevisionWait(database);
  }

  /** @throws ReadModelBehind, ProjectionStopped */
  async pathway(jobseeker: string, options: AtLeast = {}): Promise<ProjectedPathway | undefined> {
    const found = await this.state('pathway', jobseeker, options);
    return found && { jobseeker, revision: found.revision, pathway: found.state as Pathway };
  }

  /** @throws ReadModelBehind, ProjectionStopped */
  async benefitHistory(
    jobseeker: string,
    options: AtLeast = {},
  ): Promise<ProjectedBenefitHistory | undefined> {
    const found = await this.state('benefit_history', jobseeker, options);
    return found && { jobseeker, revision: found.revision, benefitHistory: found.state as BenefitHistory };
  }

  /**
   * The revision is that of the benefit history that the timeline was computed from.
   * @throws ReadModelBehind, ProjectionStopped
   */
  async costTimeline(jobseeker: string, options: AtLeast = {}): Promise<ProjectedCostTimeline | undefined> {
    await this.assertProjected('cost_timeline', jobseeker, options);
    const { timeline, lines } = await this.timelineRows(jobseeker);
    if (timeline === undefined) return undefined;
    return {
      jobseeker,
      revision: timeline.revision,
      days: daysOfSpans(JSON.parse(timeline.spans) as PaidDaySpan[]),
      invoiceLines: lines.map(invoiceLineOf),
    };
  }

  /** Jobseekers in the order of their identifiers, after `after`. */
  async jobseekers(options: { after?: string; limit: number }): Promise<JobseekerPage> {
    return await jobseekerPage(this.database, options);
  }

  /** What the municipalities are billed, summed. */
  async invoiceTotals(filter: InvoiceTotalsFilter = {}): Promise<InvoiceTotal[]> {
    return await invoiceTotals(this.database, filter);
  }

  async status(): Promise<ProjectionStatus> {
    return await projectionStatus(this.database);
  }

  private async state(table: 'pathway' | 'benefit_history', jobseeker: string, options: AtLeast) {
    await this.assertProjected(table, jobseeker, options);
    const row = await this.live
      .selectFrom(table)
      .select(['revision', 'state'])
      .where('jobseeker', '=', jobseeker)
      .executeTakeFirst();
    return row && { revision: row.revision, state: JSON.parse(row.state) as unknown };
  }

  private async assertProjected(table: RevisedTable, jobseeker: string, options: AtLeast): Promise<void> {
    const failure = await this.live
      .selectFrom('failure')
      .select(['revision', 'step'])
      .where('stream', '=', streamOf(table, jobseeker))
      .where('step', 'in', table === 'cost_timeline' ? ['evolve', 'timeline'] : ['evolve'])
      .orderBy('revision')
      .executeTakeFirst();
    if (failure !== undefined) {
      throw new ProjectionStopped(streamOf(table, jobseeker), failure.revision, failure.step);
    }
    const { atLeastRevision, withinMs = WITHIN_MS } = options;
    if (atLeastRevision !== undefined) {
      await this.wait.reached(table, jobseeker, atLeastRevision, withinMs);
    }
  }

  /** In one transaction, so that days, lines and revision belong together. */
  private async timelineRows(jobseeker: string) {
    return await this.database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        const live = transaction.withSchema(LIVE_SCHEMA);
        const timeline = await live
          .selectFrom('cost_timeline')
          .select(['revision', 'spans'])
          .where('jobseeker', '=', jobseeker)
          .executeTakeFirst();
        const lines = await live
          .selectFrom('invoice_line')
          .selectAll()
          .where('jobseeker', '=', jobseeker)
          .orderBy('payer')
          .orderBy('regime')
          .orderBy('benefit')
          .orderBy('paid_month')
          .orderBy('kind')
          .execute();
        return { timeline, lines };
      });
  }

  private get live() {
    return this.database.kysely.withSchema(LIVE_SCHEMA);
  }
}
