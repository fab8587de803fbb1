export { demoMunicipality } from './demo-municipality.js';
export type { InventedJobseeker, PathwayAct } from './invented-jobseeker.js';
export {
  type InvoicedYear,
  invoicedYear,
  type PlantedDifference,
  type SizeOfYear,
} from './invoiced-year/invoiced-year.js';
export type { PersonOfYear } from './invoiced-year/people-of-year.js';
export { yearAsFiles } from './invoiced-year/year-as-files.js';
export { WORKED_CASE } from './worked-case.js';
