import { type CalendarDate, calendarDate } from '#calendar-date';
import { AUTHORITIES, type Authority } from '#contracts';
import { recordedChecks } from '#pathway';
import type { InForce, ServiceRule, Statutes } from '#statutes';
import type { Range } from './rates.js';

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

  /** The parties of the joint service model (REF-2). */
  parties(on: CalendarDate): readonly Authority[] {
    const parties = this.words(recordedChecks.PARTIES, on);
    return AUTHORITIES.filter((authority) => parties.includes(authority));
  }

  /** Kinds of service during which no discussions are held. */
  kindsWithoutDiscussions(on: CalendarDate): readonly string[] {
    return this.words('job-search-discussion.not-during', on);
  }

  /** Months of a work trial in all (TRI-2). */
  trialMonths(on: CalendarDate): number {
    return this.serviceRule('work-trial', on)?.value.monthsInAll?.atMost ?? 1;
  }

  /** A limit of a kind of service that has one at both ends (KTT-4). */
  limit(kind: string, limit: 'months' | 'daysPerWeek', on: CalendarDate): Range {
    const { atLeast, atMost } = this.serviceRule(kind, on)?.value[limit] ?? {};
    if (atLeast === undefined || atMost === undefined)
      throw new Error(`the statutes do not say ${limit} of ${kind} on ${on}`);
    return { least: atLeast, most: atMost };
  }

  /** The rule of a kind of service on a date; nothing where it is not arranged then. */
  serviceRule(kind: string, on: CalendarDate): InForce<ServiceRule> | undefined {
    return recordedChecks.serviceRuleOn(this.statutes, kind, on);
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

  private words(parameter: string, on: CalendarDate): readonly string[] {
    const day = on < PROCESS_SINCE ? PROCESS_SINCE : on;
    return recordedChecks.ruleInForce(this.statutes, 'words', parameter, day)?.value ?? [];
  }

  /** Before the first version of a parameter, that one. */
  private integer(parameter: string, on: CalendarDate): number {
    const day = on < PROCESS_SINCE ? PROCESS_SINCE : on;
    const rule = recordedChecks.ruleInForce(this.statutes, 'integer', parameter, day);
    if (rule === undefined) throw new Error(`the statutes do not say ${parameter} on ${day}`);
    return rule.value;
  }
}
