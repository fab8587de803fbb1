export { fullAmountOn, generalSupportSince } from './benefit-law.js';
export { Chance } from './chance.js';
export { type BenefitRow, benefitRow, COLUMNS, reportLine, serviceRow } from './csv-rows.js';
export { FLAWS, type Flaw } from './flaw.js';
export { LawOfLives } from './law-of-lives.js';
export type { Life, Stint } from './life.js';
export { type BenefitStory, payments, type ServiceSpan } from './payments.js';
export {
  type InventedJobseeker,
  lives,
  type Planted,
  type PopulationBasis,
  type PopulationSize,
  population,
} from './population.js';
export { loadRates, type PopulationRates } from './rates.js';
export { reportsOf } from './reports-of-life.js';
export type { ToldReport } from './told-report.js';
export { type TrueFigure, TrueFigures } from './true-figures.js';
export { workingDayFrom } from './working-day.js';
