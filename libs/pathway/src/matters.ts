import type { CalendarDate } from '#calendar-date';
import type { Matter } from '#contracts';
import type { Pathway } from './pathway.js';

/** What a hearing or a decision is about. */
export interface AboutMatter {
  readonly on: CalendarDate;
  readonly matter: Matter;
  readonly matterId?: string;
}

const IDS: Readonly<Record<Exclude<Matter, 'other'>, (pathway: Pathway) => readonly string[]>> = {
  plan: ({ plans }) => plans.map(({ planId }) => planId),
  'job-search-duty': ({ duties }) => duties.map(({ dutyId }) => dutyId),
  service: ({ services }) => services.map(({ serviceId }) => serviceId),
  referral: ({ referrals }) => referrals.map(({ referralId }) => referralId),
  'expense-allowance': ({ expenseAllowances }) => expenseAllowances.map(({ allowanceId }) => allowanceId),
  'joint-service-model': ({ jointServiceSpells }) =>
    jointServiceSpells.map(({ multidisciplinaryAssessmentId }) => multidisciplinaryAssessmentId),
};

/** Whether the pathway has what a matter names; a matter of another kind may be about an assessment or cooperation. */
export function isMatterRecorded(pathway: Pathway, { matter, matterId }: AboutMatter): boolean {
  if (matterId === undefined) return true;
  if (matter !== 'other') return IDS[matter](pathway).includes(matterId);
  return [
    ...pathway.assessments.map(({ assessmentId }) => assessmentId),
    ...pathway.expertAssessments.map(({ expertAssessmentId }) => expertAssessmentId),
    ...pathway.cooperations.map(({ cooperationId }) => cooperationId),
  ].includes(matterId);
}
