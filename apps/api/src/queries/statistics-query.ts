import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { calendarDate, isCalendarDate } from '#calendar-date';
import {
  EmptySpan,
  Figures,
  NoSuchArea,
  PlacesOfPeople,
  type PublishedStatistics,
  type Publishing,
  publishedStatistics,
  type Span,
} from '#statistics';
import { loadAreas, loadCountingRules } from '#statutes';
import { invalidParameter } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface StatisticsAnswer extends PublishedStatistics {
  /** Pathways that are counted up to an event that could not be projected. */
  readonly pathwaysStopped: number;
}

/** The memo's figures over everybody of whom something is recorded; small cells are withheld (decision 132). */
export class StatisticsQuery extends Query<StatisticsAnswer> {
  constructor(
    readonly span: Span,
    readonly publishing: Omit<Publishing, 'unsuppressed'>,
  ) {
    super();
  }
}

/** Small pages: between two of them others are answered. */
const PEOPLE_AT_ONCE = 200;
/** One answer may not take minutes. */
const MONTHS_MAX = 36;

@QueryHandler(StatisticsQuery)
export class StatisticsQueryHandler implements IQueryHandler<StatisticsQuery> {
  private readonly places: PlacesOfPeople;

  constructor(private readonly parts: QueryParts) {
    this.places = new PlacesOfPeople(loadAreas(), (code) => parts.statutes.municipality(code));
  }

  async execute({ span, publishing }: StatisticsQuery): Promise<StatisticsAnswer> {
    const { readModels } = this.parts;
    this.expectArea(publishing);
    const figures = this.figuresOf(span);
    const first = figures.months[0]?.first;
    const last = figures.months.at(-1)?.last;
    let after: string | undefined;
    do {
      const page = await readModels.countedPeople({
        firstDay: first ?? calendarDate(`${span.from}-01`),
        lastDay: last ?? calendarDate(`${span.to}-01`),
        limit: PEOPLE_AT_ONCE,
        ...(after === undefined ? {} : { after }),
      });
      for (const person of page.people) figures.add(person);
      after = page.next;
    } while (after !== undefined);
    const pathwaysStopped = await readModels.pathwaysStopped();
    return { ...publishedStatistics(figures, publishing), pathwaysStopped };
  }

  /** @throws ApiProblem for an area that the level does not have */
  private expectArea({ by, area }: StatisticsQuery['publishing']): void {
    try {
      if (area !== undefined) this.places.expectArea(by, area);
    } catch (error) {
      if (!(error instanceof NoSuchArea)) throw error;
      throw invalidParameter('area', 'There is no such area among those of the level.', error.expected);
    }
  }

  /** @throws ApiProblem for months that are none, too many, or of no calendar */
  private figuresOf(span: Span): Figures {
    for (const [parameter, month] of Object.entries(span)) {
      if (!isCalendarDate(`${month}-01`)) {
        throw invalidParameter(parameter, 'There is no such month.', 'a month, written yyyy-mm: 2025-06');
      }
    }
    if (monthNumber(span.to) - monthNumber(span.from) >= MONTHS_MAX) {
      throw invalidParameter('to', 'The span is too long for one answer.', `at most ${MONTHS_MAX} months`);
    }
    try {
      return new Figures(span, {
        rules: loadCountingRules(calendarDate(`${span.to}-01`)),
        places: this.places,
      });
    } catch (error) {
      if (!(error instanceof EmptySpan)) throw error;
      throw invalidParameter('to', 'The last month comes before the first.', `a month from ${span.from} on`);
    }
  }
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
