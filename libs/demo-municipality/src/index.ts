export { demoMunicipality } from './demo-municipality.js';
export type { InventedJobseeker, PathwayAct } from './invented-jobseeker.js';
export { WORKED_CASE } from './worked-case.js';
