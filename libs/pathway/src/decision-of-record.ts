import type { PathwayEvent } from '#contracts';
import type { PathwayDecision } from './commands.js';
import type { CorrectRecord } from './commands-correction.js';

/** What decisions are told that no record keeps. */
type ToldBesides = Pick<CorrectRecord, 'ageInYears' | 'trialMaximumRestart' | 'inJobseekersInterest'>;

/** A decision with fields that a record may lack. */
export type DecisionAnew = {
  readonly [Field in string]?: unknown;
} & { readonly type: PathwayDecision['type'] };

/**
 * The decision that a record would be, made here: what the decision itself finds out, such as the plan in force, is left
 * to it. Nothing where such a thing is never decided but only happens.
 */
export function decisionOfRecord(event: PathwayEvent, told: ToldBesides): DecisionAnew | undefined {
  switch (event.type) {
    case 'JobSearchRegistered':
      return { type: 'RegisterJobSearch', ...event.data };
    case 'JobSearchEnded':
      return { type: 'EndJobSearch', ...event.data };
    case 'ServiceNeedAssessed':
      return decided('AssessServiceNeed', event.data);
    case 'ReferredToExpertAssessment':
      return decided('ReferToExpertAssessment', event.data);
    case 'EmploymentPlanCreated':
      return decided('CreateEmploymentPlan', event.data, 'replaces');
    case 'EmploymentPlanReviewed':
      return decided('ReviewEmploymentPlan', event.data);
    case 'EmploymentPlanEnded':
      return { type: 'EndEmploymentPlan', ...event.data };
    case 'JobSearchDutySet': {
      const { inJobseekersInterest } = told;
      return decided('SetJobSearchDuty', { ...event.data, inJobseekersInterest }, 'planId');
    }
    case 'JobSearchDutyLowered':
      return decided('LowerJobSearchDuty', event.data, 'dutyId');
    case 'JobSearchDutyWaived':
      return decided('WaiveJobSearchDuty', event.data);
    case 'JobSearchDutyEnded':
      return decided('EndJobSearchDuty', event.data, 'dutyId');
    case 'ServiceOffered':
    case 'ServiceStarted': {
      const { ageInYears, trialMaximumRestart } = told;
      const type = event.type === 'ServiceOffered' ? 'OfferService' : 'StartService';
      return decided(type, { ...event.data, ageInYears, trialMaximumRestart });
    }
    case 'ServiceAgreedInPlan':
      return { type: 'AgreeServiceInPlan', ...event.data };
    case 'ServiceInterrupted':
      return decided('InterruptService', event.data);
    case 'ServiceResumed':
      return decided('ResumeService', event.data);
    case 'ServiceChanged':
      return decided('ChangeService', event.data);
    case 'ServiceEnded':
      return decided('EndService', event.data);
    case 'ReferredToSocialRehabilitation':
      return decided('ReferToSocialRehabilitation', event.data, 'sender', 'receiver');
    case 'ReferredToService':
      return decided('ReferToService', event.data, 'sender');
    case 'ReferralAccepted':
      return { ...decided('AnswerReferral', event.data), answer: 'accepted' };
    case 'ReferralRefused': {
      const { reason: text } = event.data;
      return { ...decided('AnswerReferral', event.data, 'reason'), answer: 'refused', text };
    }
    case 'ReferralInformationRequested': {
      const { question: text } = event.data;
      return { ...decided('AnswerReferral', event.data, 'question'), answer: 'more-information-asked', text };
    }
    case 'ReferralInformationGiven': {
      const { answer: text } = event.data;
      return { ...decided('GiveReferralInformation', event.data, 'answer'), text };
    }
    case 'CooperationOpened':
      return decided('OpenCooperation', event.data);
    case 'MultidisciplinaryAssessmentStarted':
      return decided('StartMultidisciplinaryAssessment', event.data);
    case 'MultidisciplinaryAssessmentCompleted':
      return { type: 'CompleteMultidisciplinaryAssessment', ...event.data };
    case 'JointServiceModelEnded':
      return decided('EndJointServiceModel', event.data);
    case 'ExpenseAllowanceGranted':
      return decided('GrantExpenseAllowance', event.data);
    case 'ExpenseAllowanceRefused':
      return decided('RefuseExpenseAllowance', event.data);
    case 'ExpenseAllowanceEnded':
      return decided('EndExpenseAllowance', event.data);
    case 'PersonHeard':
      return decided('HearPerson', event.data);
    case 'DecisionMade':
      return decided('MakeDecision', event.data);
    case 'InitialInterviewHeld':
    case 'JobSearchDiscussionHeld':
    case 'SupplementaryJobSearchDiscussionHeld':
    case 'ExpertAssessmentResultReceived':
    case 'PlanProgressReported':
    case 'JobSearchDutyFulfilmentReported':
    case 'ServiceNotStarted':
    case 'ServiceOutcomeRecorded':
    case 'ServiceRequested':
    case 'ServiceAttendanceReported':
    case 'ServiceInformationGiven':
    case 'RecordCorrected':
    case 'RecordRetracted':
    case 'RecordDisputed':
      return undefined;
    default:
      return event satisfies never;
  }
}

/** Whose act it is comes with the context, never with the command. */
function decided(type: PathwayDecision['type'], data: object, ...found: readonly string[]): DecisionAnew {
  const left = Object.entries(data).filter(([field]) => field !== 'by' && !found.includes(field));
  return { ...Object.fromEntries(left), type };
}
