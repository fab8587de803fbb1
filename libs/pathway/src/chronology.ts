import type { CalendarDate } from '#calendar-date';
import type { Pathway } from './pathway.js';

/** One thing that happened, as a line of the story: when, what, and of which plan, duty, service, assessment or referral. */
export interface ChronologyEntry {
  readonly on: CalendarDate;
  /** In kebab case: `plan-created`, `service-interrupted`. */
  readonly what: string;
  readonly id?: string;
}

/**
 * Everything on the pathway in order of the dates from which it holds; of one date in the order in which such things
 * follow each other. Ends that are not in the lists of the pathway by themselves, such as a plan's replacement, are told
 * by what came in their place.
 */
export function chronology(pathway: Pathway): readonly ChronologyEntry[] {
  return [
    ...pathway.jobSearches.map(({ from }) => entry(from, 'job-search-registered')),
    ...pathway.meetings.map(({ on, kind }) => entry(on, `${kind}-held`)),
    ...pathway.assessments.map(({ on, assessmentId }) => entry(on, 'service-need-assessed', assessmentId)),
    ...pathway.expertAssessments.flatMap(({ on, expertAssessmentId: id, result }) => [
      entry(on, 'referred-to-expert-assessment', id),
      ...(result === undefined ? [] : [entry(result.on, 'expert-assessment-result-received', id)]),
    ]),
    ...pathway.plans.flatMap(ofPlan),
    ...pathway.duties.flatMap(ofDuty),
    ...pathway.dutyWaivers.map(({ on }) => entry(on, 'duty-waived')),
    ...pathway.services.flatMap(ofService),
    ...pathway.referrals.flatMap(({ referralId: id, on, to, steps }) => [
      entry(on, `referred-to-${to}`, id),
      ...steps.map((step) => entry(step.on, `referral-${step.what}`, id)),
    ]),
    ...pathway.serviceRequests.map(({ on, serviceKind }) => entry(on, 'service-requested', serviceKind)),
    ...pathway.expenseAllowances.map(({ on, allowanceId, granted }) =>
      entry(on, `expense-allowance-${granted === undefined ? 'refused' : 'granted'}`, allowanceId),
    ),
    ...pathway.hearings.map(({ on, hearingId }) => entry(on, 'person-heard', hearingId)),
    ...pathway.decisions.map(({ on, decisionId }) => entry(on, 'decision-made', decisionId)),
    ...pathway.jobSearches.flatMap(({ until }) =>
      until === undefined ? [] : [entry(until, 'job-search-ended')],
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function ofPlan({ planId: id, kind, from, reviews, progressReports, ended }: Pathway['plans'][number]) {
  return [
    entry(from, `${kind}-plan-created`, id),
    ...reviews.map(({ on }) => entry(on, 'plan-reviewed', id)),
    ...progressReports.map(({ on }) => entry(on, 'plan-progress-reported', id)),
    ...(ended === undefined ? [] : [entry(ended.on, 'plan-ended', id)]),
  ];
}

function ofDuty({ dutyId: id, setOn, lowerings, fulfilments, ended }: Pathway['duties'][number]) {
  return [
    entry(setOn, 'duty-set', id),
    ...lowerings.map(({ on }) => entry(on, 'duty-lowered', id)),
    ...fulfilments.map(({ on }) => entry(on, 'duty-fulfilment-reported', id)),
    ...(ended === undefined ? [] : [entry(ended.on, 'duty-ended', id)]),
  ];
}

function ofService(service: Pathway['services'][number]) {
  const {
    serviceId: id,
    offered,
    agreedIn,
    started,
    spells,
    interruptions,
    changes,
    ended,
    notStarted,
  } = service;
  return [
    ...(offered === undefined ? [] : [entry(offered.on, 'service-offered', id)]),
    ...agreedIn.map(({ on }) => entry(on, 'service-agreed-in-plan', id)),
    ...(started === undefined ? [] : [entry(started.on, 'service-started', id)]),
    ...interruptions.map(({ from }) => entry(from, 'service-interrupted', id)),
    ...spells.slice(1).map(({ from }) => entry(from, 'service-resumed', id)),
    ...changes.map(({ on }) => entry(on, 'service-changed', id)),
    ...(ended === undefined ? [] : [entry(ended.on, 'service-ended', id)]),
    ...(notStarted === undefined ? [] : [entry(notStarted.on, 'service-not-started', id)]),
  ];
}

function entry(on: CalendarDate, what: string, id?: string): ChronologyEntry {
  return { on, what, ...(id === undefined ? {} : { id }) };
}
