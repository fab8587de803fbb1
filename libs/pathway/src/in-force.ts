import type { CalendarDate } from '#calendar-date';
import { dutyInForce, opportunitiesOn } from './duties.js';
import type { Duty } from './duty.js';
import type { JobSearch } from './job-search.js';
import { jobSearchInForce } from './job-searches.js';
import type { Pathway } from './pathway.js';
import type { Plan } from './plan.js';
import { planInForce } from './plans.js';
import type { Referral } from './referral.js';
import { isAnswered } from './referrals.js';
import type { Service } from './service.js';

/** Where the jobseeker stands on a date. */
export interface Standing {
  readonly jobSearch?: JobSearch;
  readonly plan?: Plan;
  readonly duty?: Duty;
  /** Job opportunities in each review period; 0 when no duty is in force. */
  readonly opportunities: number;
  /** Services that have started and not ended by that date, interrupted ones too. */
  readonly services: readonly Service[];
  /** Referrals that were made and not answered by that date. */
  readonly waitingReferrals: readonly Referral[];
}

/** What is in force on a date, as it is known now. */
export function standingOn(pathway: Pathway, on: CalendarDate): Standing {
  const jobSearch = jobSearchInForce(pathway, on);
  const plan = planInForce(pathway, on);
  const duty = dutyInForce(pathway, on);
  return {
    ...(jobSearch === undefined ? {} : { jobSearch }),
    ...(plan === undefined ? {} : { plan }),
    ...(duty === undefined ? {} : { duty }),
    opportunities: duty === undefined ? 0 : opportunitiesOn(duty, on),
    services: pathway.services.filter(
      ({ started, ended }) =>
        started !== undefined && started.on <= on && (ended === undefined || on <= ended.on),
    ),
    waitingReferrals: pathway.referrals.filter(
      (referral) =>
        referral.on <= on && !(isAnswered(referral) && (referral.steps.at(-1)?.on ?? referral.on) <= on),
    ),
  };
}
