export type * from './benefit-commands.js';
export type { BenefitContext } from './benefit-context.js';
export {
  type BenefitHistory,
  type DatedFact,
  type FactSetRight,
  type FactSource,
  type HomeMunicipality,
  type IntegrationPeriod,
  initialBenefitHistory,
  type ReceivedBenefit,
  type RecordedCorrection,
  type RecordedPayment,
} from './benefit-history.js';
export { decide } from './decide.js';
export { evolve } from './evolve.js';
export { type HistoryStep, paidSteps, recordedSteps, type ToldEvent } from './history-steps.js';
export { knownBefore, paidUntil, standingOn } from './known-at.js';
export { haveAPaidDayInCommon } from './paid-days.js';
