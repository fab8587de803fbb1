import type { CalendarDate } from '#calendar-date';
import {
  type Benefit,
  BenefitFactCorrected,
  BenefitPaid,
  BenefitPaymentCorrected,
  EmploymentConditionMet,
  HomeMunicipalityRecorded,
  type IntegrationGround,
  IntegrationPeriodBegan,
  MaximumPeriodExhausted,
  NewMaximumPeriodBegan,
  type OtherBenefit,
  OtherBenefitReceived,
  type PaymentCircumstance,
  type PaymentGround,
} from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';
import { OpenField } from '../../fields/open-field.js';

export class RecordBenefitPaymentBody {
  @Field(BenefitPaid, 'paymentId')
  readonly paymentId: string;

  @Field(BenefitPaid, 'benefit')
  readonly benefit: Benefit;

  @Field(BenefitPaid, 'firstDay')
  readonly firstDay: CalendarDate;

  @Field(BenefitPaid, 'lastDay')
  readonly lastDay: CalendarDate;

  @Field(BenefitPaid, 'paidOn')
  readonly paidOn: CalendarDate;

  @Field(BenefitPaid, 'periodId')
  readonly periodId?: string;

  @Field(BenefitPaid, 'perDayEur')
  readonly perDayEur: string;

  @Field(BenefitPaid, 'childIncreaseEur', 'optional')
  readonly childIncreaseEur?: string;

  @Field(BenefitPaid, 'incrementEur', 'optional')
  readonly incrementEur?: string;

  @Field(BenefitPaid, 'basicPartEur')
  readonly basicPartEur?: string;

  @Field(BenefitPaid, 'ground', 'optional')
  readonly ground?: PaymentGround;

  @Field(BenefitPaid, 'circumstance')
  readonly circumstance?: PaymentCircumstance;
}

export class CorrectBenefitPaymentBody {
  @Field(BenefitPaymentCorrected, 'paymentId')
  readonly paymentId: string;

  @Field(BenefitPaymentCorrected, 'corrects')
  readonly corrects: string;

  @Field(BenefitPaymentCorrected, 'paidOn')
  readonly paidOn: CalendarDate;
}

export class RecordHomeMunicipalityBody {
  @Field(HomeMunicipalityRecorded, 'on')
  readonly on: CalendarDate;

  @Field(HomeMunicipalityRecorded, 'municipality')
  readonly municipality: string;
}

export class RecordIntegrationPeriodBody {
  @Field(IntegrationPeriodBegan, 'on')
  readonly on: CalendarDate;

  @Field(IntegrationPeriodBegan, 'ground')
  readonly ground: IntegrationGround;
}

export class RecordEmploymentConditionMetBody {
  @Field(EmploymentConditionMet, 'on')
  readonly on: CalendarDate;
}

export class RecordMaximumPeriodExhaustedBody {
  @Field(MaximumPeriodExhausted, 'on')
  readonly on: CalendarDate;
}

export class RecordNewMaximumPeriodBody {
  @Field(NewMaximumPeriodBegan, 'on')
  readonly on: CalendarDate;
}

export class RecordOtherBenefitBody {
  @Field(OtherBenefitReceived, 'benefit')
  readonly benefit: OtherBenefit;

  @Field(OtherBenefitReceived, 'firstDay')
  readonly firstDay: CalendarDate;

  @Field(OtherBenefitReceived, 'lastDay')
  readonly lastDay: CalendarDate;
}

class SettingRight {
  @DescribedField(BenefitFactCorrected.data.properties.corrects, 'required')
  readonly eventId: string;

  @Field(BenefitFactCorrected, 'on')
  readonly on: CalendarDate;

  @Field(BenefitFactCorrected, 'reason', 'required')
  readonly reason: string;
}

export class CorrectBenefitFactBody extends SettingRight {
  @OpenField('The whole data of the event as it should have been, as the event catalogue describes it.')
  readonly data: Readonly<Record<string, unknown>>;
}

export class RetractBenefitFactBody extends SettingRight {}
