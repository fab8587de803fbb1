import type { FindingCode } from '#case-review';

/** What may be wrong in a life: one thing, that the case review finds once. */
export const FLAWS = [
  'initial-interview-late',
  'supplementary-discussions-missed',
  'job-search-discussion-missed',
  'plan-review-overdue',
  'service-need-assessment-incomplete',
  'duty-decided-by-another-authority',
  'rehabilitation-ground-not-sufficient',
  'rehabilitation-not-secondary',
  'service-outside-its-limits',
  'service-for-another-purpose',
  'service-where-employed',
  'way-of-production-unknown',
  'referral-unanswered',
  'referral-refused-without-reason',
  'joint-assessment-over-time',
  'person-not-heard',
  'decision-without-reasons',
  'decision-without-appeal-instructions',
] as const satisfies readonly FindingCode[];

export type Flaw = (typeof FLAWS)[number];
