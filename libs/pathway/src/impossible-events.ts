import type { PathwayEvent, Refusal } from '#contracts';
import { isDecisionKnown } from './decide-decision.js';
import type { DecisionContext } from './decision-context.js';
import { hearingById } from './hearings.js';
import { impossibleInJobSearch } from './impossible-in-job-search.js';
import { impossibleInJointServiceModel } from './impossible-in-joint-service-model.js';
import { impossibleInPlan } from './impossible-in-plan.js';
import { impossibleInReferral } from './impossible-in-referral.js';
import { impossibleInService } from './impossible-in-service.js';
import { impossibleOfAllowance } from './impossible-of-allowance.js';
import { impossibleOfAssessment } from './impossible-of-assessment.js';
import { impossibleOfDuty } from './impossible-of-duty.js';
import type { Pathway } from './pathway.js';
import { dateToCome, identifierInUse } from './refusals.js';

/**
 * Why an event can't be true after what is recorded before it, lawful or not: an end of what never began or before it began,
 * days counted twice, an identifier in use. What `decide` lets happen is never impossible.
 */
export function impossible(
  pathway: Pathway,
  event: PathwayEvent,
  context: DecisionContext,
): Refusal | undefined {
  return dateToCome(context, lastDayOf(event)) ?? besideTheOthers(pathway, event, context);
}

function besideTheOthers(
  pathway: Pathway,
  event: PathwayEvent,
  context: DecisionContext,
): Refusal | undefined {
  switch (event.type) {
    case 'JobSearchRegistered':
    case 'JobSearchEnded':
    case 'InitialInterviewHeld':
    case 'JobSearchDiscussionHeld':
    case 'SupplementaryJobSearchDiscussionHeld':
      return impossibleInJobSearch(pathway, event);
    case 'ServiceNeedAssessed':
    case 'ReferredToExpertAssessment':
    case 'ExpertAssessmentResultReceived':
      return impossibleOfAssessment(pathway, event);
    case 'EmploymentPlanCreated':
    case 'EmploymentPlanReviewed':
    case 'PlanProgressReported':
    case 'EmploymentPlanEnded':
      return impossibleInPlan(pathway, event);
    case 'JobSearchDutySet':
    case 'JobSearchDutyLowered':
    case 'JobSearchDutyWaived':
    case 'JobSearchDutyEnded':
    case 'JobSearchDutyFulfilmentReported':
      return impossibleOfDuty(pathway, event);
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
      return impossibleInService(pathway, event, context);
    case 'ReferredToSocialRehabilitation':
    case 'ReferredToService':
    case 'ReferralAccepted':
    case 'ReferralRefused':
    case 'ReferralInformationRequested':
    case 'ReferralInformationGiven':
    case 'ServiceInformationGiven':
    case 'CooperationOpened':
      return impossibleInReferral(pathway, event, context);
    case 'MultidisciplinaryAssessmentStarted':
    case 'MultidisciplinaryAssessmentCompleted':
    case 'JointServiceModelEnded':
      return impossibleInJointServiceModel(pathway, event, context);
    case 'ExpenseAllowanceGranted':
    case 'ExpenseAllowanceRefused':
    case 'ExpenseAllowanceEnded':
      return impossibleOfAllowance(pathway, event, context);
    case 'PersonHeard': {
      const { hearingId } = event.data;
      return hearingById(pathway, hearingId) && identifierInUse('hearingId', hearingId);
    }
    case 'DecisionMade': {
      const { decisionId } = event.data;
      return isDecisionKnown(pathway, decisionId) ? identifierInUse('decisionId', decisionId) : undefined;
    }
    case 'RecordCorrected':
    case 'RecordRetracted':
    case 'RecordDisputed':
      return undefined;
    default:
      return event satisfies never;
  }
}

/** The day on which what the event says was over. */
function lastDayOf({ type, data }: PathwayEvent): Parameters<typeof dateToCome>[1] {
  if (type === 'ServiceAttendanceReported') return { until: data.until };
  return 'on' in data ? { on: data.on } : {};
}
