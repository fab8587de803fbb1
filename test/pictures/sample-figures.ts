import { calendarDate } from '#calendar-date';
import {
  DEFAULT_OPEN_WITHIN_DAYS,
  ExitRateEstimate,
  Forecaster,
  MunicipalForecast,
  type PublishedForecast,
  publishedForecast,
} from '#forecast';
import type { InventedJobseeker } from '#population';
import {
  Figures,
  PlacesOfPeople,
  type PublishedStatistics,
  publishedStatistics,
  type Span,
  statisticalRecordOf,
} from '#statistics';
import { loadAreas, loadCountingRules } from '#statutes';
import { benefitHistoryOf, pathwayOfLife, statutes } from '../../libs/population/test/told-life.js';
import { TODAY } from './sample-cases.js';

/** The memo's figures of these people in the whole country, small cells withheld. */
export function sampleStatistics(people: readonly InventedJobseeker[], span: Span): PublishedStatistics {
  const figures = new Figures(span, {
    rules: loadCountingRules(calendarDate(`${span.to}-01`)),
    places: new PlacesOfPeople(loadAreas(), (code) => statutes.municipality(code)),
  });
  for (const person of people) {
    figures.add({
      record: statisticalRecordOf(pathwayOfLife(person, TODAY)),
      homes: benefitHistoryOf(person).homeMunicipalities,
    });
  }
  return publishedStatistics(figures, { by: 'country' });
}

/** What all municipalities together will pay for these people. */
export function sampleForecast(people: readonly InventedJobseeker[], months: number): PublishedForecast {
  const assumptions = { asOf: TODAY, months, openWithinDays: DEFAULT_OPEN_WITHIN_DAYS };
  const forecaster = new Forecaster(statutes, assumptions);
  const forecast = new MunicipalForecast(forecaster.months);
  const estimate = new ExitRateEstimate(TODAY, DEFAULT_OPEN_WITHIN_DAYS);
  for (const person of people) {
    const history = benefitHistoryOf(person);
    estimate.add(history);
    const own = forecaster.person(person.life.jobseeker, history);
    if (own !== undefined) forecast.add(own);
  }
  const rates = estimate.rates();
  return publishedForecast(forecast.result(rates), assumptions, rates, []);
}
