import {
  ABLE,
  activation,
  assessed,
  dutyLowered,
  dutySet,
  dutyWaived,
  ended,
  planned,
  registered,
  rehabilitation,
  searchEnded,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { day } from './day.js';

const before = [registered('2025-01-02'), planned('2025-01-10')];
const DUTY = 'laki työvoimapalveluiden järjestämisestä 44 § 1 mom.';

export const DUTY_CASES: CasesOf<
  | 'duty-decided-by-another-authority'
  | 'duty-differs-from-the-law'
  | 'duty-in-spite-of-assessment'
  | 'duty-waived-without-finding'
  | 'duty-outside-a-plan'
  | 'duty-begins-before-decision'
  | 'duty-in-rehabilitative-work-activity'
> = {
  'duty-decided-by-another-authority': [
    {
      why: 'set by the county, in a joint plan too',
      appears: {
        events: [...before, dutySet('2025-02-03', { by: 'wellbeing-services-county' })],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'DUTY-2',
        provision: 'laki työvoimapalveluiden järjestämisestä 44 § 1 ja 3 mom.',
        severity: 'unlawful',
        dutyId: 'd1',
        facts: { act: 'set', by: 'wellbeing-services-county' },
        eventIds: ['e3'],
      },
      notIn: { events: [...before, dutySet('2025-02-03')], asOf: '2025-03-01' },
    },
    {
      why: 'waived by the municipality',
      appears: {
        events: [...before, dutyWaived('2025-02-03', { by: 'municipality' })],
        asOf: '2025-03-01',
      },
      as: {
        provision: 'laki työvoimapalveluiden järjestämisestä 44 § 1 ja 3 mom.',
        facts: { act: 'waived' },
      },
      notIn: { events: [...before, dutyWaived('2025-02-03')], asOf: '2025-03-01' },
    },
  ],
  'duty-differs-from-the-law': [
    {
      why: 'three opportunities and no ground',
      appears: { events: [...before, dutySet('2025-02-03', { opportunities: 3 })], asOf: '2025-03-01' },
      as: {
        rule: 'DUTY-1',
        provision: DUTY,
        severity: 'unlawful',
        facts: { opportunities: 3, reviewPeriods: 3, lowered: false },
      },
      notIn: {
        events: [
          ...before,
          dutySet('2025-02-03', { opportunities: 3, ground: 'too-few-suitable-opportunities' }),
        ],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'lowered without a ground',
      appears: {
        events: [...before, dutySet('2025-02-03'), dutyLowered('2025-02-20', { ground: undefined })],
        asOf: '2025-03-01',
      },
      as: { provision: DUTY, severity: 'to-be-checked', facts: { lowered: true, opportunities: 2 } },
      notIn: { events: [...before, dutySet('2025-02-03'), dutyLowered('2025-02-20')], asOf: '2025-03-01' },
    },
  ],
  'duty-in-spite-of-assessment': [
    {
      why: 'set on the day of the assessment',
      appears: { events: [...before, assessed('2025-02-03'), dutySet('2025-02-03')], asOf: '2025-02-03' },
      as: {
        rule: 'DUTY-3',
        provision: 'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 1 k ja 2 mom.',
        severity: 'unlawful',
        facts: { assessedOn: day('2025-02-03'), assessedLater: false },
        eventIds: ['e3', 'e4'],
      },
      notIn: {
        events: [
          ...before,
          assessed('2025-02-03', { conclusions: { ...ABLE, multidisciplinarySupportNeeded: true } }),
          dutySet('2025-02-03'),
        ],
        asOf: '2025-02-03',
      },
    },
    {
      why: 'went on after the assessment',
      appears: { events: [...before, dutySet('2025-02-03'), assessed('2025-02-20')], asOf: '2025-03-01' },
      as: {
        provision: 'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 1 k ja 2 mom.',
        severity: 'to-be-checked',
        on: day('2025-02-20'),
        facts: { assessedLater: true },
      },
      notIn: {
        events: [...before, dutySet('2025-02-03'), assessed('2025-02-20'), dutyWaived('2025-02-21')],
        asOf: '2025-03-01',
      },
    },
  ],
  'duty-waived-without-finding': [
    {
      why: 'the assessment came the day after',
      appears: { events: [...before, dutyWaived('2025-02-03'), assessed('2025-02-04')], asOf: '2025-03-01' },
      as: {
        rule: 'DUTY-3',
        provision: 'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 1 k ja 2 mom.',
        severity: 'unlawful',
        facts: { ground: 'multidisciplinary-support-need' },
      },
      notIn: { events: [...before, dutyWaived('2025-02-03'), assessed('2025-02-03')], asOf: '2025-03-01' },
    },
    {
      why: 'no ground is told',
      appears: { events: [...before, dutyWaived('2025-02-03', { ground: undefined })], asOf: '2025-03-01' },
      as: { rule: 'DUTY-1', provision: DUTY, severity: 'to-be-checked' },
      notIn: {
        events: [...before, dutyWaived('2025-02-03', { ground: 'literacy-studies' })],
        asOf: '2025-03-01',
      },
    },
  ],
  'duty-outside-a-plan': [
    {
      why: 'the day before the plan',
      appears: { events: [...before, dutySet('2025-01-09')], asOf: '2025-03-01' },
      as: { rule: 'PLAN-2', provision: DUTY, severity: 'unlawful', facts: { lacks: 'plan' } },
      notIn: { events: [...before, dutySet('2025-01-10')], asOf: '2025-03-01' },
    },
    {
      why: 'the day after the job search',
      appears: { events: [...before, searchEnded('2025-02-02'), dutySet('2025-02-03')], asOf: '2025-03-01' },
      as: { rule: 'PRO-1', provision: DUTY, facts: { lacks: 'job-search' } },
      notIn: { events: [...before, searchEnded('2025-02-03'), dutySet('2025-02-03')], asOf: '2025-03-01' },
    },
  ],
  'duty-begins-before-decision': [
    {
      why: 'a day earlier',
      appears: {
        events: [...before, dutySet('2025-02-03', { firstDay: '2025-02-02' })],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'DUTY-1',
        provision: DUTY,
        severity: 'to-be-checked',
        on: day('2025-02-02'),
        facts: { setOn: day('2025-02-03') },
      },
      notIn: {
        events: [...before, dutySet('2025-02-03', { firstDay: '2025-02-03' })],
        asOf: '2025-03-01',
      },
    },
  ],
  'duty-in-rehabilitative-work-activity': [
    {
      why: 'the last day of the duty is the first of the service',
      appears: {
        events: [activation('2025-01-10'), dutySet('2025-02-03'), rehabilitation('2025-05-02')],
        asOf: '2025-06-01',
      },
      as: {
        rule: 'DUTY-4',
        provision: DUTY,
        severity: 'information',
        on: day('2025-05-02'),
        until: day('2025-05-02'),
        facts: { opportunities: 4 },
        eventIds: ['e2', 'e3'],
      },
      notIn: {
        events: [activation('2025-01-10'), dutySet('2025-02-03'), rehabilitation('2025-05-03')],
        asOf: '2025-06-01',
      },
    },
    {
      why: 'only while the service runs',
      appears: {
        events: [
          activation('2025-01-10'),
          rehabilitation('2025-02-03'),
          ended('2025-03-03'),
          dutySet('2025-03-03', { opportunities: 1, ground: 'too-few-suitable-opportunities' }),
        ],
        asOf: '2025-06-01',
      },
      as: { provision: DUTY, facts: { opportunities: 1 } },
      notIn: {
        events: [
          activation('2025-01-10'),
          rehabilitation('2025-02-03'),
          ended('2025-03-03'),
          dutySet('2025-03-04', { opportunities: 1, ground: 'too-few-suitable-opportunities' }),
        ],
        asOf: '2025-06-01',
      },
    },
  ],
};
