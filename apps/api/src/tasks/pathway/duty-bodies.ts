import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type DutyEndReason,
  type DutyLoweringGround,
  type DutyWaivingGround,
  JobSearchDutyEnded,
  JobSearchDutyFulfilmentReported,
  JobSearchDutyLowered,
  JobSearchDutySet,
  JobSearchDutyWaived,
  yesOrNo,
} from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';

export const IN_JOBSEEKERS_INTEREST = yesOrNo(
  "A first day before the decision is in the jobseeker's interest (380/2023 44 § 1 mom.); required for one.",
);

export class SetJobSearchDutyBody {
  @Field(JobSearchDutySet, 'dutyId', 'optional')
  readonly dutyId?: string;

  @Field(JobSearchDutySet, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutySet, 'firstDay', 'optional')
  readonly firstDay?: CalendarDate;

  @DescribedField(IN_JOBSEEKERS_INTEREST, 'optional')
  readonly inJobseekersInterest?: boolean;

  @Field(JobSearchDutySet, 'opportunities', 'optional')
  readonly opportunities?: number;

  @Field(JobSearchDutySet, 'reviewPeriods', 'optional')
  readonly reviewPeriods?: number;

  @Field(JobSearchDutySet, 'reviewPeriodMonths', 'optional')
  readonly reviewPeriodMonths?: number;

  @Field(JobSearchDutySet, 'ground')
  readonly ground?: DutyLoweringGround;

  @Field(JobSearchDutySet, 'explanation')
  readonly explanation?: string;
}

export class LowerJobSearchDutyBody {
  @Field(JobSearchDutyLowered, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyLowered, 'opportunities')
  readonly opportunities: number;

  @Field(JobSearchDutyLowered, 'ground', 'required')
  readonly ground: DutyLoweringGround;

  @Field(JobSearchDutyLowered, 'explanation')
  readonly explanation?: string;
}

export class WaiveJobSearchDutyBody {
  @Field(JobSearchDutyWaived, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyWaived, 'ground', 'required')
  readonly ground: DutyWaivingGround;

  @Field(JobSearchDutyWaived, 'explanation')
  readonly explanation?: string;
}

export class EndJobSearchDutyBody {
  @Field(JobSearchDutyEnded, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyEnded, 'reason')
  readonly reason: DutyEndReason;
}

export class ReportJobSearchDutyBody {
  @Field(JobSearchDutySet, 'dutyId')
  readonly dutyId: string;

  @Field(JobSearchDutySet, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutySet, 'firstDay', 'optional')
  readonly firstDay?: CalendarDate;

  @Field(JobSearchDutySet, 'by', 'optional')
  readonly by?: Authority;

  @Field(JobSearchDutySet, 'planId')
  readonly planId?: string;

  @Field(JobSearchDutySet, 'opportunities')
  readonly opportunities: number;

  @Field(JobSearchDutySet, 'reviewPeriods')
  readonly reviewPeriods: number;

  @Field(JobSearchDutySet, 'reviewPeriodMonths')
  readonly reviewPeriodMonths: number;

  @Field(JobSearchDutySet, 'ground')
  readonly ground?: DutyLoweringGround;

  @Field(JobSearchDutySet, 'explanation')
  readonly explanation?: string;
}

export class ReportJobSearchDutyWaiverBody {
  @Field(JobSearchDutyWaived, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyWaived, 'by', 'optional')
  readonly by?: Authority;

  @Field(JobSearchDutyWaived, 'ground')
  readonly ground?: DutyWaivingGround;

  @Field(JobSearchDutyWaived, 'explanation')
  readonly explanation?: string;
}

export class ReportJobSearchDutyEndBody {
  @Field(JobSearchDutyEnded, 'dutyId')
  readonly dutyId: string;

  @Field(JobSearchDutyEnded, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyEnded, 'by', 'optional')
  readonly by?: Authority;

  @Field(JobSearchDutyEnded, 'reason')
  readonly reason: DutyEndReason;
}

export class ReportJobSearchDutyFulfilmentBody {
  @Field(JobSearchDutyFulfilmentReported, 'dutyId', 'optional')
  readonly dutyId?: string;

  @Field(JobSearchDutyFulfilmentReported, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDutyFulfilmentReported, 'periodFirstDay')
  readonly periodFirstDay: CalendarDate;

  @Field(JobSearchDutyFulfilmentReported, 'appliedFor')
  readonly appliedFor: number;

  @Field(JobSearchDutyFulfilmentReported, 'applications')
  readonly applications?: string;
}
