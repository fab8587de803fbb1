export { byNumber, ChoiceNotAvailable, type Choices, completeChoices } from './choices.js';
export type { CitedProvision } from './cited-provision.js';
export type { DayExplanation } from './day-explanation.js';
export { centsText, exactText, type Millionths, millionthsOf, roundedToCents } from './exact-euros.js';
export type { CountedSpan, HowCounted, LawReason } from './explained-count.js';
export type { UsedIntegration } from './explained-integration.js';
export { explainDay } from './explanation.js';
export { UNKNOWN_PAYER } from './facts-of-person.js';
export { findingsOf } from './findings.js';
export type { InvoiceLine } from './invoice-lines.js';
export type { DaySpan, PaidDay } from './paid-day.js';
export {
  countPaidDays,
  type DayNumber,
  dateOf,
  dayNumberOf,
  paidDayAfter,
  paidDayFrom,
  paidDayUntil,
} from './paid-day-numbers.js';
export type { Run } from './run.js';
export type { ShareSpan } from './share-span.js';
export { explainSpan } from './span-explanation.js';
export { Timeline, timeline } from './timeline.js';
export type { TimelineFinding } from './timeline-finding.js';
