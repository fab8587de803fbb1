export type { FactsOf } from './facts-of.js';
export type { Concerned, Finding, FindingCode } from './finding.js';
export { reviewCase } from './review-case.js';
export type { ReviewRule } from './review-rule.js';
export { FINDING_CODES, REVIEW_RULES } from './review-rules.js';
export type { CaseToReview } from './reviewed-case.js';
export { SEVERITIES, type Severity } from './severity.js';
export { type FindingSentences, findingInLanguages, tellFinding } from './told-finding.js';
