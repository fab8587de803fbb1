import type { CalendarDate } from '#calendar-date';
import type {
  HearingManner,
  InterruptionReason,
  PlanKind,
  Production,
  ServiceOrganiser,
  ServicePlace,
} from '#contracts';
import type { DaySpan } from './day-span.js';
import type { Flaw } from './flaw.js';

/** A service in a life. Its last day may be still to come. */
export interface Stint extends DaySpan {
  readonly serviceId: string;
  readonly kind: string;
  readonly place?: ServicePlace;
  readonly organiser: ServiceOrganiser;
  readonly production: Production;
  /** The last day as planned; the last day itself, or one after it. */
  readonly plannedEnd: CalendarDate;
  /** Agreed days in a calendar week; where they are, attendance is told. */
  readonly daysPerWeek?: number;
  readonly hoursPerDay?: number;
  /** Days of attendance and meetings as planned, where the kind of service has a limit of them (KEL-1). */
  readonly plannedDays?: number;
  readonly plannedMeetings?: number;
  /** Of a hundred agreed days, those on which the person takes part. */
  readonly attendedPercent?: number;
  /** Days without the service between its first and its last one, all of them over by today. */
  readonly interruption?: DaySpan & { readonly reason: InterruptionReason };
  readonly decision?: DecisionOnService;
}

/** How the organiser came to grant the service (ADM-1). */
export interface DecisionOnService {
  readonly on: CalendarDate;
  /** Absent where the person was not heard, since it was granted as applied for. */
  readonly hearing?: { readonly on: CalendarDate; readonly manner: HearingManner };
}

/** Rehabilitative work activity in a life, and what becomes of the person in it. */
export interface Rehabilitation {
  readonly stint: Stint;
  /** Job opportunities of the duty in each review period; none when absent (DUTY-4). */
  readonly dutyOpportunities?: number;
  /** The day on which the person was found to be able to take part in employment services (TAB-6). */
  readonly foundAbleOn?: CalendarDate;
}

/** The joint service model in a life: its assessment, and the end of the client relationship. */
export interface JointService {
  readonly network: string;
  readonly from: CalendarDate;
  /** The last day; none while it goes on. */
  readonly until?: CalendarDate;
  readonly completedOn: CalendarDate;
  readonly coordinationNeeded: boolean;
}

/** What is settled of one invented jobseeker before anything is told of it. Days after `today` are still to come. */
export interface Life {
  readonly jobseeker: string;
  readonly home: string;
  readonly county: string;
  readonly moved?: { readonly on: CalendarDate; readonly to: string };
  readonly searchFrom: CalendarDate;
  readonly searchUntil?: CalendarDate;
  readonly firstMeeting: CalendarDate;
  /** The plan that the person has from the first meeting, or from `planFrom` on where an employment plan is before it. */
  readonly planKind: PlanKind;
  readonly planFrom: CalendarDate;
  readonly jointService?: JointService;
  readonly rehabilitation?: Rehabilitation;
  /** All services, rehabilitative work activity included. */
  readonly stints: readonly Stint[];
  /** The referral to social rehabilitation of whoever needs it (SOC-1). */
  readonly socialRehabilitation?: { readonly referredOn: CalendarDate; readonly accepted: boolean };
  readonly referredToKela?: { readonly accepted: boolean };
  readonly isAfterMaximumPeriod: boolean;
  readonly flaw?: Flaw;
  readonly today: CalendarDate;
}
