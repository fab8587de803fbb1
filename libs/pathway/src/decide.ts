import { type Decision, type PathwayEvent, Refusal } from '#contracts';
import type { PathwayCommand } from './commands.js';
import * as assessment from './decide-assessment.js';
import * as cooperation from './decide-cooperation.js';
import * as authorityDecision from './decide-decision.js';
import * as duty from './decide-duty.js';
import * as expenseAllowance from './decide-expense-allowance.js';
import * as jobSearch from './decide-job-search.js';
import * as jointServiceModel from './decide-joint-service-model.js';
import * as plan from './decide-plan.js';
import * as referral from './decide-referral.js';
import * as service from './decide-service.js';
import { referToService, reportReferralToService } from './decide-service-referral.js';
import * as serviceStart from './decide-service-start.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import * as dutyReport from './report-duty.js';
import * as expenseAllowanceReport from './report-expense-allowance.js';
import * as jointServiceModelReport from './report-joint-service-model.js';
import * as planReport from './report-plan.js';
import * as serviceReport from './report-service.js';
import { reportServiceAsItHappened } from './report-service-as-it-happened.js';
import { reportServiceAttendance } from './report-service-attendance.js';
import { withoutAbsent } from './without-absent.js';

/**
 * What happens when the command is given now: the events, none when everything is recorded already, or why not. Decisions
 * are checked against the rules in force on their date; reports only against what can't be true.
 */
export function decide(
  pathway: Pathway,
  given: PathwayCommand,
  context: DecisionContext,
): Decision<PathwayEvent> {
  const command = withoutAbsent(given);
  switch (command.type) {
    case 'RegisterJobSearch':
      return jobSearch.registerJobSearch(pathway, command, context);
    case 'EndJobSearch':
      return jobSearch.endJobSearch(pathway, command, context);
    case 'ReportJobSearch':
      return jobSearch.reportJobSearch(pathway, command, context);
    case 'ReportInitialInterview':
    case 'ReportJobSearchDiscussion':
    case 'ReportSupplementaryJobSearchDiscussion':
      return jobSearch.reportMeeting(pathway, command, context);
    case 'AssessServiceNeed':
      return assessment.assessServiceNeed(pathway, command, context);
    case 'ReportServiceNeedAssessment':
      return assessment.reportServiceNeedAssessment(pathway, command, context);
    case 'ReferToExpertAssessment':
      return assessment.referToExpertAssessment(pathway, command, context);
    case 'ReportExpertAssessmentResult':
      return assessment.reportExpertAssessmentResult(pathway, command, context);
    case 'CreateEmploymentPlan':
      return plan.createEmploymentPlan(pathway, command, context);
    case 'ReviewEmploymentPlan':
      return plan.reviewEmploymentPlan(pathway, command, context);
    case 'EndEmploymentPlan':
      return plan.endEmploymentPlan(pathway, command, context);
    case 'ReportEmploymentPlan':
      return planReport.reportEmploymentPlan(pathway, command, context);
    case 'ReportEmploymentPlanReview':
      return planReport.reportEmploymentPlanReview(pathway, command, context);
    case 'ReportPlanProgress':
      return planReport.reportPlanProgress(pathway, command, context);
    case 'SetJobSearchDuty':
      return duty.setJobSearchDuty(pathway, command, context);
    case 'LowerJobSearchDuty':
      return duty.lowerJobSearchDuty(pathway, command, context);
    case 'WaiveJobSearchDuty':
      return duty.waiveJobSearchDuty(pathway, command, context);
    case 'EndJobSearchDuty':
      return duty.endJobSearchDuty(pathway, command, context);
    case 'ReportJobSearchDuty':
      return dutyReport.reportJobSearchDuty(pathway, command, context);
    case 'ReportJobSearchDutyWaiver':
      return dutyReport.reportJobSearchDutyWaiver(pathway, command, context);
    case 'ReportJobSearchDutyEnd':
      return dutyReport.reportJobSearchDutyEnd(pathway, command, context);
    case 'ReportJobSearchDutyFulfilment':
      return dutyReport.reportJobSearchDutyFulfilment(pathway, command, context);
    case 'OfferService':
      return serviceStart.offerService(pathway, command, context);
    case 'StartService':
      return serviceStart.startService(pathway, command, context);
    case 'AgreeServiceInPlan':
      return service.agreeServiceInPlan(pathway, command, context);
    case 'InterruptService':
      return service.interruptService(pathway, command, context);
    case 'ResumeService':
      return service.resumeService(pathway, command, context);
    case 'ChangeService':
      return service.changeService(pathway, command, context);
    case 'EndService':
      return service.endService(pathway, command, context);
    case 'ReportServiceNotStarted':
      return serviceReport.reportServiceNotStarted(pathway, command, context);
    case 'ReportServiceAsItHappened':
      return reportServiceAsItHappened(pathway, command, context);
    case 'ReportServiceInterruption':
      return serviceReport.reportServiceInterruption(pathway, command, context);
    case 'ReportServiceResumption':
      return serviceReport.reportServiceResumption(pathway, command, context);
    case 'ReportServiceEnd':
      return serviceReport.reportServiceEnd(pathway, command, context);
    case 'ReportServiceRequest':
      return serviceReport.reportServiceRequest(pathway, command, context);
    case 'ReportServiceAttendance':
      return reportServiceAttendance(pathway, command, context);
    case 'ReferToSocialRehabilitation':
      return referral.referToSocialRehabilitation(pathway, command, context);
    case 'AnswerReferral':
      return referral.answerReferral(pathway, command, context);
    case 'GiveReferralInformation':
      return referral.giveReferralInformation(pathway, command, context);
    case 'ReportReferralToSocialRehabilitation':
      return referral.reportReferralToSocialRehabilitation(pathway, command, context);
    case 'ReportReferralAnswer':
      return referral.reportReferralAnswer(pathway, command, context);
    case 'ReferToService':
      return referToService(pathway, command, context);
    case 'ReportReferralToService':
      return reportReferralToService(pathway, command, context);
    case 'ReportServiceInformation':
      return cooperation.reportServiceInformation(pathway, command, context);
    case 'OpenCooperation':
      return cooperation.openCooperation(pathway, command, context);
    case 'ReportCooperation':
      return cooperation.reportCooperation(pathway, command, context);
    case 'StartMultidisciplinaryAssessment':
      return jointServiceModel.startMultidisciplinaryAssessment(pathway, command, context);
    case 'CompleteMultidisciplinaryAssessment':
      return jointServiceModel.completeMultidisciplinaryAssessment(pathway, command, context);
    case 'EndJointServiceModel':
      return jointServiceModel.endJointServiceModel(pathway, command, context);
    case 'ReportMultidisciplinaryAssessmentStart':
      return jointServiceModelReport.reportMultidisciplinaryAssessmentStart(pathway, command, context);
    case 'ReportMultidisciplinaryAssessmentCompletion':
      return jointServiceModelReport.reportMultidisciplinaryAssessmentCompletion(pathway, command, context);
    case 'ReportJointServiceModelEnd':
      return jointServiceModelReport.reportJointServiceModelEnd(pathway, command, context);
    case 'HearPerson':
      return authorityDecision.hearPerson(pathway, command, context);
    case 'ReportHearing':
      return authorityDecision.reportHearing(pathway, command, context);
    case 'MakeDecision':
      return authorityDecision.makeDecision(pathway, command, context);
    case 'ReportDecision':
      return authorityDecision.reportDecision(pathway, command, context);
    case 'GrantExpenseAllowance':
      return expenseAllowance.grantExpenseAllowance(pathway, command, context);
    case 'RefuseExpenseAllowance':
      return expenseAllowance.refuseExpenseAllowance(pathway, command, context);
    case 'EndExpenseAllowance':
      return expenseAllowance.endExpenseAllowance(pathway, command, context);
    case 'ReportExpenseAllowanceGrant':
      return expenseAllowanceReport.reportExpenseAllowanceGrant(pathway, command, context);
    case 'ReportExpenseAllowanceRefusal':
      return expenseAllowanceReport.reportExpenseAllowanceRefusal(pathway, command, context);
    case 'ReportExpenseAllowanceEnd':
      return expenseAllowanceReport.reportExpenseAllowanceEnd(pathway, command, context);
    default:
      return unknownCommand(command);
  }
}

/** Input that got past its validation, from a caller that is not typed. */
function unknownCommand(command: never): Refusal {
  const { type } = command as { readonly type?: unknown };
  return new Refusal({
    problem: 'unknown-command',
    detail: `There is no command ${JSON.stringify(type)}.`,
    expected: 'a command of the pathway',
    field: 'type',
  });
}
