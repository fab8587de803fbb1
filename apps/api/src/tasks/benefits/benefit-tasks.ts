import type { BenefitCommand, BenefitCorrection } from '#benefit-history';
import type { TasksFor } from '../task.js';
import {
  CorrectBenefitFactBody,
  CorrectBenefitPaymentBody,
  RecordBenefitPaymentBody,
  RecordEmploymentConditionMetBody,
  RecordHomeMunicipalityBody,
  RecordIntegrationPeriodBody,
  RecordMaximumPeriodExhaustedBody,
  RecordNewMaximumPeriodBody,
  RecordOtherBenefitBody,
  RetractBenefitFactBody,
} from './benefit-bodies.js';

/** A task for every command about payments and the facts on which their shares depend. */
export const benefitTasks: TasksFor<BenefitCommand | BenefitCorrection> = {
  RecordBenefitPayment: {
    body: RecordBenefitPaymentBody,
    summary: 'Record a payment of an unemployment benefit',
    description:
      'Fact, from the payer. The paid days are the Mondays to Fridays from the first to the last day. The same payment again changes nothing; one that overlaps another is refused, unless one of the two has been corrected. `paymentId` names a payment of this jobseeker; whether another jobseeker has the same is not looked at here (imports do).',
    rules: ['MON-2', 'MON-3'],
    examples: {
      'labour market support': {
        paymentId: 'P-2025-03',
        benefit: 'labour-market-support',
        firstDay: '2025-03-03',
        lastDay: '2025-03-28',
        paidOn: '2025-04-02',
        perDayEur: '37.21',
        ground: 'unemployment',
      },
      'earnings-related allowance': {
        paymentId: 'F-88',
        benefit: 'earnings-related-allowance',
        firstDay: '2025-02-03',
        lastDay: '2025-02-28',
        paidOn: '2025-03-05',
        perDayEur: '71.44',
        basicPartEur: '37.21',
        ground: 'unemployment',
      },
    },
  },
  CorrectBenefitPayment: {
    body: CorrectBenefitPaymentBody,
    summary: 'Take back a whole payment',
    description:
      'Fact, from the payer. The correction is a payment of its own, with its own identifier and date.',
    rules: ['MON-3', 'INT-5'],
    examples: { 'taken back': { paymentId: 'P-2025-03-back', corrects: 'P-2025-03', paidOn: '2025-05-06' } },
  },
  RecordHomeMunicipality: {
    body: RecordHomeMunicipalityBody,
    summary: "Record the person's home municipality",
    description:
      'Fact. It holds from the date until another one does, and pays what is paid from then on (INT-1). It may be dated ahead, as a move may be notified before it.',
    rules: ['MON-2', 'INT-1'],
    examples: { Helsinki: { on: '2020-06-01', municipality: '091' } },
  },
  RecordIntegrationPeriod: {
    body: RecordIntegrationPeriodBody,
    summary: 'Record that an integration period began',
    description: 'Fact: the first home-municipality entry of a person under the integration act.',
    rules: ['MON-2', 'INT-14', 'INT-15'],
    examples: { protection: { on: '2024-02-29', ground: 'protection' } },
  },
  RecordEmploymentConditionMet: {
    body: RecordEmploymentConditionMetBody,
    summary: 'Record that the employment condition was met',
    description: 'Fact. In the regime of general support it begins a new count.',
    rules: ['MON-2', 'INT-11'],
    examples: { met: { on: '2024-08-15' } },
  },
  RecordMaximumPeriodExhausted: {
    body: RecordMaximumPeriodExhaustedBody,
    summary: 'Record that the maximum period of daily allowance was used up',
    description: 'Fact.',
    rules: ['MON-2', 'INT-11'],
    examples: { exhausted: { on: '2024-12-13' } },
  },
  RecordNewMaximumPeriod: {
    body: RecordNewMaximumPeriodBody,
    summary: 'Record that a new maximum period of daily allowance began',
    description: 'Fact. From 2025 it begins a new count (INT-2 for labour market support).',
    rules: ['MON-2', 'INT-2'],
    examples: { began: { on: '2025-02-03' } },
  },
  RecordOtherBenefit: {
    body: RecordOtherBenefitBody,
    summary: 'Record another benefit than an unemployment benefit',
    description:
      'Fact, of days that are over. Social assistance as the main income, from Kela or the wellbeing services county, shows the activation condition; rehabilitation and sickness allowance, from Kela, exclude unemployment benefit, and the case review finds what was paid for the same days. Spans may touch and overlap; the same span again changes nothing.',
    rules: ['ACT-1', 'ACT-2', 'PLAN-6', 'KEL-3'],
    examples: {
      'social assistance': {
        benefit: 'social-assistance-as-main-income',
        firstDay: '2025-01-01',
        lastDay: '2025-06-30',
      },
      'rehabilitation allowance': {
        benefit: 'rehabilitation-allowance',
        firstDay: '2025-03-03',
        lastDay: '2025-03-14',
      },
    },
  },
  CorrectBenefitFact: {
    body: CorrectBenefitFactBody,
    summary: 'Correct a fact about benefits',
    description:
      'By whoever reported it, with a reason: a home municipality, an integration period, a counter fact or another benefit. `eventId` is that of the events query; the fact as it should have been gets an id of its own and comes right after the correction. Refused when it changes nothing or could not have been reported. A payment is taken back instead.',
    rules: ['COR-1'],
    examples: {
      'another municipality': {
        eventId: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        on: '2026-11-20',
        reason: 'The register named the municipality of the year before.',
        data: { on: '2020-06-01', municipality: '092' },
      },
    },
  },
  RetractBenefitFact: {
    body: RetractBenefitFactBody,
    summary: 'Retract a fact about benefits',
    description:
      'By whoever reported it, with a reason: what it says is not so. A payment is taken back instead.',
    rules: ['COR-1'],
    examples: {
      'not met': {
        eventId: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        on: '2026-11-20',
        reason: 'It was about another person.',
      },
    },
  },
};
