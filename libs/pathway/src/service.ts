import type { CalendarDate } from '#calendar-date';
import type {
  Authority,
  DemandChange,
  InterruptionReason,
  NotStartedReason,
  PersonalText,
  ServiceTerms,
} from '#contracts';

export type ServiceStatus = 'offered' | 'running' | 'interrupted' | 'ended' | 'not-started';

/** Days of service without a break, both ends included; open without `until`. */
export interface ServiceSpell {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

export interface ServiceInterruption {
  /** First day without the service. */
  readonly from: CalendarDate;
  readonly reason?: InterruptionReason;
}

/** A change in how it was carried out, with what it asked of the person (KTT-5). */
export interface ServiceChange extends Partial<ServiceTerms> {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly demands?: DemandChange;
}

/** How the person took part during a span of days, both ends included. */
export interface ServiceAttendance {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly by: Authority;
  readonly daysAttended: number;
  readonly daysAbsent?: number;
  readonly meetings?: number;
  /** Days attended in the fullest calendar week. */
  readonly mostDaysInAWeek?: number;
  readonly fewestHoursInADay?: number;
  readonly mostHoursInADay?: number;
}

/** The jobseeker asked for a service (KTT-6). */
export interface ServiceRequest {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly serviceKind: string;
  readonly account?: PersonalText;
}

/** One service from offer to outcome (SRV-1, SRV-2). */
export interface Service {
  readonly serviceId: string;
  readonly status: ServiceStatus;
  /** The day of the offer, or of the start of a service that was not offered before. */
  readonly since: CalendarDate;
  /** As they are now: the terms of the start with all changes. */
  readonly terms: ServiceTerms;
  /** As they were before the first change; absent where none has been changed. */
  readonly termsAtFirst?: ServiceTerms;
  readonly offered?: { readonly on: CalendarDate; readonly by: Authority };
  /** The plans in which it was agreed, and since when. */
  readonly agreedIn: readonly { readonly planId: string; readonly on: CalendarDate }[];
  readonly started?: { readonly on: CalendarDate; readonly by: Authority };
  readonly spells: readonly ServiceSpell[];
  readonly interruptions: readonly ServiceInterruption[];
  readonly changes: readonly ServiceChange[];
  /** By first day. */
  readonly attendance: readonly ServiceAttendance[];
  readonly ended?: {
    readonly on: CalendarDate;
    readonly by: Authority;
    readonly outcome?: string;
    readonly account?: PersonalText;
  };
  readonly notStarted?: { readonly on: CalendarDate; readonly reason: NotStartedReason };
}
