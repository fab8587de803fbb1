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
import { type AskedMoment, isOfNow } from './asked-moment.js';
import { QueryParts } from './query-parts.js';
import { countedPeopleAt } from './recorded-statistics.js';

export interface StatisticsAnswer extends PublishedStatistics, AskedMoment {
  /** Pathways that are counted up to an event that could not be projected. */
  readonly pathwaysStopped: number;
}

/** The memo's figures over everybody of whom something is recorded; small cells are withheld (decision 132). */
export class StatisticsQuery extends Query<StatisticsAnswer> {
  constructor(
    readonly span: Span,
    readonly publishing: Omit<Publishing, 'unsuppressed'>,
    readonly moment: AskedMoment = {},
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

  async execute({ span, publishing, moment }: StatisticsQuery): Promise<StatisticsAnswer> {
    this.expectArea(publishing);
    const figures = this.figuresOf(span);
    const pathwaysStopped = isOfNow(moment)
      ? await this.addToday(figures, span)
      : await this.addAt(figures, span, moment);
    return { ...publishedStatistics(figures, publishing), ...moment, pathwaysStopped };
  }

  /** @returns how many pathways are counted up to an event that could not be projected */
  private async addToday(figures: Figures, span: Span): Promise<number> {
    const { readModels } = this.parts;
    const { first, last } = daysOf(figures, span);
    let after: string | undefined;
    do {
      const page = await readModels.countedPeople({
        firstDay: first,
        lastDay: last,
        limit: PEOPLE_AT_ONCE,
        ...(after === undefined ? {} : { after }),
      });
      for (const person of page.people) figures.add(person);
      after = page.next;
    } while (after !== undefined);
    return await readModels.pathwaysStopped();
  }

  /** @returns how many pathways could not be read to the end and are in no figure */
  private async addAt(figures: Figures, span: Span, moment: AskedMoment): Promise<number> {
    let stopped = 0;
    for await (const person of countedPeopleAt(this.parts, moment, daysOf(figures, span))) {
      if (person === 'stopped') stopped++;
      else figures.add(person);
    }
    return stopped;
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

function daysOf({ months }: Figures, { from, to }: Span) {
  return {
    first: months[0]?.first ?? calendarDate(`${from}-01`),
    last: months.at(-1)?.last ?? calendarDate(`${to}-01`),
  };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
