import { compareDates } from '#calendar-date';
import type { Finding } from './finding.js';
import { FINDING_CODES, REVIEW_RULES } from './review-rules.js';
import { type CaseToReview, reviewedCase } from './reviewed-case.js';

/**
 * Everything that the rules say of one pathway as of a date, by what was known on a date, in order of the days concerned.
 * Pure: the same records, law and dates give the same findings.
 */
export function reviewCase(toReview: CaseToReview): readonly Finding[] {
  const reviewed = reviewedCase(toReview);
  const found = FINDING_CODES.flatMap((code): readonly Finding[] => REVIEW_RULES[code].find(reviewed));
  return found.sort((a, b) => compareDates(a.on, b.on));
}
