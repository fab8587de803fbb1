import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CalendarDate, helsinkiDateOf, type KnownBy } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { MunicipalityNeed } from '#data-protection';
import {
  AgeOfPayments,
  costsOf,
  DEFAULT_OPEN_WITHIN_DAYS,
  ExitRateEstimate,
  Forecaster,
  flatExitRate,
  MostValuableFirst,
  MunicipalForecast,
  mayAnswerFor,
  type PublishedForecast,
  type PublishedPerson,
  publishedForecast,
  recordedAs,
  statedAssumptions,
} from '#forecast';
import type { Municipality } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { historyAt } from './asked-moment.js';
import { ForecastParts } from './forecast-parts.js';
import { QueryParts } from './query-parts.js';

export interface ForecastAnswer extends PublishedForecast, KnownBy {
  readonly municipality: string;
  readonly name: Pick<Municipality, 'nameFi' | 'nameSv'> | null;
  /** People whose recorded payments could not be read to the end: no figure holds them. */
  readonly peopleLeftOut: number;
  /** As many as were asked for, those first of whom an earlier exit is worth most. */
  readonly people: readonly PublishedPerson[];
}

/** What a municipality will pay, if benefits go on and if they end at a rate. */
export class ForecastQuery extends Query<ForecastAnswer> {
  constructor(
    readonly municipality: string,
    readonly asked: {
      /** Only what had been recorded by then. */
      readonly known?: KnownBy;
      /** Today when absent. */
      readonly asOf: CalendarDate | undefined;
      readonly months: number;
      /** Estimated from the same people when absent. */
      readonly exitRate: number | undefined;
      /** How many people to list. */
      readonly people: number;
    },
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

/** Small pages: between two of them others are answered. */
const PEOPLE_AT_ONCE = 20;

@QueryHandler(ForecastQuery)
export class ForecastQueryHandler implements IQueryHandler<ForecastQuery> {
  constructor(
    private readonly parts: QueryParts,
    private readonly forecastParts: ForecastParts,
  ) {}

  async execute({ municipality, asked, need }: ForecastQuery): Promise<ForecastAnswer> {
    const { statutes } = this.parts;
    const { asOf = helsinkiDateOf(this.forecastParts.clock()), months, known = {} } = asked;
    const name = this.nameOf(municipality, asOf);
    const assumptions = { asOf, months, openWithinDays: DEFAULT_OPEN_WITHIN_DAYS };
    const payers = new Set([municipality]);
    const forecaster = new Forecaster(statutes, assumptions);
    const forecast = new MunicipalForecast(forecaster.months, payers);
    const estimate = new ExitRateEstimate(asOf, DEFAULT_OPEN_WITHIN_DAYS);
    const age = new AgeOfPayments(asOf, DEFAULT_OPEN_WITHIN_DAYS);
    // Who is on the list lives there.
    const mayBeListed = await this.parts.protectedPeople.whoseMunicipalityMayBeKnown(need);
    const people = new MostValuableFirst();
    let peopleLeftOut = 0;
    for await (const { jobseeker, benefitHistory: recorded } of this.peopleOf(municipality)) {
      if (recorded === undefined) {
        peopleLeftOut++;
        continue;
      }
      const benefitHistory = historyAt(recorded, known);
      if (mayAnswerFor(payers, benefitHistory, statutes)) {
        estimate.add(benefitHistory);
        age.add(benefitHistory);
        const person = forecaster.person(jobseeker, benefitHistory);
        if (person && forecast.add(person) && mayBeListed(jobseeker))
          people.add(person, costsOf(person, months, payers));
      }
    }
    const rates = asked.exitRate === undefined ? estimate.rates() : flatExitRate(asked.exitRate);
    const monthsWithoutExit = rates === undefined ? estimate.monthsAtRisk : 0;
    const stated = statedAssumptions(assumptions, rates, { age: age.told(), monthsWithoutExit });
    return {
      municipality,
      name,
      ...known,
      ...publishedForecast(forecast.result(rates), assumptions, rates, stated),
      peopleLeftOut,
      people: [...people.published()].slice(0, asked.people),
    };
  }

  private nameOf(code: string, on: CalendarDate): ForecastAnswer['name'] {
    if (code === UNKNOWN_PAYER) return null;
    const municipality = this.parts.statutes.municipality(code);
    if (municipality === undefined) throw problem('unknown-municipality');
    const { nameFi, nameSv, merger } = municipality;
    if (merger !== undefined && merger.on <= on) {
      throw problem('unknown-municipality', {
        detail: `${nameFi} was merged on ${merger.on}.`,
        expected: `Ask for ${merger.into}.`,
      });
    }
    return { nameFi, nameSv };
  }

  /** @throws ApiProblem when they are too many for one answer */
  private async *peopleOf(code: string) {
    const { peopleMax } = this.forecastParts;
    const livedInOneOf = code === UNKNOWN_PAYER ? undefined : recordedAs(code, this.parts.statutes);
    let read = 0;
    let after: string | undefined;
    do {
      const page = await this.parts.readModels.benefitHistories({
        limit: PEOPLE_AT_ONCE,
        ...(livedInOneOf ? { livedInOneOf } : {}),
        ...(after === undefined ? {} : { after }),
      });
      read += page.people.length;
      if (read > peopleMax) {
        throw problem('forecast-too-large', {
          detail: `The municipality has more than ${peopleMax} people with benefits.`,
        });
      }
      yield* page.people;
      after = page.next;
    } while (after !== undefined);
  }
}
