export type { LocatedCommand } from './command-order.js';
export { readExitRates } from './exit-rate-rows.js';
export { type HistoryProblem, HistoryProblems, PROBLEMS_LISTED_MAX } from './history-problem.js';
export { type BilledExtent, type OpenBilledOptions, OpenedBilled, openBilled } from './open-billed.js';
export { type HistoryProgress, type OpenHistoryOptions, openHistory } from './open-history.js';
export { JobseekerRows, OpenedHistory } from './opened-history.js';
export type { HistorySources } from './read-files.js';
export type { ServiceRow } from './service-rows.js';
