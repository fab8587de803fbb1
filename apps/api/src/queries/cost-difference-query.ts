import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BenefitHistory, paidUntil, recordedSteps } from '#benefit-history';
import { type CalendarDate, type Instant, recordedBefore } from '#calendar-date';
import {
  type Change,
  type ComparedCost,
  ComparedCosts,
  type ComparedSide,
  causedDifferences,
  type DifferentDays,
  type DifferentLine,
  type PublishedCause,
  publishedCause,
  TimelineDifference,
} from '#cost-difference';
import { type Choices, timeline } from '#cost-responsibility';
import { type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
import { problem } from '../problems/make-problem.js';
import { type AskedMoment, historyAt } from './asked-moment.js';
import { assertAvailable } from './interpretation-choices.js';
import { QueryParts } from './query-parts.js';
import { historyOf, type RecordedBenefitEvent, recordedBenefits } from './recorded-benefits.js';

/** What one side of the comparison knows and how it reads the law. */
export interface DifferenceSide {
  /** What had been recorded when this date ended in Finland; null for everything, or for an instant. */
  readonly knownOn: CalendarDate | null;
  readonly knownAt?: Instant;
  /** Choices other than the default. */
  readonly interpretations: Choices;
}

export interface CostDifferenceAnswer {
  readonly jobseekerId: string;
  /** Both sides hold what had been paid and taken back by this date. */
  readonly asOf?: CalendarDate;
  /** Of the last event of the payments and facts. */
  readonly revision: number;
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
  readonly change: Change;
  readonly days: readonly DifferentDays[];
  readonly invoiceLines: readonly DifferentLine[];
  readonly total: ComparedCost;
  readonly byPayer: readonly ({ readonly payer: string } & ComparedCost)[];
  readonly byPaidMonth: readonly ({ readonly paidMonth: string } & ComparedCost)[];
  /** One after the other; their changes add up to the whole. */
  readonly causes: readonly PublishedCause[];
}

/** What differs between two moments or two readings of the law, and the events that made it. */
export class CostDifferenceQuery extends Query<CostDifferenceAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly before: DifferenceSide,
    readonly after: DifferenceSide,
    readonly asOf: CalendarDate | undefined,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(CostDifferenceQuery)
export class CostDifferenceQueryHandler implements IQueryHandler<CostDifferenceQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({
    jobseekerId,
    before,
    after,
    asOf,
    need,
  }: CostDifferenceQuery): Promise<CostDifferenceAnswer> {
    const { statutes } = this.parts;
    assertAvailable('interpretation', before.interpretations, statutes);
    assertAvailable('withInterpretation', after.interpretations, statutes);
    const { events: recorded, revision } = await recordedBenefits(this.parts.eventStore, jobseekerId);
    if (revision < 0) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const mayKnow = await this.parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
    const events = mayKnow ? recorded : recorded.map(withoutMunicipality);
    const history = historyOf(events);
    const known = (side: DifferenceSide): ComparedSide => ({
      history: historyAt(history, { ...momentOf(side), ...(asOf === undefined ? {} : { asOf }) }),
      statutes,
      choices: side.interpretations,
    });
    const [one, other] = [known(before), known(after)];
    const difference = new TimelineDifference(
      timeline(one.history, statutes, one.choices),
      timeline(other.history, statutes, other.choices),
    );
    const costs = new ComparedCosts();
    costs.add(difference);
    const paid = (known: BenefitHistory) => (asOf === undefined ? known : paidUntil(known, asOf));
    const steps = recordedSteps(events, instantOf(before), instantOf(after)).map((step) => ({
      ...step,
      before: paid(step.before),
      after: paid(step.after),
    }));
    return {
      jobseekerId,
      ...(asOf === undefined ? {} : { asOf }),
      revision,
      before,
      after,
      change: difference.change,
      days: [...difference.days()],
      invoiceLines: difference.invoiceLines,
      total: costs.total(),
      byPayer: costs.by('payer'),
      byPaidMonth: costs.by('paidMonth'),
      causes: causedDifferences(one, other, steps).map(publishedCause),
    };
  }
}

/** Later than every event. */
const EVERYTHING = new Date('9999-12-31T00:00:00Z');

function instantOf(side: DifferenceSide): Date {
  return recordedBefore(momentOf(side)) ?? EVERYTHING;
}

function momentOf({ knownOn, knownAt }: DifferenceSide): AskedMoment {
  return knownAt !== undefined ? { knownAt } : knownOn === null ? {} : { knownOn };
}

function withoutMunicipality(event: RecordedBenefitEvent): RecordedBenefitEvent {
  return { ...event, data: withHiddenMunicipality(event.data) } as RecordedBenefitEvent;
}
