export type * from './commands.js';
export type * from './commands-assessment.js';
export type * from './commands-duty.js';
export type * from './commands-job-search.js';
export type * from './commands-plan.js';
export type * from './commands-referral.js';
export { REFERRAL_ANSWERS } from './commands-referral.js';
export type * from './commands-service.js';
