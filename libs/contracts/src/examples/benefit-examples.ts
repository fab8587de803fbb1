import type { BenefitEvent } from '../benefit-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const benefitExamples: ExamplesOf<BenefitEvent> = {
  BenefitPaid: {
    paymentId: 'payment-7',
    benefit: 'labour-market-support',
    firstDay: on('2025-03-03'),
    lastDay: on('2025-03-28'),
    paidOn: on('2025-04-04'),
    perDayEur: '37.21',
    childIncreaseEur: '0',
    incrementEur: '0',
    ground: 'rehabilitative-work-activity',
  },
  BenefitPaymentCorrected: { paymentId: 'payment-9', corrects: 'payment-7', paidOn: on('2025-05-02') },
  HomeMunicipalityRecorded: { on: on('2019-08-01'), municipality: '091' },
  IntegrationPeriodBegan: { on: on('2023-06-15'), ground: 'protection' },
  EmploymentConditionMet: { on: on('2024-10-31') },
  MaximumPeriodExhausted: { on: on('2024-06-28') },
  NewMaximumPeriodBegan: { on: on('2024-11-01') },
  OtherBenefitReceived: {
    benefit: 'social-assistance-as-main-income',
    firstDay: on('2025-01-01'),
    lastDay: on('2025-03-31'),
  },
  BenefitFactCorrected: {
    corrects: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
    on: on('2025-06-02'),
    by: 'kela',
    reason: 'The register named the municipality of the year before.',
  },
  BenefitFactRetracted: {
    retracts: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
    on: on('2025-06-02'),
    by: 'kela',
    reason: 'It was about another person.',
  },
};
