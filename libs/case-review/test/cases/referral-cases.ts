import {
  accepted,
  asked,
  assessed,
  informed,
  interview,
  jointEnd,
  jointStart,
  modelEnded,
  planEnded,
  planned,
  referred,
  refused,
  registered,
  started,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { day } from './day.js';

const REFERRAL = 'laki työvoimapalveluiden järjestämisestä 8 §';
const PRACTICE = 'hallintolaki 23 § 1 mom.';
const MODEL = 'laki työllistymisen monialaisesta edistämisestä';
const found = assessed('2025-01-10');

export const REFERRAL_CASES: CasesOf<
  | 'referral-incomplete'
  | 'referral-evidence-not-recorded'
  | 'referral-unanswered'
  | 'referral-refused-without-reason'
  | 'joint-assessment-over-time'
  | 'joint-assessment-without-a-party'
  | 'joint-assessment-without-its-plan'
  | 'joint-service-ended-otherwise'
  | 'between-services'
> = {
  'referral-incomplete': [
    {
      why: 'no grounds, no evidence',
      appears: {
        events: [found, referred('2025-02-03', { grounds: undefined, evidence: [] })],
        asOf: '2025-02-10',
      },
      as: {
        rule: 'REF-1',
        provision: REFERRAL,
        severity: 'to-be-checked',
        referralIds: ['r1'],
        facts: { missing: ['grounds', 'evidence'] },
        eventIds: ['e2'],
      },
      notIn: { events: [found, referred('2025-02-03')], asOf: '2025-02-10' },
    },
  ],
  'referral-evidence-not-recorded': [
    {
      why: 'an assessment of the day after',
      appears: { events: [referred('2025-01-09'), found], asOf: '2025-02-01' },
      as: { rule: 'REF-1', provision: REFERRAL, severity: 'to-be-checked' },
      notIn: { events: [referred('2025-01-10'), found], asOf: '2025-02-01' },
    },
  ],
  'referral-unanswered': [
    {
      why: '31 days',
      appears: { events: [found, referred('2025-02-03')], asOf: '2025-03-06' },
      as: {
        rule: 'REF-1',
        provision: PRACTICE,
        severity: 'to-be-checked',
        on: day('2025-02-03'),
        facts: { days: 31, practiceDays: 30 },
      },
      notIn: { events: [found, referred('2025-02-03')], asOf: '2025-03-05' },
    },
    {
      why: 'answered since',
      appears: { events: [found, referred('2025-02-03'), accepted('2025-03-06')], asOf: '2025-06-01' },
      as: {
        provision: PRACTICE,
        severity: 'information',
        until: day('2025-03-06'),
        facts: { answeredOn: day('2025-03-06') },
        eventIds: ['e2', 'e3'],
      },
      notIn: { events: [found, referred('2025-02-03'), accepted('2025-03-05')], asOf: '2025-06-01' },
    },
    {
      why: 'the turn of the receiver begins again with the information it asked for',
      appears: {
        events: [found, referred('2025-02-03'), asked('2025-02-10'), informed('2025-04-01')],
        asOf: '2025-05-02',
      },
      as: { provision: PRACTICE, on: day('2025-04-01'), facts: { days: 31 } },
      notIn: {
        events: [found, referred('2025-02-03'), asked('2025-02-10')],
        asOf: '2025-05-02',
      },
    },
  ],
  'referral-refused-without-reason': [
    {
      why: 'no reason is told',
      appears: { events: [found, referred('2025-02-03'), refused('2025-02-10', '')], asOf: '2025-03-01' },
      as: { rule: 'REF-1', provision: REFERRAL, severity: 'unlawful', eventIds: ['e2', 'e3'] },
      notIn: { events: [found, referred('2025-02-03'), refused('2025-02-10')], asOf: '2025-03-01' },
    },
  ],
  'joint-assessment-over-time': [
    {
      why: 'completed a day after three months',
      appears: { events: [jointStart('2025-02-03'), jointEnd('2025-05-04')], asOf: '2025-06-01' },
      as: {
        rule: 'REF-2',
        provision: `${MODEL} 4 § 3 mom.`,
        severity: 'unlawful',
        on: day('2025-05-03'),
        until: day('2025-05-04'),
        facts: { months: 3, completedOn: day('2025-05-04') },
        eventIds: ['e1', 'e2'],
      },
      notIn: { events: [jointStart('2025-02-03'), jointEnd('2025-05-03')], asOf: '2025-06-01' },
    },
    {
      why: 'not completed on the day after',
      appears: { events: [jointStart('2025-02-03')], asOf: '2025-05-04' },
      as: { provision: `${MODEL} 4 § 3 mom.` },
      notIn: { events: [jointStart('2025-02-03')], asOf: '2025-05-03' },
    },
  ],
  'joint-assessment-without-a-party': [
    {
      why: 'without Kela',
      appears: {
        events: [
          jointStart('2025-02-03', { participants: ['employment-authority', 'wellbeing-services-county'] }),
        ],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'REF-2',
        provision: `${MODEL} 4 § 1 mom.`,
        severity: 'unlawful',
        facts: { step: 'start', missing: ['kela'] },
      },
      notIn: { events: [jointStart('2025-02-03')], asOf: '2025-03-01' },
    },
  ],
  'joint-assessment-without-its-plan': [
    {
      why: 'the plan came a day after three months',
      appears: {
        events: [
          jointStart('2025-02-03'),
          jointEnd('2025-03-03'),
          planned('2025-05-04', { kind: 'multidisciplinary' }),
        ],
        asOf: '2025-06-01',
      },
      as: {
        rule: 'REF-3',
        provision: `${MODEL} 4 § 3 mom.`,
        severity: 'unlawful',
        on: day('2025-05-03'),
        facts: { outcome: 'coordination-needed', madeOn: day('2025-05-04') },
      },
      notIn: {
        events: [
          jointStart('2025-02-03'),
          jointEnd('2025-03-03'),
          planned('2025-05-03', { kind: 'multidisciplinary' }),
        ],
        asOf: '2025-06-01',
      },
    },
    {
      why: 'no coordination needed, and no plan with which to go on',
      appears: {
        events: [
          jointStart('2025-02-03'),
          jointEnd('2025-03-03', { outcome: 'coordination-not-needed' }),
          modelEnded('2025-03-03'),
        ],
        asOf: '2025-06-01',
      },
      as: { provision: `${MODEL} 4 § 3 mom.`, severity: 'to-be-checked' },
      notIn: {
        events: [
          planned('2025-01-10'),
          jointStart('2025-02-03'),
          jointEnd('2025-03-03', { outcome: 'coordination-not-needed' }),
          modelEnded('2025-03-03'),
        ],
        asOf: '2025-06-01',
      },
    },
  ],
  'joint-service-ended-otherwise': [
    {
      why: 'because a measure ended',
      appears: {
        events: [
          jointStart('2025-02-03'),
          jointEnd('2025-03-03'),
          modelEnded('2025-04-03', { reason: 'measure-ended' }),
        ],
        asOf: '2025-04-10',
      },
      as: {
        rule: 'REF-4',
        provision: `${MODEL} 8 §`,
        severity: 'unlawful',
        facts: { reason: 'measure-ended', missing: [] },
        eventIds: ['e3'],
      },
      notIn: {
        events: [jointStart('2025-02-03'), jointEnd('2025-03-03'), modelEnded('2025-04-03')],
        asOf: '2025-04-10',
      },
    },
    {
      why: 'by one authority alone',
      appears: {
        events: [
          jointStart('2025-02-03'),
          jointEnd('2025-03-03'),
          modelEnded('2025-04-03', { participants: ['employment-authority'] }),
        ],
        asOf: '2025-04-10',
      },
      as: {
        provision: `${MODEL} 4 § 1 mom.`,
        facts: { missing: ['wellbeing-services-county', 'kela'] },
      },
      notIn: {
        events: [jointStart('2025-02-03'), jointEnd('2025-03-03'), modelEnded('2025-04-03')],
        asOf: '2025-04-10',
      },
    },
  ],
  'between-services': [
    {
      why: '31 days with neither plan nor service, a referral waiting',
      appears: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          planned('2025-01-03'),
          planEnded('2025-02-28'),
          found,
          referred('2025-02-20'),
        ],
        asOf: '2025-03-31',
      },
      as: {
        rule: 'REF-6',
        provision: 'laki työvoimapalveluiden järjestämisestä 40 § 2 mom.',
        severity: 'to-be-checked',
        on: day('2025-03-01'),
        referralIds: ['r1'],
        facts: { days: 31, practiceDays: 30, waitingReferrals: 1 },
        eventIds: ['e1', 'e4', 'e6'],
      },
      notIn: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          planned('2025-01-03'),
          planEnded('2025-02-28'),
          found,
          referred('2025-02-20'),
        ],
        asOf: '2025-03-30',
      },
    },
    {
      why: 'until a service began',
      appears: {
        events: [registered('2025-03-03'), started('2025-04-03', 'job-coaching')],
        asOf: '2025-06-01',
      },
      as: {
        provision: 'laki työvoimapalveluiden järjestämisestä 40 § 2 mom.',
        until: day('2025-04-02'),
        facts: { days: 31 },
      },
      notIn: {
        events: [registered('2025-03-03'), started('2025-04-02', 'job-coaching')],
        asOf: '2025-06-01',
      },
    },
  ],
};
