import type { FindingCode } from './finding.js';
import type { ReviewRule } from './review-rule.js';
import { actOfAnotherAuthority } from './rules/act-of-another-authority.js';
import { activationConditionNotShown } from './rules/activation-condition-not-shown.js';
import { activationPlanIncomplete } from './rules/activation-plan-incomplete.js';
import { activationPlanNotForThisPerson } from './rules/activation-plan-not-for-this-person.js';
import { activationPlanOfBenefitRecipient } from './rules/activation-plan-of-benefit-recipient.js';
import { activationPlanOwed } from './rules/activation-plan-owed.js';
import { benefitPaidBesideExcludingBenefit } from './rules/benefit-paid-beside-excluding-benefit.js';
import { betweenServices } from './rules/between-services.js';
import { bindingServiceWithUnpaidCosts } from './rules/binding-service-with-unpaid-costs.js';
import { correctionDatedBeforeItsRecord } from './rules/correction-dated-before-its-record.js';
import { correctionToHarmWithoutHearing } from './rules/correction-to-harm-without-hearing.js';
import { decisionWithoutAppealInstructions } from './rules/decision-without-appeal-instructions.js';
import { decisionWithoutReasons } from './rules/decision-without-reasons.js';
import { dutyBeginsBeforeDecision } from './rules/duty-begins-before-decision.js';
import { dutyDecidedByAnotherAuthority } from './rules/duty-decided-by-another-authority.js';
import { dutyDiffersFromTheLaw } from './rules/duty-differs-from-the-law.js';
import { dutyInRehabilitativeWorkActivity } from './rules/duty-in-rehabilitative-work-activity.js';
import { dutyInSpiteOfAssessment } from './rules/duty-in-spite-of-assessment.js';
import { dutyOutsideAPlan } from './rules/duty-outside-a-plan.js';
import { dutyWaivedWithoutFinding } from './rules/duty-waived-without-finding.js';
import { initialInterviewLate } from './rules/initial-interview-late.js';
import { jobSearchDiscussionMissed } from './rules/job-search-discussion-missed.js';
import { jointAssessmentOverTime } from './rules/joint-assessment-over-time.js';
import { jointAssessmentWithoutAParty } from './rules/joint-assessment-without-a-party.js';
import { jointAssessmentWithoutItsPlan } from './rules/joint-assessment-without-its-plan.js';
import { jointServiceEndedOtherwise } from './rules/joint-service-ended-otherwise.js';
import { multidisciplinaryPlanWithoutJointAssessment } from './rules/multidisciplinary-plan-without-joint-assessment.js';
import { organiserNotOfThisService } from './rules/organiser-not-of-this-service.js';
import { personNotHeard } from './rules/person-not-heard.js';
import { planProgressNotReported } from './rules/plan-progress-not-reported.js';
import { planReviewOverdue } from './rules/plan-review-overdue.js';
import { planReviewSetTooLate } from './rules/plan-review-set-too-late.js';
import { referralEvidenceNotRecorded } from './rules/referral-evidence-not-recorded.js';
import { referralIncomplete } from './rules/referral-incomplete.js';
import { referralRefusedWithoutReason } from './rules/referral-refused-without-reason.js';
import { referralUnanswered } from './rules/referral-unanswered.js';
import { rehabilitationAtOwnRequestWithoutHearing } from './rules/rehabilitation-at-own-request-without-hearing.js';
import { rehabilitationGroundNotSufficient } from './rules/rehabilitation-ground-not-sufficient.js';
import { rehabilitationNotSecondary } from './rules/rehabilitation-not-secondary.js';
import { rehabilitationOutsideItsPlan } from './rules/rehabilitation-outside-its-plan.js';
import { serviceAgreedInWrongPlan } from './rules/service-agreed-in-wrong-plan.js';
import { serviceAtAnotherPlace } from './rules/service-at-another-place.js';
import { serviceForAnotherPurpose } from './rules/service-for-another-purpose.js';
import { serviceKindHadEnded } from './rules/service-kind-had-ended.js';
import { serviceNeedAssessmentIncomplete } from './rules/service-need-assessment-incomplete.js';
import { serviceOutsideAnyPlan } from './rules/service-outside-any-plan.js';
import { serviceOutsideItsLimits } from './rules/service-outside-its-limits.js';
import { serviceRanBeyondItsLimits } from './rules/service-ran-beyond-its-limits.js';
import { serviceTermsIncomplete } from './rules/service-terms-incomplete.js';
import { serviceWhereEmployed } from './rules/service-where-employed.js';
import { servicesOverlap } from './rules/services-overlap.js';
import { supplementaryDiscussionsMissed } from './rules/supplementary-discussions-missed.js';
import { wayOfProductionUnknown } from './rules/way-of-production-unknown.js';

/** Every rule of the review by the code of its findings: process, plans, duty, services, decisions, referrals. */
export const REVIEW_RULES: { readonly [Code in FindingCode]: ReviewRule<Code> } = {
  'initial-interview-late': initialInterviewLate,
  'job-search-discussion-missed': jobSearchDiscussionMissed,
  'supplementary-discussions-missed': supplementaryDiscussionsMissed,
  'service-need-assessment-incomplete': serviceNeedAssessmentIncomplete,
  'act-of-another-authority': actOfAnotherAuthority,
  'plan-review-overdue': planReviewOverdue,
  'plan-review-set-too-late': planReviewSetTooLate,
  'plan-progress-not-reported': planProgressNotReported,
  'activation-plan-not-for-this-person': activationPlanNotForThisPerson,
  'activation-plan-of-benefit-recipient': activationPlanOfBenefitRecipient,
  'activation-condition-not-shown': activationConditionNotShown,
  'activation-plan-owed': activationPlanOwed,
  'activation-plan-incomplete': activationPlanIncomplete,
  'multidisciplinary-plan-without-joint-assessment': multidisciplinaryPlanWithoutJointAssessment,
  'service-agreed-in-wrong-plan': serviceAgreedInWrongPlan,
  'service-outside-any-plan': serviceOutsideAnyPlan,
  'binding-service-with-unpaid-costs': bindingServiceWithUnpaidCosts,
  'duty-decided-by-another-authority': dutyDecidedByAnotherAuthority,
  'duty-differs-from-the-law': dutyDiffersFromTheLaw,
  'duty-in-spite-of-assessment': dutyInSpiteOfAssessment,
  'duty-waived-without-finding': dutyWaivedWithoutFinding,
  'duty-outside-a-plan': dutyOutsideAPlan,
  'duty-begins-before-decision': dutyBeginsBeforeDecision,
  'duty-in-rehabilitative-work-activity': dutyInRehabilitativeWorkActivity,
  'rehabilitation-ground-not-sufficient': rehabilitationGroundNotSufficient,
  'rehabilitation-not-secondary': rehabilitationNotSecondary,
  'rehabilitation-outside-its-plan': rehabilitationOutsideItsPlan,
  'rehabilitation-at-own-request-without-hearing': rehabilitationAtOwnRequestWithoutHearing,
  'service-outside-its-limits': serviceOutsideItsLimits,
  'service-ran-beyond-its-limits': serviceRanBeyondItsLimits,
  'service-for-another-purpose': serviceForAnotherPurpose,
  'service-at-another-place': serviceAtAnotherPlace,
  'service-where-employed': serviceWhereEmployed,
  'service-kind-had-ended': serviceKindHadEnded,
  'organiser-not-of-this-service': organiserNotOfThisService,
  'service-terms-incomplete': serviceTermsIncomplete,
  'way-of-production-unknown': wayOfProductionUnknown,
  'services-overlap': servicesOverlap,
  'benefit-paid-beside-excluding-benefit': benefitPaidBesideExcludingBenefit,
  'person-not-heard': personNotHeard,
  'decision-without-reasons': decisionWithoutReasons,
  'decision-without-appeal-instructions': decisionWithoutAppealInstructions,
  'referral-incomplete': referralIncomplete,
  'referral-evidence-not-recorded': referralEvidenceNotRecorded,
  'referral-unanswered': referralUnanswered,
  'referral-refused-without-reason': referralRefusedWithoutReason,
  'joint-assessment-over-time': jointAssessmentOverTime,
  'joint-assessment-without-a-party': jointAssessmentWithoutAParty,
  'joint-assessment-without-its-plan': jointAssessmentWithoutItsPlan,
  'joint-service-ended-otherwise': jointServiceEndedOtherwise,
  'between-services': betweenServices,
  'correction-dated-before-its-record': correctionDatedBeforeItsRecord,
  'correction-to-harm-without-hearing': correctionToHarmWithoutHearing,
};

export const FINDING_CODES = Object.keys(REVIEW_RULES) as readonly FindingCode[];
