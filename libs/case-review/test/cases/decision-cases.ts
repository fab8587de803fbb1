import { decided, dutySet, dutyWaived, heard, setRight, takenBack } from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { day } from './day.js';

const ABOUT_DUTY = { matter: 'job-search-duty', matterId: 'd1' };

export const DECISION_CASES: CasesOf<
  | 'person-not-heard'
  | 'decision-without-reasons'
  | 'decision-without-appeal-instructions'
  | 'correction-to-harm-without-hearing'
> = {
  'person-not-heard': [
    {
      why: 'heard the day after the decision',
      appears: { events: [decided('2025-03-03'), heard('2025-03-04')], asOf: '2025-04-01' },
      as: {
        rule: 'ADM-1',
        provision: 'hallintolaki 34 § 1 mom.',
        severity: 'unlawful',
        decisionId: 'c1',
        facts: { matter: 'service', heardOn: day('2025-03-04') },
        eventIds: ['e1', 'e2'],
      },
      notIn: { events: [decided('2025-03-03'), heard('2025-03-03')], asOf: '2025-04-01' },
    },
    {
      why: 'heard about another matter',
      appears: {
        events: [heard('2025-03-01', { matter: 'job-search-duty' }), decided('2025-03-03')],
        asOf: '2025-04-01',
      },
      as: { provision: 'hallintolaki 34 § 1 mom.' },
      notIn: {
        events: [decided('2025-03-03', { notHeardGround: 'obviously-unnecessary' })],
        asOf: '2025-04-01',
      },
    },
    {
      why: 'the hearing that it names was on another matter',
      appears: {
        events: [
          heard('2025-03-01', { hearingId: 'h7', matter: 'job-search-duty' }),
          decided('2025-03-03', { hearingId: 'h7' }),
        ],
        asOf: '2025-04-01',
      },
      as: { provision: 'hallintolaki 34 § 1 mom.', facts: { matter: 'service' } },
      notIn: {
        events: [heard('2025-03-01', { hearingId: 'h7' }), decided('2025-03-03', { hearingId: 'h7' })],
        asOf: '2025-04-01',
      },
    },
  ],
  'decision-without-reasons': [
    {
      why: 'a refusal without reasons; what grants may be without them',
      appears: {
        events: [heard('2025-03-01'), decided('2025-03-03', { reasons: undefined })],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'ADM-2',
        provision: 'hallintolaki 45 § 1 mom.',
        severity: 'unlawful',
        facts: { matter: 'service' },
      },
      notIn: { events: [heard('2025-03-01'), decided('2025-03-03')], asOf: '2025-04-01' },
    },
    {
      why: 'reasons that were erased have been given',
      appears: {
        events: [decided('2025-03-03', { reasons: undefined, outcome: 'granted' })],
        asOf: '2025-04-01',
      },
      as: { provision: 'hallintolaki 45 § 1 mom.', severity: 'to-be-checked' },
      notIn: {
        events: [decided('2025-03-03', { reasons: { erased: true }, outcome: 'granted' })],
        asOf: '2025-04-01',
      },
    },
  ],
  'decision-without-appeal-instructions': [
    {
      why: 'not even that there is no appeal',
      appears: { events: [decided('2025-03-03', { appealInstructions: undefined })], asOf: '2025-04-01' },
      as: { rule: 'ADM-3', provision: 'hallintolaki 46-48 §', severity: 'unlawful' },
      notIn: {
        events: [decided('2025-03-03', { appealInstructions: 'not-appealable-and-why' })],
        asOf: '2025-04-01',
      },
    },
  ],
  'correction-to-harm-without-hearing': [
    {
      why: 'a duty raised, and a hearing the day after; on its day is soon enough',
      appears: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          heard('2025-03-04', ABOUT_DUTY),
          setRight('2025-03-03'),
          dutySet('2025-02-03', { opportunities: 3 }),
        ],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'ADM-1',
        provision: 'hallintolaki 34 § 1 mom., 50 § 2 mom.',
        severity: 'to-be-checked',
        on: day('2025-03-03'),
        facts: { harm: 'duty-raised', matter: 'job-search-duty' },
        eventIds: ['e1', 'e3', 'e4'],
      },
      notIn: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          heard('2025-03-03', ABOUT_DUTY),
          setRight('2025-03-03'),
          dutySet('2025-02-03', { opportunities: 3 }),
        ],
        asOf: '2025-04-01',
      },
    },
    {
      why: 'nothing is worse where the duty is as high',
      appears: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          setRight('2025-03-03'),
          dutySet('2025-02-03', { opportunities: 3 }),
        ],
        asOf: '2025-03-03',
      },
      as: { provision: 'hallintolaki 34 § 1 mom., 50 § 2 mom.' },
      notIn: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          setRight('2025-03-03'),
          dutySet('2025-02-03', { opportunities: 2, reviewPeriods: 2 }),
        ],
        asOf: '2025-03-03',
      },
    },
    {
      why: 'not heard, and no ground for that is named',
      appears: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          setRight('2025-03-03'),
          dutySet('2025-02-03', { opportunities: 3 }),
        ],
        asOf: '2025-03-03',
      },
      as: { provision: 'hallintolaki 34 § 1 mom., 50 § 2 mom.' },
      notIn: {
        events: [
          dutySet('2025-02-03', { opportunities: 2 }),
          setRight('2025-03-03', { notHeardGround: 'obviously-unnecessary' }),
          dutySet('2025-02-03', { opportunities: 3 }),
        ],
        asOf: '2025-03-03',
      },
    },
    {
      why: 'a waiver taken back; not yet before that day',
      appears: { events: [dutyWaived('2025-02-03'), takenBack('2025-03-03')], asOf: '2025-03-03' },
      as: {
        provision: 'hallintolaki 34 § 1 mom., 50 § 2 mom.',
        facts: { harm: 'duty-raised', matter: 'job-search-duty' },
        eventIds: ['e1', 'e2'],
      },
      notIn: { events: [dutyWaived('2025-02-03'), takenBack('2025-03-03')], asOf: '2025-03-02' },
    },
    {
      why: 'a hearing recorded only after the correction',
      appears: {
        events: [
          decided('2025-02-03', { outcome: 'granted', notHeardGround: 'accepted-as-applied-for' }),
          setRight('2025-03-03'),
          decided('2025-02-03', { outcome: 'refused', notHeardGround: 'rejected-at-once' }),
          heard('2025-02-28'),
        ],
        asOf: '2025-04-01',
      },
      as: {
        provision: 'hallintolaki 34 § 1 mom., 50 § 2 mom.',
        facts: { harm: 'decision-less-favourable', matter: 'service' },
      },
      notIn: {
        events: [
          decided('2025-02-03', { outcome: 'granted', notHeardGround: 'accepted-as-applied-for' }),
          heard('2025-02-28'),
          setRight('2025-03-03'),
          decided('2025-02-03', { outcome: 'refused', notHeardGround: 'rejected-at-once' }),
        ],
        asOf: '2025-04-01',
      },
    },
  ],
};
