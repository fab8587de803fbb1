export {
  CASE_LANES,
  type CaseItem,
  type CaseLane,
  type CaseMark,
  type CaseShare,
  type CaseSpan,
  type CaseToDraw,
  MARKS,
  type Mark,
} from './case/case-item.js';
export {
  type CaseOfRecords,
  caseOfRecords,
  type FindingToDraw,
  type SharePeriodToDraw,
} from './case/case-of-records.js';
export { caseOverTime } from './case/case-over-time.js';
export { sharePeriods } from './case/share-periods.js';
export { type FigureRow, type FiguresToDraw, type FigureValue, figureBars } from './figures/figure-bars.js';
export { type FigureMonths, figureMonths } from './figures/figure-months.js';
export { participantsByMonth, participantsOf } from './figures/figures-of-statistics.js';
export { type LogToDraw, sealedLog } from './log/sealed-log.js';
export { type ComparedMonth, comparedMonths } from './months/compared-months.js';
export { costOfCase } from './months/cost-of-case.js';
export { forecastMonths } from './months/forecast-months.js';
export { monthsOfMunicipality, type SumToDraw } from './months/months-of-municipality.js';
export {
  type MonthsToDraw,
  type MonthToDraw,
  type StackedSettings,
  stackedMonths,
} from './months/stacked-months.js';
export type { Picture, PictureSettings, PictureTable } from './picture.js';
export { eurosInWords, monthInWords } from './words/written.js';
