import type { CalendarDate } from '#calendar-date';
import type {
  Authority,
  DemandChange,
  InterruptionReason,
  NotStartedReason,
  PersonalText,
  Production,
  ServicePlace,
  ServiceTerms,
} from '#contracts';

/** What only the check needs and nobody keeps. */
interface TermsToCheck {
  /** Age in whole years on the first day, where the kind has an age limit (KEL-2). Checked, not stored. */
  readonly ageInYears?: number;
  /**
   * Of a work trial: its maximum began anew because of this unemployment since the last one (380/2023 55 § 2 mom.).
   * Checked against the recorded trials, not stored.
   */
  readonly trialMaximumRestart?: 'twelve-months-unemployed' | 'under-25-three-months-unemployed';
}

/**
 * Decision: a service is offered. Its terms are checked against the service catalogue in force on its planned first day:
 * who may arrange it, limits, places, purposes, grounds (KTT-1 to 4, TRI-1 to 5, KEL-1, KEL-2, SRV-2).
 */
export interface OfferService extends ServiceTerms, TermsToCheck {
  readonly type: 'OfferService';
  /** Generated when absent. */
  readonly serviceId?: string;
  /** The day of the offer. */
  readonly on: CalendarDate;
}

/** Decision: an offered or running service is agreed in the plan in force (SRV-1, PLAN-2, PLAN-5). */
export interface AgreeServiceInPlan {
  readonly type: 'AgreeServiceInPlan';
  readonly serviceId: string;
  /** The plan in force when absent. */
  readonly planId?: string;
  readonly on: CalendarDate;
}

/**
 * Decision of the organiser: a service starts. Terms that are absent are those of the offer; without an offer, `kind` and
 * `organiser` are required. The terms are checked as in an offer.
 */
export interface StartService extends Partial<ServiceTerms>, TermsToCheck {
  readonly type: 'StartService';
  /** Of a service that was offered; generated when absent. */
  readonly serviceId?: string;
  /** First day of the service. */
  readonly on: CalendarDate;
}

/** Decision of the organiser: the service is interrupted. */
export interface InterruptService {
  readonly type: 'InterruptService';
  readonly serviceId: string;
  /** First day without the service. */
  readonly on: CalendarDate;
  readonly reason?: InterruptionReason;
}

/** Decision of the organiser: the service goes on. */
export interface ResumeService {
  readonly type: 'ResumeService';
  readonly serviceId: string;
  /** First day of the service again. */
  readonly on: CalendarDate;
}

/** Decision of the organiser: how the service is carried out changes (KTT-5). The new terms are checked as in an offer. */
export interface ChangeService {
  readonly type: 'ChangeService';
  readonly serviceId: string;
  readonly on: CalendarDate;
  readonly producer?: string;
  readonly production?: Production;
  readonly place?: ServicePlace;
  readonly method?: string;
  readonly daysPerWeek?: number;
  readonly hoursPerDay?: number;
  readonly plannedEnd?: CalendarDate;
  readonly demands?: DemandChange;
}

/** Decision of the organiser: the service ends. */
export interface EndService {
  readonly type: 'EndService';
  readonly serviceId: string;
  /** Last day of the service. */
  readonly on: CalendarDate;
  /** Code word: `completed`, `found-work`, `discontinued`. */
  readonly outcome?: string;
  readonly account?: PersonalText;
}

/** Fact: a service that was offered did not start (SRV-1). */
export interface ReportServiceNotStarted {
  readonly type: 'ReportServiceNotStarted';
  readonly serviceId: string;
  readonly on: CalendarDate;
  readonly reason: NotStartedReason;
}

/**
 * Fact: a service as it happened, from another system or from history, lawful or not: the columns of services.csv
 * (`planned_on` is `plannedStart`). The identical report again changes nothing; what is absent says nothing; a later
 * report of the same service may add the start, further interruptions, the end and the outcome, and contradict nothing.
 */
export interface ReportServiceAsItHappened extends ServiceTerms {
  readonly type: 'ReportServiceAsItHappened';
  readonly serviceId: string;
  /** First day; absent when it has not started (then `plannedStart` is required). */
  readonly startedOn?: CalendarDate;
  /** In order of time. `from` is the first day without the service, `resumedOn` the first day of it again. */
  readonly interruptions?: readonly {
    readonly from: CalendarDate;
    readonly resumedOn?: CalendarDate;
    readonly reason?: InterruptionReason;
  }[];
  /** Last day; absent while the service is open. */
  readonly endedOn?: CalendarDate;
  /** Code word; only with an end. */
  readonly outcome?: string;
}

/** Fact: the service was interrupted. */
export interface ReportServiceInterruption {
  readonly type: 'ReportServiceInterruption';
  readonly serviceId: string;
  /** First day without the service. */
  readonly on: CalendarDate;
  readonly by?: Authority;
  readonly reason?: InterruptionReason;
}

/** Fact: the service went on. */
export interface ReportServiceResumption {
  readonly type: 'ReportServiceResumption';
  readonly serviceId: string;
  /** First day of the service again. */
  readonly on: CalendarDate;
  readonly by?: Authority;
}

/** Fact: the service ended. */
export interface ReportServiceEnd {
  readonly type: 'ReportServiceEnd';
  readonly serviceId: string;
  /** Last day of the service. */
  readonly on: CalendarDate;
  readonly by?: Authority;
  readonly outcome?: string;
  readonly account?: PersonalText;
}

/** Fact: the jobseeker asked for a service, such as rehabilitative work activity before its time limits (KTT-6). */
export interface ReportServiceRequest {
  readonly type: 'ReportServiceRequest';
  /** The day of the request. */
  readonly on: CalendarDate;
  /** The authority that was asked; the one that reports when not said. */
  readonly by?: Authority;
  readonly serviceKind: string;
  readonly account?: PersonalText;
}

/**
 * Fact: how the person took part in a span of days, within the limits of the kind or not. Refused only when it can't be
 * true: days outside the service or counted twice, more days than the span has.
 */
export interface ReportServiceAttendance {
  readonly type: 'ReportServiceAttendance';
  readonly serviceId: string;
  /** Who says so; the authority that reports when not said. */
  readonly by?: Authority;
  readonly from: CalendarDate;
  /** Last day of the span. Spans of one service do not overlap. */
  readonly until: CalendarDate;
  readonly daysAttended: number;
  /** Agreed days on which the person did not take part. */
  readonly daysAbsent?: number;
  readonly meetings?: number;
  /** Days attended in the fullest calendar week. */
  readonly mostDaysInAWeek?: number;
  readonly fewestHoursInADay?: number;
  readonly mostHoursInADay?: number;
}

export type ServiceDecision =
  | OfferService
  | AgreeServiceInPlan
  | StartService
  | InterruptService
  | ResumeService
  | ChangeService
  | EndService;
export type ServiceReport =
  | ReportServiceNotStarted
  | ReportServiceAsItHappened
  | ReportServiceInterruption
  | ReportServiceResumption
  | ReportServiceEnd
  | ReportServiceRequest
  | ReportServiceAttendance;
