import type { BenefitHistory } from '#benefit-history';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import type { Pathway } from '#pathway';

/** Of a person: whether the relationship as a client goes on, or its last day. */
export type ClientRelationship =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly because: 'job-search' | 'service' | 'joint-service-model' }
  | {
      readonly state: 'ended';
      readonly on: CalendarDate;
      /** Of the relationship in the joint service model, where there was one. */
      readonly jointServiceModelOn?: CalendarDate;
    };

/**
 * When the client relationship ended: no act gives a sign for it. Here it goes on with a job search, a service that runs or was
 * interrupted, and the joint service model; and it ended with the last thing that was done or paid.
 */
export function clientRelationshipOf(
  pathway: Pathway,
  benefits: Pick<BenefitHistory, 'payments'>,
): ClientRelationship {
  if (pathway.jobSearches.some(({ until }) => until === undefined))
    return { state: 'open', because: 'job-search' };
  if (pathway.services.some(({ status }) => status === 'running' || status === 'interrupted')) {
    return { state: 'open', because: 'service' };
  }
  if (pathway.jointServiceSpells.some(({ ended }) => ended === undefined)) {
    return { state: 'open', because: 'joint-service-model' };
  }
  const last = latest([
    ...datesOf(pathway),
    ...benefits.payments.flatMap(({ lastDay, paidOn }) => [lastDay, paidOn]),
  ]);
  if (last === undefined) return { state: 'none' };
  const jointServiceModelOn = latest(pathway.jointServiceSpells.flatMap(({ ended }) => ended?.on ?? []));
  return { state: 'ended', on: last, ...(jointServiceModelOn === undefined ? {} : { jointServiceModelOn }) };
}

/** Everything that happened, by its own date: what is planned for later is no part of it. */
function datesOf(pathway: Pathway): readonly CalendarDate[] {
  const { jobSearches, services, plans, referrals, duties, jointServiceSpells, expenseAllowances } = pathway;
  return [
    ...jobSearches.flatMap(({ from, until }) => [from, until ?? from]),
    ...services.flatMap(({ since, ended, attendance, changes }) => [
      since,
      ...(ended === undefined ? [] : [ended.on]),
      ...attendance.map(({ until }) => until),
      ...changes.map(({ on }) => on),
    ]),
    ...plans.flatMap(({ from, ended, reviews, progressReports }) => [
      from,
      ...(ended === undefined ? [] : [ended.on]),
      ...[...reviews, ...progressReports].map(({ on }) => on),
    ]),
    ...referrals.flatMap(({ on, steps }) => [on, ...steps.map((step) => step.on)]),
    ...jointServiceSpells.flatMap(({ from, ended }) => [from, ended?.on ?? from]),
    ...[...duties, ...expenseAllowances].flatMap((each) => Object.values(each).filter(isCalendarDate)),
    ...[
      ...pathway.meetings,
      ...pathway.assessments,
      ...pathway.expertAssessments,
      ...pathway.dutyWaivers,
      ...pathway.serviceRequests,
      ...pathway.serviceInformation,
      ...pathway.cooperations,
      ...pathway.hearings,
      ...pathway.decisions,
      ...pathway.corrections,
      ...pathway.disputes,
    ].flatMap((each) => ('on' in each ? [each.on] : [])),
  ];
}

function latest(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return dates.reduce<CalendarDate | undefined>(
    (last, date) => (last === undefined || date > last ? date : last),
    undefined,
  );
}
