import { type CalendarDate, calendarDate } from '#calendar-date';
import { recordedChecks } from '#pathway';
import type { Statutes } from '#statutes';

/** Since this date the process of the jobseeker is that of 380/2023: what came before was recorded elsewhere. */
export const PROCESS_SINCE = calendarDate('2025-01-01');

/** The numbers of the law that a lawful life keeps to. */
export class LawOfLives {
  constructor(readonly statutes: Statutes) {}

  /** Working days for the initial interview (PRO-2). */
  interviewDays(on: CalendarDate): number {
    return this.integer('initial-interview.working-days', on);
  }

  /** Months from one discussion to the next, and from one review of the plan to the next (PRO-2, PLAN-3). */
  discussionMonths(on: CalendarDate): number {
    return this.integer('job-search-discussion.months', on);
  }

  /** How many supplementary discussions there are in how many months after the initial interview. */
  supplementaryDiscussions(on: CalendarDate): { readonly discussions: number; readonly months: number } {
    const law = recordedChecks.ruleInForce(
      this.statutes,
      'integers-by-word',
      'supplementary-discussions.after-initial-interview',
      on,
    )?.value;
    return { discussions: law?.discussions ?? 0, months: law?.months ?? 0 };
  }

  jointAssessmentMonths(on: CalendarDate): number {
    return this.integer('multidisciplinary-assessment.months', on);
  }

  /** Months of a work trial in all (TRI-2). */
  trialMonths(on: CalendarDate): number {
    const rule = recordedChecks.serviceRuleOn(this.statutes, 'work-trial', on);
    return rule?.value.monthsInAll?.atMost ?? 1;
  }

  /** The duty without any ground (DUTY-1). */
  duty(on: CalendarDate) {
    return {
      opportunities: this.integer('job-search-duty.opportunities', on),
      reviewPeriods: this.integer('job-search-duty.review-periods', on),
      reviewPeriodMonths: this.integer('job-search-duty.review-period-months', on),
    };
  }

  /** Days after which a referral is pointed out as unanswered. */
  patienceDays(on: CalendarDate): number {
    return this.integer('review-practice.referral-unanswered-days', on);
  }

  /** Before the first version of a parameter, that one. */
  private integer(parameter: string, on: CalendarDate): number {
    const day = on < PROCESS_SINCE ? PROCESS_SINCE : on;
    const rule = recordedChecks.ruleInForce(this.statutes, 'integer', parameter, day);
    if (rule === undefined) throw new Error(`the statutes do not say ${parameter} on ${day}`);
    return rule.value;
  }
}
