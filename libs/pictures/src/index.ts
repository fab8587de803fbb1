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
export type { Picture, PictureSettings, PictureTable } from './picture.js';
