import {
  activation,
  agreed,
  allowance,
  allowanceRefused,
  interview,
  jointEnd,
  jointStart,
  planEnded,
  planned,
  progress,
  registered,
  reviewed,
  SECRET,
  searchEnded,
  started,
  trial,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { assisted, exhaustedOn, received, supported } from '../given-benefits.js';
import { day } from './day.js';

const REVIEW = 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k, 35 § 2 mom.';
const GROUNDS_2025 = 'laki kuntouttavasta työtoiminnasta 3 § 1 ja 2 mom., 15 §';
const GROUNDS_2026 = 'laki kuntouttavasta työtoiminnasta 3 §';
const municipal = (on: string, unavoidableCosts = true) =>
  started(on, 'municipal-employment-service', {
    unavoidableCosts,
    organiser: 'municipality',
    by: 'municipality',
  });

export const PLAN_CASES: CasesOf<
  | 'plan-review-overdue'
  | 'plan-review-set-too-late'
  | 'plan-progress-not-reported'
  | 'activation-plan-not-for-this-person'
  | 'activation-plan-of-benefit-recipient'
  | 'activation-condition-not-shown'
  | 'activation-plan-owed'
  | 'benefit-paid-beside-excluding-benefit'
  | 'activation-plan-incomplete'
  | 'multidisciplinary-plan-without-joint-assessment'
  | 'service-agreed-in-wrong-plan'
  | 'service-outside-any-plan'
  | 'binding-service-with-unpaid-costs'
> = {
  'plan-review-overdue': [
    {
      why: 'the day after three months',
      appears: { events: [planned('2025-01-10')], asOf: '2025-04-11' },
      as: {
        rule: 'PLAN-3',
        provision: REVIEW,
        severity: 'unlawful',
        on: day('2025-04-10'),
        planId: 'p1',
        facts: { after: day('2025-01-10'), months: 3, due: day('2025-04-10') },
        eventIds: ['e1'],
      },
      notIn: { events: [planned('2025-01-10')], asOf: '2025-04-10' },
    },
    {
      why: 'three months that end with a shorter month, reviewed a day too late',
      appears: { events: [planned('2025-11-30'), reviewed('2026-03-01')], asOf: '2026-03-02' },
      as: {
        provision: REVIEW,
        until: day('2026-03-01'),
        facts: { due: day('2026-02-28'), reviewedOn: day('2026-03-01') },
        eventIds: ['e1', 'e2'],
      },
      notIn: { events: [planned('2025-11-30'), reviewed('2026-02-28')], asOf: '2026-03-02' },
    },
    {
      why: 'after its last review',
      appears: { events: [planned('2025-01-10'), reviewed('2025-03-01')], asOf: '2025-06-02' },
      as: { provision: REVIEW, facts: { after: day('2025-03-01'), due: day('2025-06-01') } },
      notIn: { events: [planned('2025-01-10'), reviewed('2025-03-02')], asOf: '2025-06-02' },
    },
    {
      why: 'a plan that ended a day after it was due',
      appears: { events: [planned('2025-01-10'), planEnded('2025-04-11')], asOf: '2025-09-01' },
      as: { provision: REVIEW, until: day('2025-04-11'), facts: { endedOn: day('2025-04-11') } },
      notIn: { events: [planned('2025-01-10'), planEnded('2025-04-10')], asOf: '2025-09-01' },
    },
    {
      why: 'the job search ended only the day after',
      appears: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          planned('2025-01-10'),
          searchEnded('2025-04-11'),
        ],
        asOf: '2025-05-01',
      },
      as: { provision: REVIEW },
      notIn: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          planned('2025-01-10'),
          searchEnded('2025-04-10'),
        ],
        asOf: '2025-05-01',
      },
    },
    {
      why: 'a plan made without a job search, after one that had ended',
      appears: {
        events: [registered('2025-01-02'), searchEnded('2025-01-09'), activation('2025-01-10')],
        asOf: '2025-04-11',
      },
      as: { provision: 'laki kuntouttavasta työtoiminnasta 9 § 3 mom.', facts: { planKind: 'activation' } },
      notIn: {
        events: [registered('2025-01-02'), activation('2025-01-10'), searchEnded('2025-01-20')],
        asOf: '2025-04-11',
      },
    },
    {
      why: 'to be checked while a long trial runs',
      appears: { events: [planned('2025-01-10'), trial('2025-03-01', '2025-05-31')], asOf: '2025-04-11' },
      as: { provision: REVIEW, severity: 'to-be-checked', facts: { during: 'work-trial' } },
      notIn: { events: [planned('2025-01-10'), trial('2025-03-01', '2025-05-31')], asOf: '2025-04-10' },
    },
  ],
  'plan-review-set-too-late': [
    {
      why: 'a day more than three months ahead',
      appears: { events: [planned('2025-01-10', { reviewBy: '2025-04-11' })], asOf: '2025-02-01' },
      as: {
        rule: 'PLAN-3',
        provision: REVIEW,
        severity: 'unlawful',
        facts: { reviewBy: day('2025-04-11'), latest: day('2025-04-10'), months: 3 },
      },
      notIn: { events: [planned('2025-01-10', { reviewBy: '2025-04-10' })], asOf: '2025-02-01' },
    },
  ],
  'plan-progress-not-reported': [
    {
      why: 'reported a day late',
      appears: {
        events: [planned('2025-01-10', { reportBy: '2025-02-10' }), progress('2025-02-11')],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'PLAN-4',
        provision: 'laki työvoimapalveluiden järjestämisestä 38 § 2 mom., 39 § 2 mom.',
        severity: 'to-be-checked',
        on: day('2025-02-10'),
        facts: { reportedOn: day('2025-02-11') },
        eventIds: ['e1', 'e2'],
      },
      notIn: {
        events: [planned('2025-01-10', { reportBy: '2025-02-10' }), progress('2025-02-10')],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'not reported by the day after; a review by then asks for no report',
      appears: {
        events: [planned('2025-01-10', { kind: 'multidisciplinary', reportBy: '2025-02-10' })],
        asOf: '2025-02-11',
      },
      as: { provision: 'laki työllistymisen monialaisesta edistämisestä 7 § 1 mom.' },
      notIn: {
        events: [
          planned('2025-01-10', { kind: 'multidisciplinary', reportBy: '2025-02-10' }),
          reviewed('2025-02-10'),
        ],
        asOf: '2025-02-11',
      },
    },
  ],
  'activation-plan-not-for-this-person': [
    {
      why: 'for a recipient of labour market support from 1 January 2026 on',
      appears: { events: [activation('2026-01-01')], asOf: '2026-02-01' },
      as: {
        rule: 'PLAN-6',
        provision: GROUNDS_2026,
        severity: 'unlawful',
        facts: {
          ground: 'from-25-labour-market-support',
          expected: ['under-25-social-assistance', 'from-25-social-assistance'],
        },
      },
      notIn: { events: [activation('2025-12-31')], asOf: '2026-02-01' },
    },
    {
      why: 'without a ground',
      appears: { events: [activation('2025-03-01', { activationGround: undefined })], asOf: '2025-04-01' },
      as: { provision: GROUNDS_2025, severity: 'to-be-checked' },
      notIn: {
        events: [activation('2025-03-01', { activationGround: 'from-25-social-assistance' })],
        asOf: '2025-04-01',
      },
    },
  ],
  'activation-plan-of-benefit-recipient': [
    {
      why: 'benefit was paid within the month before',
      appears: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: supported(['2026-01-05', '2026-02-02']),
      },
      as: {
        rule: 'PLAN-6',
        provision: GROUNDS_2026,
        severity: 'to-be-checked',
        facts: { benefit: 'labour-market-support', paidDay: day('2026-02-02') },
        eventIds: ['e1', 'b1'],
      },
      notIn: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: supported(['2026-01-05', '2026-01-30']),
      },
    },
    {
      why: 'social assistance was the main income until the day before the last paid one; until that day it may stand',
      appears: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: received(
          'social-assistance-as-main-income',
          [['2025-01-01', '2026-02-26']],
          supported(['2026-02-02', '2026-02-27']),
        ),
      },
      as: { provision: GROUNDS_2026, facts: { paidDay: day('2026-02-27') } },
      notIn: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: received(
          'social-assistance-as-main-income',
          [['2025-01-01', '2026-02-27']],
          supported(['2026-02-02', '2026-02-27']),
        ),
      },
    },
  ],
  'activation-condition-not-shown': [
    {
      // From Thursday 2 January 2025: 10 September is paid day 180.
      why: '179 paid days in the twelve calendar months before',
      appears: {
        events: [activation('2025-10-01', { activationGround: 'under-25-labour-market-support' })],
        asOf: '2025-10-02',
        benefits: supported(['2025-01-02', '2025-09-09']),
      },
      as: {
        rule: 'ACT-1',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 1 mom. 1 k',
        severity: 'to-be-checked',
        facts: { expected: 180, counted: 179, months: 12 },
      },
      notIn: {
        events: [activation('2025-10-01', { activationGround: 'under-25-labour-market-support' })],
        asOf: '2025-10-02',
        benefits: supported(['2025-01-02', '2025-09-10']),
      },
    },
    {
      why: 'less than 500 days from 25 on',
      appears: {
        events: [activation('2025-01-10')],
        asOf: '2025-02-01',
        benefits: supported(['2023-02-13', '2025-01-09']),
      },
      as: {
        rule: 'ACT-2',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 1 k',
        facts: { expected: 500, counted: 499 },
      },
      notIn: {
        events: [activation('2025-01-10')],
        asOf: '2025-02-01',
        benefits: supported(['2023-02-10', '2025-01-09']),
      },
    },
    {
      why: 'the maximum period was not used up before the days',
      appears: {
        events: [activation('2025-10-01', { activationGround: 'from-25-after-maximum-period' })],
        asOf: '2025-10-02',
        benefits: supported(['2025-01-02', '2025-09-30']),
      },
      as: {
        rule: 'ACT-2',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 2 k',
        facts: { counted: 0 },
      },
      notIn: {
        events: [activation('2025-10-01', { activationGround: 'from-25-after-maximum-period' })],
        asOf: '2025-10-02',
        benefits: exhaustedOn(supported(['2025-01-02', '2025-09-30']), '2025-01-01'),
      },
    },
    {
      why: 'social assistance for a day less than twelve months; spans that touch are one',
      appears: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: assisted(['2025-03-03', '2025-12-31'], ['2026-01-01', '2026-03-01']),
      },
      as: {
        rule: 'ACT-2',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 3 k',
        facts: { counts: 'social-assistance-months', expected: 12, counted: 11 },
      },
      notIn: {
        events: [activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
        asOf: '2026-04-01',
        benefits: assisted(['2025-03-02', '2025-12-31'], ['2026-01-01', '2026-03-01']),
      },
    },
    {
      why: 'four months of social assistance for who is under 25, not broken off by the day of the plan',
      appears: {
        events: [activation('2025-05-02', { activationGround: 'under-25-social-assistance' })],
        asOf: '2025-06-01',
        benefits: assisted(['2025-01-01', '2025-04-30']),
      },
      as: {
        rule: 'ACT-1',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 1 mom. 3 k',
        facts: { expected: 4, counted: 0 },
      },
      notIn: {
        events: [activation('2025-05-01', { activationGround: 'under-25-social-assistance' })],
        asOf: '2025-06-01',
        benefits: assisted(['2025-01-01', '2025-04-30']),
      },
    },
    {
      why: 'the maximum period was used up only on the day of the plan',
      appears: {
        events: [activation('2025-05-02', { activationGround: 'under-25-maximum-period' })],
        asOf: '2025-06-01',
        benefits: exhaustedOn(supported(), '2025-05-02'),
      },
      as: {
        rule: 'ACT-1',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 1 mom. 2 k',
        facts: { counts: 'maximum-periods', expected: 1, counted: 0 },
      },
      notIn: {
        events: [activation('2025-05-02', { activationGround: 'under-25-maximum-period' })],
        asOf: '2025-06-01',
        benefits: exhaustedOn(supported(), '2025-05-01'),
      },
    },
  ],
  'activation-plan-owed': [
    {
      // Twelve months from 1 January 2025 are over on 1 January 2026; 92 days later is 3 April.
      why: 'longer than 92 days after a year on social assistance; an employment plan does not take its place',
      appears: {
        events: [registered('2025-01-02'), planned('2025-01-10')],
        asOf: '2026-04-04',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
      as: {
        rule: 'ACT-2',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 3 k',
        severity: 'to-be-checked',
        on: day('2026-04-03'),
        facts: { ground: 'from-25-social-assistance', metOn: day('2026-01-01'), practiceDays: 92 },
        eventIds: ['e1', 'o1'],
      },
      notIn: {
        events: [registered('2025-01-02'), planned('2025-01-10')],
        asOf: '2026-04-03',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
    },
    {
      why: 'until the job search ended; over on the day on which the plan is due, it leaves nothing owed',
      appears: {
        events: [registered('2025-01-02'), planned('2025-01-10'), searchEnded('2026-04-20')],
        asOf: '2026-06-01',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
      as: {
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 3 k',
        on: day('2026-04-03'),
        until: day('2026-04-20'),
      },
      notIn: {
        events: [registered('2025-01-02'), planned('2025-01-10'), searchEnded('2026-04-03')],
        asOf: '2026-06-01',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
    },
    {
      why: 'made a day too late',
      appears: {
        events: [
          registered('2025-01-02'),
          activation('2026-04-04', { activationGround: 'from-25-social-assistance' }),
        ],
        asOf: '2026-05-04',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
      as: {
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 3 k',
        until: day('2026-04-03'),
        planId: 'p1',
        facts: { madeOn: day('2026-04-04') },
        eventIds: ['e1', 'e2', 'o1'],
      },
      notIn: {
        events: [
          registered('2025-01-02'),
          activation('2026-04-03', { activationGround: 'from-25-social-assistance' }),
        ],
        asOf: '2026-05-04',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
    },
    {
      // Paid day 500 from Tuesday 3 January 2023 on is Monday 2 December 2024; it is asked from 1 January 2025 on.
      why: 'a multidisciplinary plan takes its place if it was in force on one of the days that are asked',
      appears: {
        events: [
          registered('2023-01-02'),
          planned('2024-11-01', { kind: 'multidisciplinary' }),
          planEnded('2024-12-31'),
        ],
        asOf: '2025-06-01',
        benefits: supported(['2023-01-03', '2025-05-30']),
      },
      as: {
        rule: 'ACT-2',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 1 k',
        on: day('2025-04-03'),
        facts: { ground: 'from-25-labour-market-support', metOn: day('2025-01-01') },
      },
      notIn: {
        events: [
          registered('2023-01-02'),
          planned('2024-11-01', { kind: 'multidisciplinary' }),
          planEnded('2025-01-01'),
        ],
        asOf: '2025-06-01',
        benefits: supported(['2023-01-03', '2025-05-30']),
      },
    },
    {
      why: 'under 25 after a maximum period, until the law of 2026; the age must be known',
      appears: {
        events: [registered('2025-01-02')],
        asOf: '2026-05-01',
        benefits: exhaustedOn(supported(), '2025-09-29'),
        bornOn: '2002-05-05',
      },
      as: {
        rule: 'ACT-1',
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 1 mom. 2 k',
        on: day('2025-12-31'),
        facts: { ground: 'under-25-maximum-period', metOn: day('2025-09-30') },
        eventIds: ['e1', 'x1'],
      },
      notIn: {
        events: [registered('2025-01-02')],
        asOf: '2026-05-01',
        benefits: exhaustedOn(supported(), '2025-09-30'),
        bornOn: '2002-05-05',
      },
    },
    {
      why: 'not of who turns 25 on the day on which the condition would be met',
      appears: {
        events: [registered('2025-01-02')],
        asOf: '2025-12-01',
        benefits: assisted(['2025-01-01', '2025-06-30']),
        bornOn: '2000-05-02',
      },
      as: {
        provision: 'laki kuntouttavasta työtoiminnasta 3 § 1 mom. 3 k',
        facts: { metOn: day('2025-05-01') },
      },
      notIn: {
        events: [registered('2025-01-02')],
        asOf: '2025-12-01',
        benefits: assisted(['2025-01-01', '2025-06-30']),
        bornOn: '2000-05-01',
      },
    },
    {
      why: 'not where the job search ended by then',
      appears: {
        events: [registered('2025-01-02'), searchEnded('2026-04-04')],
        asOf: '2026-05-04',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
      as: { provision: 'laki kuntouttavasta työtoiminnasta 3 § 2 mom. 3 k' },
      notIn: {
        events: [registered('2025-01-02'), searchEnded('2026-04-03')],
        asOf: '2026-05-04',
        benefits: assisted(['2025-01-01', '2026-03-31']),
      },
    },
  ],
  'benefit-paid-beside-excluding-benefit': [
    {
      why: 'one paid day in common; a weekend in common is none',
      appears: {
        events: [registered('2025-01-02')],
        asOf: '2025-05-01',
        benefits: received(
          'rehabilitation-allowance',
          [['2025-03-28', '2025-04-04']],
          supported(['2025-03-03', '2025-03-30']),
        ),
      },
      as: {
        rule: 'KEL-3',
        provision: 'työttömyysturvalaki 3:4 §',
        severity: 'to-be-checked',
        on: day('2025-03-28'),
        until: day('2025-03-30'),
        facts: { benefit: 'labour-market-support', excludedBy: 'rehabilitation-allowance', days: 1 },
        eventIds: ['b1', 'o1'],
      },
      notIn: {
        events: [registered('2025-01-02')],
        asOf: '2025-05-01',
        benefits: received(
          'rehabilitation-allowance',
          [['2025-03-29', '2025-04-04']],
          supported(['2025-03-03', '2025-03-30']),
        ),
      },
    },
    {
      why: 'sickness allowance excludes it; social assistance does not',
      appears: {
        events: [registered('2025-01-02')],
        asOf: '2025-05-01',
        benefits: received(
          'sickness-allowance',
          [['2025-03-03', '2025-03-28']],
          supported(['2025-03-03', '2025-03-28']),
        ),
      },
      as: { provision: 'työttömyysturvalaki 3:4 §', facts: { days: 20 } },
      notIn: {
        events: [registered('2025-01-02')],
        asOf: '2025-05-01',
        benefits: received(
          'social-assistance-as-main-income',
          [['2025-03-03', '2025-03-28']],
          supported(['2025-03-03', '2025-03-28']),
        ),
      },
    },
  ],
  'activation-plan-incomplete': [
    {
      why: 'without an assessment of the earlier services',
      appears: { events: [activation('2025-03-01', { earlierServices: undefined })], asOf: '2025-04-01' },
      as: {
        rule: 'PLAN-7',
        provision: 'laki kuntouttavasta työtoiminnasta 8 § 1 mom. 1-3 k',
        severity: 'unlawful',
        facts: { missing: 'earlierServices' },
      },
      notIn: { events: [activation('2025-03-01', { earlierServices: SECRET })], asOf: '2025-04-01' },
    },
  ],
  'multidisciplinary-plan-without-joint-assessment': [
    {
      why: 'the assessment was completed the day after',
      appears: {
        events: [
          jointStart('2025-02-03'),
          planned('2025-03-03', { kind: 'multidisciplinary' }),
          jointEnd('2025-03-04'),
        ],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'REF-3',
        provision: 'laki työllistymisen monialaisesta edistämisestä 4 § 2 mom.',
        severity: 'unlawful',
        on: day('2025-03-03'),
      },
      notIn: {
        events: [
          jointStart('2025-02-03'),
          planned('2025-03-03', { kind: 'multidisciplinary' }),
          jointEnd('2025-03-03'),
        ],
        asOf: '2025-04-01',
      },
    },
  ],
  'service-agreed-in-wrong-plan': [
    {
      why: 'rehabilitative work activity as an item of an employment plan',
      appears: {
        events: [
          planned('2025-02-03', {
            items: [{ kind: 'county-service', serviceKind: 'rehabilitative-work-activity' }],
          }),
        ],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'PLAN-6',
        provision: 'laki kuntouttavasta työtoiminnasta 9 §, 15 §',
        severity: 'unlawful',
        facts: { planKind: 'employment', expected: ['activation', 'multidisciplinary'] },
      },
      notIn: {
        events: [
          activation('2025-02-03', {
            items: [{ kind: 'county-service', serviceKind: 'rehabilitative-work-activity' }],
          }),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
  'service-outside-any-plan': [
    {
      why: 'coaching with a plan in force that does not have it',
      appears: {
        events: [planned('2025-01-10'), started('2025-02-03', 'job-coaching')],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'PLAN-2',
        provision: 'laki työvoimapalveluiden järjestämisestä 38 § 1 mom.',
        severity: 'to-be-checked',
        facts: { serviceKind: 'job-coaching', planInForce: 'employment' },
        eventIds: ['e2'],
      },
      notIn: {
        events: [planned('2025-01-10'), started('2025-02-03', 'job-coaching'), agreed('2025-02-03')],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'without any plan; an item of the kind is an agreement',
      appears: { events: [started('2025-02-03', 'job-coaching')], asOf: '2025-03-01' },
      as: { provision: 'laki työvoimapalveluiden järjestämisestä 38 § 1 mom.' },
      notIn: {
        events: [
          planned('2025-01-10', {
            items: [{ kind: 'public-employment-service', serviceKind: 'job-coaching' }],
          }),
          started('2025-02-03', 'job-coaching'),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
  'binding-service-with-unpaid-costs': [
    {
      why: 'the allowance begins a day after the service',
      appears: {
        events: [
          planned('2025-01-10'),
          municipal('2025-02-03'),
          agreed('2025-02-03'),
          allowance('2025-02-04'),
        ],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'PLAN-5',
        provision: 'laki työvoimapalveluiden järjestämisestä 103 § 3 mom.',
        severity: 'to-be-checked',
        facts: { refused: false },
        eventIds: ['e2', 'e3', 'e4'],
      },
      notIn: {
        events: [
          planned('2025-01-10'),
          municipal('2025-02-03'),
          agreed('2025-02-03'),
          allowance('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'the allowance was refused; without unavoidable costs none is needed',
      appears: {
        events: [
          planned('2025-01-10'),
          municipal('2025-02-03'),
          agreed('2025-02-03'),
          allowanceRefused('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
      as: {
        provision: 'laki työvoimapalveluiden järjestämisestä 103 § 3 mom.',
        facts: { refused: true },
      },
      notIn: {
        events: [
          planned('2025-01-10'),
          municipal('2025-02-03', false),
          agreed('2025-02-03'),
          allowanceRefused('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
};
