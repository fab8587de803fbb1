import {
  assessed,
  discussion,
  interview,
  planned,
  registered,
  SECRET,
  searchEnded,
  setRight,
  started,
  supplementary,
  takenBack,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { takenBackOn } from '../given-benefits.js';
import { day } from './day.js';

const INTERVIEW_2025 = 'laki työvoimapalveluiden järjestämisestä 31 § 1 mom.';

export const PROCESS_CASES: CasesOf<
  | 'initial-interview-late'
  | 'job-search-discussion-missed'
  | 'supplementary-discussions-missed'
  | 'service-need-assessment-incomplete'
  | 'act-of-another-authority'
  | 'correction-dated-before-its-record'
> = {
  'initial-interview-late': [
    {
      // Thursday 2 January 2025: Friday 3rd, then Epiphany on Monday 6th.
      why: 'held on the sixth working day of 2025, Epiphany not being one',
      appears: { events: [registered('2025-01-02'), interview('2025-01-13')], asOf: '2025-02-01' },
      as: {
        rule: 'PRO-2',
        provision: INTERVIEW_2025,
        severity: 'unlawful',
        on: day('2025-01-10'),
        until: day('2025-01-13'),
        facts: { workingDays: 5, due: day('2025-01-10'), heldOn: day('2025-01-13') },
        eventIds: ['e1', 'e2'],
      },
      notIn: { events: [registered('2025-01-02'), interview('2025-01-10')], asOf: '2025-02-01' },
    },
    {
      why: 'none on the day after the limit',
      appears: { events: [registered('2025-01-02')], asOf: '2025-01-11' },
      as: { provision: INTERVIEW_2025, facts: { due: day('2025-01-10') } },
      notIn: { events: [registered('2025-01-02')], asOf: '2025-01-10' },
    },
    {
      why: 'five working days for who registers on 31 December 2025, ten on 1 January 2026',
      appears: { events: [registered('2025-12-31'), interview('2026-01-15')], asOf: '2026-02-01' },
      as: { provision: INTERVIEW_2025, facts: { workingDays: 5, due: day('2026-01-09') } },
      notIn: { events: [registered('2026-01-01'), interview('2026-01-15')], asOf: '2026-02-01' },
    },
    {
      why: 'after ten working days in 2026',
      appears: { events: [registered('2026-01-01'), interview('2026-01-19')], asOf: '2026-02-01' },
      as: { provision: INTERVIEW_2025, facts: { workingDays: 10, due: day('2026-01-16') } },
      notIn: { events: [registered('2026-01-01'), supplementary('2026-01-16')], asOf: '2026-02-01' },
    },
    {
      why: 'registered again six months after the end, not a day earlier',
      appears: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          searchEnded('2025-03-03'),
          registered('2025-09-03'),
        ],
        asOf: '2025-10-01',
      },
      as: { provision: INTERVIEW_2025, facts: { registeredOn: day('2025-09-03') } },
      notIn: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          searchEnded('2025-03-03'),
          registered('2025-09-02'),
        ],
        asOf: '2025-10-01',
      },
    },
  ],
  'job-search-discussion-missed': [
    {
      why: 'three months and a day',
      appears: {
        events: [registered('2025-01-02'), interview('2025-01-03'), discussion('2025-04-04')],
        asOf: '2025-05-01',
      },
      as: {
        rule: 'PRO-2',
        provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k',
        severity: 'to-be-checked',
        on: day('2025-04-03'),
        facts: { after: day('2025-01-03'), heldOn: day('2025-04-04') },
        eventIds: ['e2', 'e3'],
      },
      notIn: {
        events: [registered('2025-01-02'), interview('2025-01-03'), discussion('2025-04-03')],
        asOf: '2025-05-01',
      },
    },
    {
      why: 'none, and no training that lasts longer than a month',
      appears: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          started('2025-03-10', 'labour-market-training', { plannedEnd: '2025-04-10' }),
        ],
        asOf: '2025-04-09',
      },
      as: { provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k' },
      notIn: {
        events: [
          registered('2025-01-02'),
          interview('2025-01-03'),
          started('2025-03-10', 'labour-market-training', { plannedEnd: '2025-04-11' }),
        ],
        asOf: '2025-04-09',
      },
    },
  ],
  'supplementary-discussions-missed': [
    {
      why: 'four of five in three months',
      appears: {
        events: [
          registered('2025-03-03'),
          interview('2025-03-05'),
          ...['2025-03-20', '2025-04-03', '2025-04-22', '2025-05-08'].map(supplementary),
        ],
        asOf: '2025-06-06',
      },
      as: {
        rule: 'PRO-2',
        provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 1 k',
        severity: 'to-be-checked',
        until: day('2025-06-05'),
        facts: { expected: 5, held: 4 },
      },
      notIn: {
        events: [
          registered('2025-03-03'),
          interview('2025-03-05'),
          ...['2025-03-20', '2025-04-03', '2025-04-22', '2025-05-08', '2025-06-05'].map(supplementary),
        ],
        asOf: '2025-06-06',
      },
    },
    {
      why: 'four are enough where one came before the interview',
      appears: {
        events: [
          registered('2025-03-03'),
          supplementary('2025-03-04'),
          interview('2025-03-05'),
          ...['2025-03-20', '2025-04-03', '2025-04-22'].map(supplementary),
        ],
        asOf: '2025-06-06',
      },
      as: { provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 1 k', facts: { expected: 4 } },
      notIn: {
        events: [
          registered('2025-03-03'),
          supplementary('2025-03-04'),
          interview('2025-03-05'),
          ...['2025-03-20', '2025-04-03', '2025-04-22', '2025-05-08'].map(supplementary),
        ],
        asOf: '2025-06-06',
      },
    },
    {
      why: 'the law of 2025 only: three months that end on 31 December',
      appears: { events: [registered('2025-09-29'), interview('2025-09-30')], asOf: '2026-03-01' },
      as: { provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 1 k' },
      notIn: { events: [registered('2025-09-29'), interview('2025-10-01')], asOf: '2026-03-01' },
    },
  ],
  'service-need-assessment-incomplete': [
    {
      why: 'a part is missing',
      appears: { events: [assessed('2025-01-10', { unemploymentRisk: undefined })], asOf: '2025-02-01' },
      as: {
        rule: 'PRO-4',
        provision: 'laki työvoimapalveluiden järjestämisestä 37 § 1 mom.',
        severity: 'unlawful',
        assessmentId: 'a1',
        facts: { missing: ['unemploymentRisk'] },
      },
      notIn: { events: [assessed('2025-01-10', { unemploymentRisk: SECRET })], asOf: '2025-02-01' },
    },
  ],
  'act-of-another-authority': [
    {
      why: 'the county assessed for the employment authority',
      appears: {
        events: [assessed('2025-01-10', { by: 'wellbeing-services-county' })],
        asOf: '2025-02-01',
      },
      as: {
        rule: 'PRO-3',
        provision: 'laki työvoimapalveluiden järjestämisestä 37 § 1 mom.',
        severity: 'unlawful',
        facts: { act: 'assessment', by: 'wellbeing-services-county', expected: ['employment-authority'] },
      },
      notIn: { events: [assessed('2025-01-10')], asOf: '2025-02-01' },
    },
    {
      why: 'the municipality made an employment plan; an integration plan it may make',
      appears: { events: [planned('2025-01-10', { by: 'municipality' })], asOf: '2025-02-01' },
      as: {
        rule: 'PLAN-1',
        provision: 'laki työvoimapalveluiden järjestämisestä 38 § 3 mom.',
        planId: 'p1',
        facts: { act: 'plan' },
      },
      notIn: {
        events: [planned('2025-01-10', { by: 'municipality', kind: 'integration' })],
        asOf: '2025-02-01',
      },
    },
    {
      why: 'the employment authority started what the county arranges',
      appears: {
        events: [started('2025-02-01', 'social-rehabilitation', { organiser: 'wellbeing-services-county' })],
        asOf: '2025-03-01',
      },
      as: { rule: 'SRV-2', provision: 'sosiaalihuoltolaki 17 §', facts: { act: 'service-decision' } },
      notIn: {
        events: [
          started('2025-02-01', 'social-rehabilitation', {
            organiser: 'wellbeing-services-county',
            by: 'wellbeing-services-county',
          }),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
  'correction-dated-before-its-record': [
    {
      why: 'a day before the record was made; on that day it may have been set right',
      appears: {
        events: [interview('2024-12-20'), setRight('2024-12-31'), interview('2024-12-19')],
        asOf: '2025-02-01',
      },
      as: {
        rule: 'COR-1',
        provision: 'hallintolaki 50 § 1 mom.',
        severity: 'to-be-checked',
        on: day('2024-12-31'),
        facts: { recordedOn: day('2025-01-01') },
        eventIds: ['e1', 'e2'],
      },
      notIn: {
        events: [interview('2024-12-20'), setRight('2025-01-01'), interview('2024-12-19')],
        asOf: '2025-02-01',
      },
    },
    {
      why: 'a retraction',
      appears: { events: [interview('2024-12-20'), takenBack('2024-12-31')], asOf: '2025-02-01' },
      as: { provision: 'hallintolaki 50 § 1 mom.', eventIds: ['e1', 'e2'] },
      notIn: { events: [interview('2024-12-20'), takenBack('2025-01-01')], asOf: '2025-02-01' },
    },
    {
      why: 'of a fact about benefits',
      appears: { events: [], benefits: takenBackOn('2024-12-31'), asOf: '2025-02-01' },
      as: {
        provision: 'hallintolaki 50 § 1 mom.',
        on: day('2024-12-31'),
        facts: { recordedOn: day('2025-01-01') },
        eventIds: ['h1', 'h2'],
      },
      notIn: { events: [], benefits: takenBackOn('2025-01-01'), asOf: '2025-02-01' },
    },
  ],
};
