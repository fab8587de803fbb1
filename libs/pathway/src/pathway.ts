import type { Assessment, ExpertAssessment } from './assessment.js';
import type { Duty, DutyWaiver } from './duty.js';
import type { JobSearch, Meeting } from './job-search.js';
import type { Plan } from './plan.js';
import type { Referral } from './referral.js';
import type { Service } from './service.js';

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
  readonly referrals: readonly Referral[];
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
  referrals: [],
};
