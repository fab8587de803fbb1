import { addDays, type CalendarDate, daysBetween } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { commonDays, type DaySpan, dayAfterPlan, daysOf } from '../days.js';
import { recordOfRegistration } from '../meetings.js';
import { recordsOfReferral } from '../referral-finding.js';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

export const betweenServices: ReviewRule<'between-services'> = {
  rows: ['REF-6'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['review-practice.between-services-days'],
  appears:
    'While the job search ran, the person had neither a plan nor a service for longer than the review practice has; referrals that waited meanwhile are named. The law obliges to see to it that the process goes on and has no number.',
  find: (reviewed) =>
    reviewed.pathway.jobSearches.flatMap(({ from, until }) =>
      gaps({ from, until: until ?? reviewed.asOf }, taken(reviewed)).flatMap((gap) => {
        const { pathway, events, statutes, asOf } = reviewed;
        const practice = recordedChecks.ruleInForce(
          statutes,
          'integer',
          'review-practice.between-services-days',
          gap.from,
        );
        const days = daysBetween(gap.from, gap.until) + 1;
        if (practice === undefined || days <= practice.value) return [];
        const waiting = pathway.referrals.filter(({ on, steps }) => {
          const answered = steps.find(({ what }) => what === 'accepted' || what === 'refused')?.on;
          return commonDays(gap, { from: on, until: answered ?? asOf }) !== undefined;
        });
        const referralIds = waiting.map(({ referralId }) => referralId);
        return {
          finding: 'between-services' as const,
          rule: 'REF-6' as const,
          provision: practice.citation,
          severity: 'to-be-checked' as const,
          on: gap.from,
          ...(gap.until < asOf ? { until: gap.until } : {}),
          ...(referralIds.length === 0 ? {} : { referralIds }),
          facts: { days, practiceDays: practice.value, waitingReferrals: referralIds.length },
          eventIds: events.idsOf(
            recordOfRegistration(reviewed, from),
            ...[...events.all('EmploymentPlanEnded'), ...events.all('ServiceEnded')].filter(
              ({ event }) => addDays(event.data.on, 1) === gap.from,
            ),
            ...referralIds.flatMap((id) => recordsOfReferral(reviewed, id)),
          ),
        };
      }),
    ),
};

/** The days on which a plan was in force or a service ran, by their first day. */
function taken({ pathway, asOf }: ReviewedCase): readonly DaySpan[] {
  const plans = pathway.plans.map((plan) => {
    const gone = dayAfterPlan(plan);
    return { from: plan.from, until: gone === undefined ? asOf : addDays(gone, -1) };
  });
  const services = pathway.services.flatMap((service) => daysOf(service, asOf) ?? []);
  return [...plans, ...services].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The days of a span that no other has. */
function gaps(whole: DaySpan, others: readonly DaySpan[]): readonly DaySpan[] {
  const found: DaySpan[] = [];
  let free: CalendarDate = whole.from;
  for (const { from, until } of others) {
    if (from > free) found.push({ from: free, until: addDays(from, -1) });
    if (until >= free) free = addDays(until, 1);
  }
  found.push({ from: free, until: whole.until });
  return found.flatMap((gap) => (gap.from <= gap.until ? (commonDays(gap, whole) ?? []) : []));
}
