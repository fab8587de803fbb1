import type { AssessmentDecision, AssessmentReport } from './commands-assessment.js';
import type { CooperationDecision, CooperationReport } from './commands-cooperation.js';
import type { AuthorityDecisionCommand, AuthorityDecisionReport } from './commands-decision.js';
import type { DutyDecision, DutyReport } from './commands-duty.js';
import type { ExpenseAllowanceDecision, ExpenseAllowanceReport } from './commands-expense-allowance.js';
import type { JobSearchDecision, JobSearchReport } from './commands-job-search.js';
import type { JointServiceModelDecision, JointServiceModelReport } from './commands-joint-service-model.js';
import type { PlanDecision, PlanReport } from './commands-plan.js';
import type { ReferralDecision, ReferralReport } from './commands-referral.js';
import type { ServiceDecision, ServiceReport } from './commands-service.js';

/**
 * An authority decides something here and now. Checked against the rules in force on its date; refused with the rule's id
 * and provision. The deciding authority comes with the context, never in the command.
 */
export type PathwayDecision =
  | JobSearchDecision
  | AssessmentDecision
  | PlanDecision
  | DutyDecision
  | ServiceDecision
  | ReferralDecision
  | CooperationDecision
  | JointServiceModelDecision
  | AuthorityDecisionCommand
  | ExpenseAllowanceDecision;

/**
 * What happened elsewhere or earlier: every one is named `Report...`. Recorded even when it breaks a rule; refused only
 * when it cannot be true (a date to come, an end before the start, an end of what never began).
 */
export type PathwayReport =
  | JobSearchReport
  | AssessmentReport
  | PlanReport
  | DutyReport
  | ServiceReport
  | ReferralReport
  | CooperationReport
  | JointServiceModelReport
  | AuthorityDecisionReport
  | ExpenseAllowanceReport;

export type PathwayCommand = PathwayDecision | PathwayReport;
