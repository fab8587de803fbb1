export { type Cause, type ComparedSide, causedDifferences, type OtherLaw } from './caused-differences.js';
export {
  type ComparedAmount,
  type ComparedCost,
  ComparedCosts,
  type CostDimension,
} from './compared-costs.js';
export type { DaysOfOneSide, DifferentDays } from './different-days.js';
export type { DifferentField } from './different-field.js';
export type { BilledLine, DifferentLine } from './different-lines.js';
export { type OtherChoice, otherChoices } from './other-choices.js';
export { type PublishedCause, publishedCause } from './published-cause.js';
export { type CausedDifference, type Step, stepByStep } from './step-by-step.js';
export { type Change, TimelineDifference } from './timeline-difference.js';
