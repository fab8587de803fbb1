import Type from 'typebox';
import { eventId, settingRight } from './correction-fields.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, euros, identifier, municipalityCode, oneOf } from './field-types.js';

/** The unemployment benefits that have, or had, a municipal share. */
export const BENEFITS = [
  'labour-market-support',
  'basic-allowance',
  'earnings-related-allowance',
  'general-support',
] as const;
export type Benefit = (typeof BENEFITS)[number];

/** Unemployment, or the service during which the benefit was paid. */
export const PAYMENT_GROUNDS = [
  'unemployment',
  'rehabilitative-work-activity',
  'job-search-coaching',
  'career-coaching',
  'labour-market-training',
  'self-motivated-study',
  'work-trial',
  'education-trial',
  'integration-study',
] as const;
export type PaymentGround = (typeof PAYMENT_GROUNDS)[number];

/** What the earnings-related allowance was paid for, where that decides the share. */
export const PAYMENT_CIRCUMSTANCES = ['lay-off', 'weather-hindrance', 'additional-days'] as const;
export type PaymentCircumstance = (typeof PAYMENT_CIRCUMSTANCES)[number];

/** International protection and family, or another ground, under the integration act. */
export const INTEGRATION_GROUNDS = ['protection', 'other'] as const;
export type IntegrationGround = (typeof INTEGRATION_GROUNDS)[number];

/**
 * Other benefits that decide on rules of the pathway or of unemployment benefits. Social assistance counts where the person's
 * living rests mainly on it.
 */
export const OTHER_BENEFITS = [
  'social-assistance-as-main-income',
  'rehabilitation-allowance',
  'sickness-allowance',
] as const;
export type OtherBenefit = (typeof OTHER_BENEFITS)[number];

export const BenefitPaid = defineEvent('BenefitPaid', 'benefits', {
  meaning: 'A payer reports one payment of an unemployment benefit.',
  rules: ['MON-2', 'MON-3'],
  data: {
    paymentId: identifier("The payer's identifier of this payment."),
    benefit: oneOf(BENEFITS, 'Which benefit was paid.'),
    firstDay: date('First day of the span paid for.'),
    lastDay: date('Last day of the span paid for. Its paid days are its Mondays to Fridays.'),
    paidOn: date('The payment date.'),
    periodId: Type.Optional(identifier('Payments with the same value are parts of one payment period.')),
    perDayEur: euros('The benefit for one paid day, without child increase and increment.'),
    childIncreaseEur: euros('Child increase for one paid day.'),
    incrementEur: euros('Increment for one paid day.'),
    basicPartEur: Type.Optional(
      euros('Of earnings-related allowance: the part of perDayEur that equals basic allowance.'),
    ),
    ground: oneOf(PAYMENT_GROUNDS, 'Unemployment, or the service during which it was paid.'),
    circumstance: Type.Optional(
      oneOf(
        PAYMENT_CIRCUMSTANCES,
        'Of earnings-related allowance: lay-off, weather hindrance, additional days.',
      ),
    ),
  },
});

export const BenefitPaymentCorrected = defineEvent('BenefitPaymentCorrected', 'benefits', {
  meaning: 'A payer takes back a whole payment. The correction is a payment of its own, with its own date.',
  rules: ['MON-3'],
  data: {
    paymentId: identifier("The payer's identifier of the correction."),
    corrects: identifier('The payment that is taken back in whole.'),
    paidOn: date('The payment date of the correction.'),
  },
});

export const HomeMunicipalityRecorded = defineEvent('HomeMunicipalityRecorded', 'benefits', {
  meaning: 'The person has this home municipality from this date.',
  rules: ['MON-2'],
  data: { on: date('Holds from this date.'), municipality: municipalityCode('The home municipality.') },
});

export const IntegrationPeriodBegan = defineEvent('IntegrationPeriodBegan', 'benefits', {
  meaning: 'The first home municipality of a person under the integration act was entered.',
  rules: ['MON-2'],
  data: {
    on: date('First home-municipality entry.'),
    ground: oneOf(INTEGRATION_GROUNDS, 'International protection and family, or another ground.'),
  },
});

export const EmploymentConditionMet = defineEvent('EmploymentConditionMet', 'benefits', {
  meaning: 'The employment condition was met.',
  rules: ['MON-2'],
  data: { on: date('The date on which it was met.') },
});

export const MaximumPeriodExhausted = defineEvent('MaximumPeriodExhausted', 'benefits', {
  meaning: 'The maximum period of daily allowance was used up.',
  rules: ['MON-2'],
  data: { on: date('The date on which it was used up.') },
});

export const NewMaximumPeriodBegan = defineEvent('NewMaximumPeriodBegan', 'benefits', {
  meaning: 'A new maximum period of daily allowance began.',
  rules: ['MON-2'],
  data: { on: date('Its first day.') },
});

export const OtherBenefitReceived = defineEvent('OtherBenefitReceived', 'benefits', {
  meaning:
    'The person received another benefit than an unemployment benefit for a span of days, as who pays it reports once the days are over.',
  rules: ['ACT-1', 'ACT-2', 'PLAN-6', 'KEL-3'],
  data: {
    benefit: oneOf(
      OTHER_BENEFITS,
      'Social assistance, paid because of unemployment, as the main income; or a benefit during which there is no unemployment benefit.',
    ),
    firstDay: date('First day of the span.'),
    lastDay: date('Last day of the span.'),
  },
});

export const BenefitFactCorrected = defineEvent('BenefitFactCorrected', 'benefits', {
  meaning:
    'A fact that is no payment was reported wrongly. The next event of the stream, of the same type, takes its place.',
  rules: ['COR-1'],
  data: { corrects: eventId('The event that was wrong.'), ...settingRight },
});

export const BenefitFactRetracted = defineEvent('BenefitFactRetracted', 'benefits', {
  meaning:
    'A fact that is no payment should not have been reported at all: what it says is not so. A payment is taken back by its payer, with a correction that is a payment of its own.',
  rules: ['COR-1'],
  data: { retracts: eventId('The event that is taken back.'), ...settingRight },
});

export const benefitContracts = [
  BenefitPaid,
  BenefitPaymentCorrected,
  HomeMunicipalityRecorded,
  IntegrationPeriodBegan,
  EmploymentConditionMet,
  MaximumPeriodExhausted,
  NewMaximumPeriodBegan,
  OtherBenefitReceived,
  BenefitFactCorrected,
  BenefitFactRetracted,
] as const;

/** Everything that is written to `benefits-<jobseeker>`. */
export type BenefitEvent = EventOf<(typeof benefitContracts)[number]>;
