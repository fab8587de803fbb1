import type { PersonRead } from '#access';
import type { BenefitHistory } from '#benefit-history';
import type { InvoiceLine, PaidDay } from '#cost-responsibility';
import type { BilledLine } from '#invoicing';
import type { Pathway } from '#pathway';
import type { Home } from '#statistics';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { RowOf } from '../database/read-model-tables.js';
import {
  type Reading,
  type ReadingPage,
  type ReadingsAsked,
  readingPage,
  readPeople,
} from '../readings/readings.js';
import { askForRebuild, stopRebuild } from '../rebuild/rebuild-record.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { daysOfSpans, type PaidDaySpan } from '../timeline/paid-day-spans.js';
import {
  type BenefitHistoryPage,
  type BenefitHistoryPageAsked,
  benefitHistoryPage,
} from './benefit-history-page.js';
import { billedLinesOf } from './billed-lines-of.js';
import {
  type CountedPeopleAsked,
  type CountedPeoplePage,
  countedPeople,
  pathwaysStopped,
} from './counted-people.js';
import { invoiceLineOf } from './invoice-line-of.js';
import { type InvoiceTotal, type InvoiceTotalsFilter, invoiceTotals } from './invoice-totals.js';
import { type InvoicedPeopleAsked, type InvoicedPerson, invoicedPeople } from './invoiced-people.js';
import { type JobseekerPage, type JobseekersAsked, jobseekerPage } from './jobseeker-page.js';
import { type PossiblyFailed, stateRow, timelineRow } from './projected-rows.js';
import { type ProjectionStatus, projectionStatus } from './projection-status.js';
import { ProjectionStopped } from './read-model-errors.js';
import { type RevisedTable, RevisionWait, streamOf } from './revision-wait.js';

/** That the projection of a stream stopped at an event. */
export type ProjectionFailure = RowOf<'failure'>;

/** An event that is passed over by decision. */
export type SkippedEvent = RowOf<'skipped_event'>;

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
    await this.waitFor('cost_timeline', jobseeker, options);
    const stream = streamOf('cost_timeline', jobseeker);
    const row = await timelineRow(this.live, jobseeker);
    if (row === undefined) return await this.nothingOf(stream);
    assertWhole(stream, row);
    return {
      jobseeker,
      revision: row.revision,
      days: daysOfSpans(JSON.parse(row.spans) as PaidDaySpan[]),
      invoiceLines: row.lines.map(invoiceLineOf),
    };
  }

  /** Jobseekers in the order of their identifiers, after `after`. */
  async jobseekers(asked: JobseekersAsked): Promise<JobseekerPage> {
    return await jobseekerPage(this.database, asked);
  }

  /** Where a person lived, in the order in which it was told; empty where nothing was. */
  async homesOf(jobseeker: string): Promise<readonly Home[]> {
    const row = await this.live
      .selectFrom('home_municipality')
      .select('homes')
      .where('jobseeker', '=', jobseeker)
      .executeTakeFirst();
    return row === undefined ? [] : (JSON.parse(row.homes) as Home[]);
  }

  /** Benefit histories of many people, page by page, in the order of their identifiers. */
  async benefitHistories(options: BenefitHistoryPageAsked): Promise<BenefitHistoryPage> {
    return await benefitHistoryPage(this.database, options);
  }

  /** People for whom a municipality should be billed for a month, or was, page by page. */
  async invoicedPeople(asked: InvoicedPeopleAsked): Promise<InvoicedPerson[]> {
    return await invoicedPeople(this.database, asked);
  }

  /** Everything that was billed for a person; only what was recorded before an instant where one is given. */
  async billedLinesOf(jobseeker: string, recordedBefore?: Date): Promise<BilledLine[]> {
    return await billedLinesOf(this.database, jobseeker, recordedBefore);
  }

  /** What figures need of people, page by page, in the order of their identifiers. */
  async countedPeople(asked: CountedPeopleAsked): Promise<CountedPeoplePage> {
    return await countedPeople(this.database, asked);
  }

  /** How many pathways figures hold only in part. */
  async pathwaysStopped(): Promise<number> {
    return await pathwaysStopped(this.database);
  }

  /** What the municipalities are billed, summed. */
  async invoiceTotals(filter: InvoiceTotalsFilter = {}): Promise<InvoiceTotal[]> {
    return await invoiceTotals(this.database, filter);
  }

  /** Who read people's data, the latest first. Readings of this moment may not be there yet. */
  async readings(asked: ReadingsAsked): Promise<ReadingPage> {
    return await readingPage(this.database, asked);
  }

  /** Everybody who read a person's data, the latest first. */
  async readingsOf(jobseeker: string): Promise<readonly Reading[]> {
    const readings: Reading[] = [];
    for (let after: string | undefined; ; ) {
      const asked = { jobseeker, within: { kind: 'everybody' }, limit: 1_000 } as const;
      const page = await this.readings(after === undefined ? asked : { ...asked, after });
      readings.push(...page.readings);
      if (page.next === undefined) return readings;
      after = page.next;
    }
  }

  /** Everybody whose data was read in some days, reading by reading. */
  readPeople(asked: Parameters<typeof readPeople>[1]): AsyncIterable<PersonRead> {
    return readPeople(this.database, asked);
  }

  async status(): Promise<ProjectionStatus> {
    return await projectionStatus(this.database);
  }

  /** Where the projection stopped at an event, by the event's id or its position; undefined where it did not. */
  async failureAt(event: string): Promise<ProjectionFailure | undefined> {
    return await this.live
      .selectFrom('failure')
      .selectAll()
      .where('step', '=', 'evolve')
      .where(({ or, eb }) => or([eb('event_id', '=', event), eb('position', '=', event)]))
      .executeTakeFirst();
  }

  /** The event that it was decided to skip, by its id or its position; undefined where that was not decided. */
  async skippedAt(event: string): Promise<SkippedEvent | undefined> {
    return await this.live
      .selectFrom('skipped_event')
      .selectAll()
      .where(({ or, eb }) => or([eb('event_id', '=', event), eb('position', '=', event)]))
      .executeTakeFirst();
  }

  /** Asks for a rebuild beside the live read models. @returns false when one is under way already */
  async askForRebuild(now: Date): Promise<boolean> {
    return await askForRebuild(this.database.kysely, 'asked-for', now);
  }

  /** Stops a rebuild, which keeps what it has made. @returns false when there is none */
  async stopRebuild(now: Date): Promise<boolean> {
    return await stopRebuild(this.database.kysely, now);
  }

  private async state(table: 'pathway' | 'benefit_history', jobseeker: string, options: AtLeast) {
    await this.waitFor(table, jobseeker, options);
    const stream = streamOf(table, jobseeker);
    const row = await stateRow(this.live, table, jobseeker);
    if (row === undefined) return await this.nothingOf(stream);
    assertWhole(stream, row);
    return { revision: row.revision, state: JSON.parse(row.state) as unknown };
  }

  private async waitFor(table: RevisedTable, jobseeker: string, options: AtLeast): Promise<void> {
    const { atLeastRevision, withinMs = WITHIN_MS } = options;
    if (atLeastRevision !== undefined) {
      await this.wait.reached(table, jobseeker, atLeastRevision, withinMs);
    }
  }

  /** Nothing is projected: because nothing was recorded, or because the very first event could not be. */
  private async nothingOf(stream: string): Promise<undefined> {
    const failure = await this.live
      .selectFrom('failure')
      .select('revision')
      .where('stream', '=', stream)
      .executeTakeFirst();
    if (failure !== undefined) throw new ProjectionStopped(stream, failure.revision, 'evolve');
  }

  private get live() {
    return this.database.kysely.withSchema(LIVE_SCHEMA);
  }
}

function assertWhole(stream: string, { failedAt, failedStep }: PossiblyFailed): void {
  if (failedAt !== null && failedStep !== null) throw new ProjectionStopped(stream, failedAt, failedStep);
}
