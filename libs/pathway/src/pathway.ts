import type { Assessment, ExpertAssessment } from './assessment.js';
import type { AuthorityDecision, Hearing } from './authority-decision.js';
import type { Cooperation, ServiceInformation } from './cooperation.js';
import type { Duty, DutyWaiver } from './duty.js';
import type { ExpenseAllowance } from './expense-allowance.js';
import type { JobSearch, Meeting } from './job-search.js';
import type { JointServiceSpell } from './joint-service-spell.js';
import type { Plan } from './plan.js';
import type { RecordCorrection } from './record-correction.js';
import type { RecordDispute } from './record-dispute.js';
import type { Referral } from './referral.js';
import type { Service, ServiceRequest } from './service.js';

/**
 * One jobseeker's pathway across the authorities: plain values, every list in order of time. It is what `decide` decides
 * on, and what the read model and the API show. Texts about the person stay as they came, plain, sealed or erased.
 */
export interface Pathway {
  readonly jobSearches: readonly JobSearch[];
  readonly meetings: readonly Meeting[];
  readonly assessments: readonly Assessment[];
  readonly expertAssessments: readonly ExpertAssessment[];
  readonly plans: readonly Plan[];
  readonly duties: readonly Duty[];
  readonly dutyWaivers: readonly DutyWaiver[];
  readonly services: readonly Service[];
  readonly serviceRequests: readonly ServiceRequest[];
  readonly referrals: readonly Referral[];
  readonly serviceInformation: readonly ServiceInformation[];
  readonly cooperations: readonly Cooperation[];
  readonly jointServiceSpells: readonly JointServiceSpell[];
  readonly expenseAllowances: readonly ExpenseAllowance[];
  readonly hearings: readonly Hearing[];
  readonly decisions: readonly AuthorityDecision[];
  readonly corrections: readonly RecordCorrection[];
  readonly disputes: readonly RecordDispute[];
}

export const initialPathway: Pathway = {
  jobSearches: [],
  meetings: [],
  assessments: [],
  expertAssessments: [],
  plans: [],
  duties: [],
  dutyWaivers: [],
  services: [],
  serviceRequests: [],
  referrals: [],
  serviceInformation: [],
  cooperations: [],
  jointServiceSpells: [],
  expenseAllowances: [],
  hearings: [],
  decisions: [],
  corrections: [],
  disputes: [],
};
