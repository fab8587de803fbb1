import { addMonths, type CalendarDate } from '#calendar-date';
import type { PlanItem, PlanKind, ServiceOrganiser } from '#contracts';
import type { LawOfLives } from './law-of-lives.js';
import { PROCESS_SINCE } from './law-of-lives.js';
import type { Life } from './life.js';
import { meetingsOf } from './meetings.js';
import { skippedMeeting } from './possible-flaws.js';
import type { ReportsOfLife } from './told-report.js';

const ITEM_OF: Readonly<Record<ServiceOrganiser, PlanItem['kind']>> = {
  'employment-authority': 'public-employment-service',
  municipality: 'municipal-service',
  'wellbeing-services-county': 'county-service',
  kela: 'kela-service',
};

/** A plan as it was made at a meeting, or its review at one. */
export interface PlanStep {
  readonly on: CalendarDate;
  readonly kind: PlanKind;
  readonly planId: string;
  readonly what: 'made' | 'reviewed';
}

/** The plans of a life and their reviews, those that were left out not. */
export function planStepsOf(life: Life, law: LawOfLives): readonly PlanStep[] {
  const { jobseeker, planKind, planFrom, firstMeeting, flaw } = life;
  const meetings = meetingsOf(life, law);
  const skipped = flaw === 'plan-review-overdue' ? skippedMeeting(meetings, planFrom) : undefined;
  const replaces = planFrom > firstMeeting;
  return meetings.flatMap((on, index): readonly PlanStep[] => {
    if (index === skipped) return [];
    const isOwn = !replaces || on >= planFrom;
    return [
      {
        on,
        kind: isOwn ? planKind : 'employment',
        planId: `${jobseeker}-p${isOwn && replaces ? 2 : 1}`,
        what: index === 0 || (replaces && on === planFrom) ? 'made' : 'reviewed',
      },
    ];
  });
}

/** The discussions with the plan that was made or reviewed at each (PLAN-1, PLAN-3, PRO-2). */
export function reportPlans(life: Life, law: LawOfLives, reports: ReportsOfLife): void {
  const meetings = meetingsOf(life, law);
  const missed =
    life.flaw === 'job-search-discussion-missed' ? skippedMeeting(meetings, life.planFrom) : undefined;
  meetings.forEach((on, index) => {
    const isInterview = index === 0 && life.searchFrom >= PROCESS_SINCE;
    if (!isInterview && index !== missed) reports.add(on, { type: 'ReportJobSearchDiscussion', on });
  });
  for (const { on, kind, planId, what } of planStepsOf(life, law)) {
    const reviewBy = addMonths(on, law.discussionMonths(on));
    reports.add(
      on,
      what === 'reviewed'
        ? { type: 'ReportEmploymentPlanReview', planId, on, reviewBy }
        : {
            type: 'ReportEmploymentPlan',
            planId,
            on,
            kind,
            reviewBy,
            items: itemsOf(life, kind),
            ...(kind === 'activation' ? activationContent(life) : {}),
          },
    );
  }
}

/** Rehabilitative work activity can be agreed only in a plan that is not an employment plan (PLAN-6). */
function itemsOf({ stints, planKind }: Life, kind: PlanKind): readonly PlanItem[] {
  const agreed =
    kind === planKind ? stints : stints.filter((stint) => stint.kind !== 'rehabilitative-work-activity');
  return [
    { kind: 'job-search' },
    ...agreed.map(
      ({ kind, organiser }): PlanItem => ({
        kind: ITEM_OF[organiser],
        serviceKind: kind,
      }),
    ),
  ];
}

/** PLAN-7. */
function activationContent({ isAfterMaximumPeriod }: Life) {
  return {
    activationGround: isAfterMaximumPeriod
      ? ('from-25-after-maximum-period' as const)
      : ('from-25-labour-market-support' as const),
    educationAndCareer: 'Koulutus ja työura on kirjattu.',
    earlierServices: 'Aiemmat työvoimapalvelut on arvioitu.',
    earlierPlans: 'Aiempien suunnitelmien toteutuminen on arvioitu.',
  };
}
