export { AgeOfPayments, type ToldAge } from './age-of-payments.js';
export {
  DEFAULT_MONTHS,
  DEFAULT_OPEN_WITHIN_DAYS,
  FORECAST_MONTHS_MAX,
  type ForecastAssumptions,
} from './assumptions.js';
export type { ComingStep } from './coming-steps.js';
export { ExitRateEstimate } from './exit-rate-estimate.js';
export { type ExitRateBand, type ExitRates, flatExitRate } from './exit-rates.js';
export { expectedCosts } from './expected-costs.js';
export { mayAnswerFor, recordedAs } from './may-answer-for.js';
export { MostValuableFirst } from './most-valuable-first.js';
export { type ForecastOfMunicipality, MunicipalForecast } from './municipal-forecast.js';
export type { ComingNotice } from './notice-to-municipality.js';
export { Forecaster, type PersonForecast } from './person-forecast.js';
export { type PublishedForecast, publishedForecast } from './published-forecast.js';
export { type PublishedPerson, publishedPerson } from './published-person.js';
export { ageText, statedAssumptions, type ToldOfPayments } from './stated-assumptions.js';
export { costsOf, type Payers, type WorthOfExit, worthOfExit } from './worth-of-exit.js';
