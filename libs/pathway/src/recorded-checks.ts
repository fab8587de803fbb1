/**
 * The checks of `decide`, for what was reported: the law is asked by the same code, whether an authority decides here or has
 * decided elsewhere. Each returns why a decision would be refused, or nothing.
 */
export {
  ASSESSMENT_PARTS,
  type AssessmentPart,
  assessmentIncomplete,
  partsMissing,
} from './assessment-rules.js';
export { knownAbility, latestAssessment } from './assessments.js';
export { CORRECTION_HARMS, type CorrectionHarm, harmOfCorrection, isHeardOn } from './correction-harm.js';
export { dutyNumbers, loweringNotGrounded } from './duty-numbers.js';
export { beginsTooEarly, noDutyHere, waivingNotGrounded, withoutPlan } from './duty-rules.js';
export { endNotByItsReason, PARTIES, partyMissing } from './joint-service-model-rules.js';
export { breachOfMonthsInAll } from './months-in-all.js';
export {
  activationIncomplete,
  activationNotGrounded,
  breachOfPlanKind,
  notAssessedTogether,
  reviewAndReport,
} from './plan-rules.js';
export {
  evidenceNotRecorded,
  missingFromReferral,
  REFERRAL_PROVISION,
  referralIncomplete,
  referralProvision,
  refusalWithoutReason,
} from './referral-rules.js';
export { notItsAct, ruleInForce } from './rules-in-force.js';
export { notInTheCatalogue, serviceRuleOn } from './service-catalogue.js';
export { breachesOfConditions, type SecondaryFault, whyNotSecondary } from './service-conditions.js';
export { breachesOfLimits, breachOfLimit, breachOfMonths } from './service-limits.js';
export { notArrangedByIt } from './service-organiser.js';
export { notForThatService } from './service-referral-rules.js';
export type { TermsCheck } from './terms-check.js';
