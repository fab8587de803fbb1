import type { CalendarDate } from '#calendar-date';
import type {
  Benefit,
  IntegrationGround,
  OtherBenefit,
  PaymentCircumstance,
  PaymentGround,
  PersonalText,
} from '#contracts';

/** Fact: a payer paid an unemployment benefit for a span of days (MON-3). Amounts are exact euros for one paid day. */
export interface RecordBenefitPayment {
  readonly type: 'RecordBenefitPayment';
  /** The payer's own identifier. The same payment may be recorded any number of times. */
  readonly paymentId: string;
  readonly benefit: Benefit;
  readonly firstDay: CalendarDate;
  /** Included. The paid days are the Mondays to Fridays, public holidays included. */
  readonly lastDay: CalendarDate;
  readonly paidOn: CalendarDate;
  /** Payments with the same value are parts of one payment period. */
  readonly periodId?: string;
  readonly perDayEur: string;
  /** `0` when absent. */
  readonly childIncreaseEur?: string;
  /** `0` when absent. */
  readonly incrementEur?: string;
  /** Required for earnings-related allowance, refused for the others. */
  readonly basicPartEur?: string;
  /** `unemployment` when absent. */
  readonly ground?: PaymentGround;
  /** Of earnings-related allowance only. */
  readonly circumstance?: PaymentCircumstance;
}

/** Fact: a payer took back a whole payment. */
export interface CorrectBenefitPayment {
  readonly type: 'CorrectBenefitPayment';
  /** The payer's identifier of the correction itself. */
  readonly paymentId: string;
  readonly corrects: string;
  readonly paidOn: CalendarDate;
}

/** Fact: the person has this home municipality from this date. */
export interface RecordHomeMunicipality {
  readonly type: 'RecordHomeMunicipality';
  readonly on: CalendarDate;
  /** Three-digit code. */
  readonly municipality: string;
}

/** Fact: the first home-municipality entry of a person under the integration act. */
export interface RecordIntegrationPeriod {
  readonly type: 'RecordIntegrationPeriod';
  readonly on: CalendarDate;
  readonly ground: IntegrationGround;
}

/** Fact: the employment condition was met. */
export interface RecordEmploymentConditionMet {
  readonly type: 'RecordEmploymentConditionMet';
  readonly on: CalendarDate;
}

/** Fact: the maximum period of daily allowance was used up. */
export interface RecordMaximumPeriodExhausted {
  readonly type: 'RecordMaximumPeriodExhausted';
  readonly on: CalendarDate;
}

/** Fact: a new maximum period of daily allowance began. */
export interface RecordNewMaximumPeriod {
  readonly type: 'RecordNewMaximumPeriod';
  readonly on: CalendarDate;
}

/** Fact: the person received another benefit than an unemployment benefit (ACT-1, ACT-2, KEL-3). */
export interface RecordOtherBenefit {
  readonly type: 'RecordOtherBenefit';
  readonly benefit: OtherBenefit;
  readonly firstDay: CalendarDate;
  /** Included. Of what goes on, spans are told as they are over. */
  readonly lastDay: CalendarDate;
}

interface SettingRight {
  /** Id of the recorded event. */
  readonly eventId: string;
  /** The day on which the mistake is set right. */
  readonly on: CalendarDate;
  /** What was wrong. Required; optional here so that a missing one is refused by COR-1. */
  readonly reason?: PersonalText;
}

/** Whoever reported a fact that is no payment sets it right (COR-1): the whole data of the event as it should have been. */
export interface CorrectBenefitFact extends SettingRight {
  readonly type: 'CorrectBenefitFact';
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whoever reported a fact that is no payment takes it back (COR-1). */
export interface RetractBenefitFact extends SettingRight {
  readonly type: 'RetractBenefitFact';
}

/** What payers and registers report into `benefits-<jobseeker>`. All are facts: only what can't be true is refused. */
export type BenefitCommand =
  | RecordBenefitPayment
  | CorrectBenefitPayment
  | RecordHomeMunicipality
  | RecordIntegrationPeriod
  | RecordEmploymentConditionMet
  | RecordMaximumPeriodExhausted
  | RecordNewMaximumPeriod
  | RecordOtherBenefit;

export type BenefitCorrection = CorrectBenefitFact | RetractBenefitFact;
