export { type Areas, areaOf, DIVISIONS, type Division, loadAreas } from './areas.js';
export { copyLaw, FolderNotEmpty } from './copy-law.js';
export { type CounterRestart, CounterRule, RESTART_FACTS, type RestartFact } from './counter-rule.js';
export { type CountingRules, loadCountingRules } from './counting-rules.js';
export type { DayCondition } from './day-condition.js';
export type { Interpretation } from './interpretation.js';
export { type InLanguages, LANGUAGES, type Language } from './languages.js';
export { loadMunicipalities, loadStatutes } from './load-statutes.js';
export type { Merger, Municipality } from './municipality.js';
export { loadQuotes, type StatuteQuote } from './quote.js';
export { quoteOf } from './quote-of.js';
export type { ServiceLimit, ServiceRule } from './service-rule.js';
export type { ShareRule, ShareStep } from './share-rule.js';
export { StatuteDataError, type StatuteDataProblem } from './statute-data-error.js';
export type { When } from './statute-words.js';
export {
  type Act,
  type InForce,
  NotInTheStatutes,
  type Parameter,
  type ParameterVersion,
  type Section,
  Statutes,
} from './statutes.js';
export { VALUE_KINDS, type ValueKind, type ValueOf } from './value-kinds.js';
