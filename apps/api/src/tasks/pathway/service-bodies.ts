import type { CalendarDate } from '#calendar-date';
import {
  type DemandChange,
  type InterruptionReason,
  type Production,
  ServiceAgreedInPlan,
  ServiceChanged,
  ServiceEnded,
  ServiceInterrupted,
  type ServicePlace,
  ServiceResumed,
} from '#contracts';
import { Field } from '../../fields/field.js';

export class AgreeServiceInPlanBody {
  @Field(ServiceAgreedInPlan, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceAgreedInPlan, 'planId', 'optional')
  readonly planId?: string;

  @Field(ServiceAgreedInPlan, 'on')
  readonly on: CalendarDate;
}

export class InterruptServiceBody {
  @Field(ServiceInterrupted, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceInterrupted, 'on')
  readonly on: CalendarDate;

  @Field(ServiceInterrupted, 'reason')
  readonly reason?: InterruptionReason;
}

export class ResumeServiceBody {
  @Field(ServiceResumed, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceResumed, 'on')
  readonly on: CalendarDate;
}

export class ChangeServiceBody {
  @Field(ServiceChanged, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceChanged, 'on')
  readonly on: CalendarDate;

  @Field(ServiceChanged, 'producer')
  readonly producer?: string;

  @Field(ServiceChanged, 'production')
  readonly production?: Production;

  @Field(ServiceChanged, 'place')
  readonly place?: ServicePlace;

  @Field(ServiceChanged, 'method')
  readonly method?: string;

  @Field(ServiceChanged, 'daysPerWeek')
  readonly daysPerWeek?: number;

  @Field(ServiceChanged, 'hoursPerDay')
  readonly hoursPerDay?: number;

  @Field(ServiceChanged, 'plannedEnd')
  readonly plannedEnd?: CalendarDate;

  @Field(ServiceChanged, 'demands')
  readonly demands?: DemandChange;
}

export class EndServiceBody {
  @Field(ServiceEnded, 'serviceId')
  readonly serviceId: string;

  @Field(ServiceEnded, 'on')
  readonly on: CalendarDate;

  @Field(ServiceEnded, 'outcome')
  readonly outcome?: string;

  @Field(ServiceEnded, 'account')
  readonly account?: string;
}
