export { ChoiceNotAvailable, type Choices, completeChoices } from './choices.js';
export { type CountedSpan, type DayExplanation, explainDay } from './explanation.js';
export { UNKNOWN_PAYER } from './facts-of-person.js';
export { findingsOf, type TimelineFinding } from './findings.js';
export type { InvoiceLine } from './invoice-lines.js';
export type { DaySpan, PaidDay } from './paid-day.js';
export { Timeline, timeline } from './timeline.js';
