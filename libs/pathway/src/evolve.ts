import { type PathwayEvent, pathwayContracts } from '#contracts';
import { evolveAssessment } from './evolve-assessment.js';
import { evolveCorrection } from './evolve-correction.js';
import { evolveDecision } from './evolve-decision.js';
import { evolveDispute } from './evolve-dispute.js';
import { evolveDuty } from './evolve-duty.js';
import { evolveExpenseAllowance } from './evolve-expense-allowance.js';
import { evolveJobSearch } from './evolve-job-search.js';
import { evolveJointServiceModel } from './evolve-joint-service-model.js';
import { evolvePlan } from './evolve-plan.js';
import { evolveReferral } from './evolve-referral.js';
import { evolveService } from './evolve-service.js';
import type { Pathway } from './pathway.js';

/** The pathway after one more event. Never refuses: what happened, happened. */
export function evolve(pathway: Pathway, event: PathwayEvent): Pathway {
  switch (event.type) {
    case 'JobSearchRegistered':
    case 'JobSearchEnded':
    case 'InitialInterviewHeld':
    case 'JobSearchDiscussionHeld':
    case 'SupplementaryJobSearchDiscussionHeld':
      return evolveJobSearch(pathway, event);
    case 'ServiceNeedAssessed':
    case 'ReferredToExpertAssessment':
    case 'ExpertAssessmentResultReceived':
      return evolveAssessment(pathway, event);
    case 'EmploymentPlanCreated':
    case 'EmploymentPlanReviewed':
    case 'PlanProgressReported':
    case 'EmploymentPlanEnded':
      return evolvePlan(pathway, event);
    case 'JobSearchDutySet':
    case 'JobSearchDutyLowered':
    case 'JobSearchDutyWaived':
    case 'JobSearchDutyEnded':
    case 'JobSearchDutyFulfilmentReported':
      return evolveDuty(pathway, event);
    case 'ServiceOffered':
    case 'ServiceAgreedInPlan':
    case 'ServiceStarted':
    case 'ServiceNotStarted':
    case 'ServiceInterrupted':
    case 'ServiceResumed':
    case 'ServiceChanged':
    case 'ServiceEnded':
    case 'ServiceOutcomeRecorded':
    case 'ServiceRequested':
    case 'ServiceAttendanceReported':
      return evolveService(pathway, event);
    case 'ReferredToSocialRehabilitation':
    case 'ReferredToService':
    case 'ReferralAccepted':
    case 'ReferralRefused':
    case 'ReferralInformationRequested':
    case 'ReferralInformationGiven':
    case 'ServiceInformationGiven':
    case 'CooperationOpened':
      return evolveReferral(pathway, event);
    case 'MultidisciplinaryAssessmentStarted':
    case 'MultidisciplinaryAssessmentCompleted':
    case 'JointServiceModelEnded':
      return evolveJointServiceModel(pathway, event);
    case 'ExpenseAllowanceGranted':
    case 'ExpenseAllowanceRefused':
    case 'ExpenseAllowanceEnded':
      return evolveExpenseAllowance(pathway, event);
    case 'PersonHeard':
    case 'DecisionMade':
      return evolveDecision(pathway, event);
    case 'RecordCorrected':
    case 'RecordRetracted':
      return evolveCorrection(pathway, event);
    case 'RecordDisputed':
      return evolveDispute(pathway, event);
    default:
      return event satisfies never;
  }
}

const KNOWN_TYPES: ReadonlySet<string> = new Set(pathwayContracts.map(({ type }) => type));

/**
 * Whether this version of the product knows the event. A stream may hold events that a newer version wrote; whoever reads
 * the store drops them with this function, in the open, before `evolve`.
 */
export function isPathwayEvent(event: { readonly type: string }): event is PathwayEvent {
  return KNOWN_TYPES.has(event.type);
}
