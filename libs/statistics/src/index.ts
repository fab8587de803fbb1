export { type CountedPerson, type CountingBasis, Figures } from './figures.js';
export {
  AREA_LEVELS,
  type AreaLevel,
  type Home,
  NoSuchArea,
  PlacesOfPeople,
  UNKNOWN_AREA,
} from './place-of-person.js';
export type { PublishedNeeds } from './published-needs.js';
export type { PublishedFamily, PublishedService } from './published-services.js';
export {
  type PublishedStatistics,
  type Publishing,
  publishedStatistics,
} from './published-statistics.js';
export { EmptySpan, type Span } from './span.js';
export { extentOf, type StatisticalRecord, statisticalRecordOf } from './statistical-record.js';
export {
  STATISTICAL_COLUMNS,
  type StatisticalRow,
  statisticalCsvRow,
  statisticalRows,
} from './statistical-rows.js';
export { type Alike, Tally } from './tally.js';
export { withheldCells } from './withheld-cells.js';
