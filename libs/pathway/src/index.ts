export type { Assessment, ExpertAssessment } from './assessment.js';
export type { AuthorityDecision, Hearing } from './authority-decision.js';
export { type Binding, type BindingReason, bindingOn } from './binding.js';
export type * from './commands.js';
export type * from './commands-assessment.js';
export type * from './commands-cooperation.js';
export type * from './commands-correction.js';
export type * from './commands-decision.js';
export type * from './commands-dispute.js';
export type * from './commands-duty.js';
export type * from './commands-expense-allowance.js';
export type * from './commands-job-search.js';
export type * from './commands-joint-service-model.js';
export type * from './commands-plan.js';
export type * from './commands-referral.js';
export { REFERRAL_ANSWERS } from './commands-referral.js';
export type * from './commands-service.js';
export type { Cooperation, ServiceInformation } from './cooperation.js';
export { decide } from './decide.js';
export { decideOnRecords } from './decide-on-records.js';
export type { DecisionContext } from './decision-context.js';
export { dutyInForce, opportunitiesOn } from './duties.js';
export type { Duty, DutyFulfilment, DutyLowering, DutyWaiver } from './duty.js';
export { evolve, isPathwayEvent } from './evolve.js';
export type { ExpenseAllowance } from './expense-allowance.js';
export { allowanceOn } from './expense-allowances.js';
export { impossible } from './impossible-events.js';
export { type Standing, standingOn } from './in-force.js';
export type { JobSearch, Meeting, MeetingKind } from './job-search.js';
export { jobSearchInForce } from './job-searches.js';
export type { JointServiceSpell } from './joint-service-spell.js';
export { coordinationNeededOn, jointServiceSpellInForce } from './joint-service-spells.js';
export { type MunicipalShareEffect, municipalShareEffectOn } from './municipal-share-effect.js';
export * from './pathway.js';
export { evolveRecords, noRecords, type PathwayRecord, type PathwayRecords } from './pathway-records.js';
export type { Plan, PlanProgressReport, PlanReview } from './plan.js';
export { planInForce } from './plans.js';
export type { RecordCorrection } from './record-correction.js';
export type { RecordDispute } from './record-dispute.js';
export * as recordedChecks from './recorded-checks.js';
export {
  effectiveRecords,
  hadHappened,
  pathwayOf,
  type RecordedPathwayEvent,
  recordsBy,
} from './recorded-pathway.js';
export type { Referral, ReferralStatus, ReferralStep } from './referral.js';
export type {
  Service,
  ServiceAttendance,
  ServiceChange,
  ServiceInterruption,
  ServiceRequest,
  ServiceSpell,
  ServiceStatus,
} from './service.js';
export { isServiceKind, serviceKinds, serviceRuleOn } from './service-catalogue.js';
export { termsOn } from './services.js';
export { hasPersonalText } from './text-in-commands.js';
