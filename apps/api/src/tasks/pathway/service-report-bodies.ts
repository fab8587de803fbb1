import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type InterruptionReason,
  type NotStartedReason,
  ServiceEnded,
  ServiceInterrupted,
  ServiceNotStarted,
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
