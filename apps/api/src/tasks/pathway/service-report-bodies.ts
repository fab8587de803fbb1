import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type InterruptionReason,
  type NotStartedReason,
  ServiceAttendanceReported,
  ServiceEnded,
  ServiceInterrupted,
  ServiceNotStarted,
  ServiceRequested,
  ServiceResumed,
  ServiceStarted,
} from '#contracts';
import { Field } from '../../fields/field.js';
import { PartsField } from '../../fields/part-fields.js';
import { EndServiceBody, InterruptServiceBody, ResumeServiceBody } from './service-bodies.js';
import { ServiceTermsBody } from './service-terms-body.js';

export class ReportServiceNotStartedBody {
  @Field(ServiceNotStarted, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceNotStarted, 'on')
  readonly on: CalendarDate;

  @Field(ServiceNotStarted, 'reason')
  readonly reason: NotStartedReason;
}

export class InterruptionPart {
  @Field(ServiceInterrupted, 'on')
  readonly from: CalendarDate;

  @Field(ServiceResumed, 'on', 'optional')
  readonly resumedOn?: CalendarDate;

  @Field(ServiceInterrupted, 'reason')
  readonly reason?: InterruptionReason;
}

export class ReportServiceAsItHappenedBody extends ServiceTermsBody {
  @Field(ServiceStarted, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceStarted, 'on', 'optional')
  readonly startedOn?: CalendarDate;

  @PartsField(InterruptionPart, { description: 'Interruptions in order of time.', maxItems: 100 }, 'optional')
  readonly interruptions?: InterruptionPart[];

  @Field(ServiceEnded, 'on', 'optional')
  readonly endedOn?: CalendarDate;

  @Field(ServiceEnded, 'outcome')
  readonly outcome?: string;
}

export class ReportServiceInterruptionBody extends InterruptServiceBody {
  @Field(ServiceInterrupted, 'by', 'optional')
  readonly by?: Authority;
}

export class ReportServiceResumptionBody extends ResumeServiceBody {
  @Field(ServiceResumed, 'by', 'optional')
  readonly by?: Authority;
}

export class ReportServiceEndBody extends EndServiceBody {
  @Field(ServiceEnded, 'by', 'optional')
  readonly by?: Authority;
}

export class ReportServiceRequestBody {
  @Field(ServiceRequested, 'on')
  readonly on: CalendarDate;

  @Field(ServiceRequested, 'by', 'optional')
  readonly by?: Authority;

  @Field(ServiceRequested, 'serviceKind')
  readonly serviceKind: string;

  @Field(ServiceRequested, 'account')
  readonly account?: string;
}

export class ReportServiceAttendanceBody {
  @Field(ServiceAttendanceReported, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceAttendanceReported, 'by', 'optional')
  readonly by?: Authority;

  @Field(ServiceAttendanceReported, 'from')
  readonly from: CalendarDate;

  @Field(ServiceAttendanceReported, 'until')
  readonly until: CalendarDate;

  @Field(ServiceAttendanceReported, 'daysAttended')
  readonly daysAttended: number;

  @Field(ServiceAttendanceReported, 'daysAbsent')
  readonly daysAbsent?: number;

  @Field(ServiceAttendanceReported, 'meetings')
  readonly meetings?: number;

  @Field(ServiceAttendanceReported, 'mostDaysInAWeek')
  readonly mostDaysInAWeek?: number;

  @Field(ServiceAttendanceReported, 'fewestHoursInADay')
  readonly fewestHoursInADay?: number;

  @Field(ServiceAttendanceReported, 'mostHoursInADay')
  readonly mostHoursInADay?: number;
}
