import {
  attended,
  changed,
  ended,
  interrupted,
  planned,
  referred,
  rehabilitation,
  resumed,
  started,
  trial,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { day } from './day.js';

const KTT_13 = 'laki kuntouttavasta työtoiminnasta 13 § 2 mom.';
const TRIAL_55 = 'laki työvoimapalveluiden järjestämisestä 55 § 1 mom.';
const KELA = 'laki Kansaneläkelaitoksen kuntoutusetuuksista ja kuntoutusrahaetuuksista';
const kela = { organiser: 'kela', by: 'kela' };

export const SERVICE_CASES: CasesOf<
  | 'service-outside-its-limits'
  | 'service-ran-beyond-its-limits'
  | 'service-for-another-purpose'
  | 'service-at-another-place'
  | 'service-where-employed'
  | 'service-kind-had-ended'
  | 'organiser-not-of-this-service'
  | 'service-terms-incomplete'
  | 'way-of-production-unknown'
  | 'services-overlap'
> = {
  'service-outside-its-limits': [
    {
      why: 'rehabilitative work activity for a day less than three months',
      appears: { events: [rehabilitation('2025-03-03', { plannedEnd: '2025-06-01' })], asOf: '2025-03-03' },
      as: {
        rule: 'KTT-4',
        provision: KTT_13,
        severity: 'unlawful',
        facts: { limit: 'months', atLeast: 3, atMost: 24, lastDay: day('2025-06-01') },
      },
      notIn: { events: [rehabilitation('2025-03-03', { plannedEnd: '2025-06-02' })], asOf: '2025-03-03' },
    },
    {
      why: 'rehabilitative work activity for a day more than 24 months',
      appears: { events: [rehabilitation('2025-03-03', { plannedEnd: '2027-03-03' })], asOf: '2025-03-03' },
      as: { rule: 'KTT-4', provision: KTT_13, facts: { limit: 'months' } },
      notIn: { events: [rehabilitation('2025-03-03', { plannedEnd: '2027-03-02' })], asOf: '2025-03-03' },
    },
    {
      why: 'five days a week',
      appears: { events: [rehabilitation('2025-03-03', { daysPerWeek: 5 })], asOf: '2025-03-03' },
      as: { rule: 'KTT-4', provision: KTT_13, facts: { limit: 'daysPerWeek', value: 5, atMost: 4 } },
      notIn: { events: [rehabilitation('2025-03-03', { daysPerWeek: 4 })], asOf: '2025-03-03' },
    },
    {
      why: 'less than four hours a day, by a change',
      appears: {
        events: [rehabilitation('2025-03-03'), changed('2025-04-01', { hoursPerDay: 3.5 })],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'KTT-4',
        provision: KTT_13,
        on: day('2025-04-01'),
        facts: { limit: 'hoursPerDay', value: 3.5, atLeast: 4 },
        eventIds: ['e2'],
      },
      notIn: {
        events: [rehabilitation('2025-03-03'), changed('2025-04-01', { hoursPerDay: 4 })],
        asOf: '2025-04-01',
      },
    },
    {
      why: 'day 184 of a work trial from 1 April',
      appears: { events: [trial('2025-04-01', '2025-10-01')], asOf: '2025-04-01' },
      as: {
        rule: 'TRI-2',
        provision: TRIAL_55,
        severity: 'unlawful',
        facts: { limit: 'monthsInAll', atMost: 6, lastDay: day('2025-10-01') },
      },
      notIn: { events: [trial('2025-04-01', '2025-09-30')], asOf: '2025-04-01' },
    },
    {
      why: 'six months from 1 January 2025, twelve from 31 December 2024 (TRI-5)',
      appears: { events: [trial('2025-01-01', '2025-12-30')], asOf: '2025-01-01' },
      as: { rule: 'TRI-2', provision: TRIAL_55 },
      notIn: { events: [trial('2024-12-31', '2025-12-30')], asOf: '2025-01-01' },
    },
    {
      why: 'a day more than twelve months of the act before',
      appears: { events: [trial('2024-12-31', '2025-12-31')], asOf: '2025-01-01' },
      as: {
        rule: 'TRI-5',
        provision: 'laki julkisesta työvoima- ja yrityspalvelusta 4 luku',
        facts: { atMost: 12 },
      },
      notIn: { events: [trial('2024-12-31', '2025-12-30')], asOf: '2025-01-01' },
    },
    {
      why: 'a second trial after three months used: unlawful, or to be checked once it may have begun anew',
      appears: {
        events: [
          trial('2025-01-02', '2025-03-31'),
          ended('2025-03-31', 't1'),
          trial('2025-06-30', '2025-12-29', { serviceId: 't2' }),
        ],
        asOf: '2025-06-30',
      },
      as: { rule: 'TRI-2', provision: TRIAL_55, severity: 'unlawful', serviceId: 't2' },
      notIn: {
        events: [
          trial('2025-01-02', '2025-03-31'),
          ended('2025-03-31', 't1'),
          trial('2025-06-30', '2025-10-01', { serviceId: 't2' }),
        ],
        asOf: '2025-06-30',
      },
    },
    {
      why: 'three months and a day later the maximum may have begun anew for a young person',
      appears: {
        events: [
          trial('2025-01-02', '2025-03-31'),
          ended('2025-03-31', 't1'),
          trial('2025-07-01', '2025-12-31', { serviceId: 't2' }),
        ],
        asOf: '2025-07-01',
      },
      as: { rule: 'TRI-2', provision: TRIAL_55, severity: 'to-be-checked', serviceId: 't2' },
      notIn: { events: [trial('2025-07-01', '2025-12-31')], asOf: '2025-07-01' },
    },
    {
      why: "Kela's work trial for a sixth month",
      appears: {
        events: [started('2025-02-03', 'kela-work-trial', { ...kela, plannedEnd: '2025-07-03' })],
        asOf: '2025-02-03',
      },
      as: { rule: 'KEL-1', provision: `${KELA} 6 §, 7 §`, facts: { limit: 'months', atMost: 5 } },
      notIn: {
        events: [started('2025-02-03', 'kela-work-trial', { ...kela, plannedEnd: '2025-07-02' })],
        asOf: '2025-02-03',
      },
    },
    {
      why: 'youth rehabilitation the day on which the person is 30',
      appears: {
        events: [started('2025-02-03', 'kela-youth-rehabilitation', kela)],
        asOf: '2025-02-03',
        bornOn: '1995-02-03',
      },
      as: { rule: 'KEL-2', provision: `${KELA} 7 a §`, facts: { limit: 'age', value: 30, atMost: 29 } },
      notIn: {
        events: [started('2025-02-03', 'kela-youth-rehabilitation', kela)],
        asOf: '2025-02-03',
        bornOn: '1995-02-04',
      },
    },
  ],
  'service-ran-beyond-its-limits': [
    {
      why: 'a trial that is still running on day 184',
      appears: { events: [trial('2025-04-01', '2025-09-30')], asOf: '2025-10-01' },
      as: {
        rule: 'TRI-2',
        provision: TRIAL_55,
        severity: 'unlawful',
        facts: { limit: 'monthsInAll', lastDay: day('2025-10-01') },
      },
      notIn: { events: [trial('2025-04-01', '2025-09-30')], asOf: '2025-09-30' },
    },
    {
      why: 'days of an interruption are not of the trial',
      appears: {
        events: [
          trial('2025-04-01', '2025-09-30'),
          interrupted('2025-07-01', 't1'),
          resumed('2025-07-02', 't1'),
          ended('2025-10-02', 't1'),
        ],
        asOf: '2025-11-01',
      },
      as: { rule: 'TRI-2', provision: TRIAL_55, until: day('2025-10-02') },
      notIn: {
        events: [
          trial('2025-04-01', '2025-09-30'),
          interrupted('2025-07-01', 't1'),
          resumed('2025-07-02', 't1'),
          ended('2025-10-01', 't1'),
        ],
        asOf: '2025-11-01',
      },
    },
    {
      why: 'the maximum of the trials may have begun anew between them',
      appears: {
        events: [
          trial('2025-01-02', '2025-03-31'),
          ended('2025-03-31', 't1'),
          trial('2025-07-01', '2025-09-30', { serviceId: 't2' }),
        ],
        asOf: '2025-12-31',
      },
      as: { rule: 'TRI-2', provision: TRIAL_55, severity: 'to-be-checked', serviceId: 't2' },
      notIn: { events: [trial('2025-07-01', '2025-09-30', { serviceId: 't2' })], asOf: '2025-12-31' },
    },
    {
      why: 'rehabilitative work activity a day after 24 months',
      appears: {
        events: [rehabilitation('2023-03-03', { plannedEnd: '2025-03-02' }), ended('2025-03-03')],
        asOf: '2025-04-01',
      },
      as: { rule: 'KTT-4', provision: KTT_13, until: day('2025-03-03'), eventIds: ['e1', 'e2'] },
      notIn: {
        events: [rehabilitation('2023-03-03', { plannedEnd: '2025-03-02' }), ended('2025-03-02')],
        asOf: '2025-04-01',
      },
    },
    {
      why: 'five days in the fullest week',
      appears: {
        events: [rehabilitation('2025-03-03'), attended('2025-03-03', '2025-03-31', { mostDaysInAWeek: 5 })],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'KTT-4',
        provision: KTT_13,
        until: day('2025-03-31'),
        facts: { limit: 'daysPerWeek', value: 5 },
        eventIds: ['e2'],
      },
      notIn: {
        events: [rehabilitation('2025-03-03'), attended('2025-03-03', '2025-03-31', { mostDaysInAWeek: 4 })],
        asOf: '2025-04-01',
      },
    },
    {
      why: 'a day of less than four hours',
      appears: {
        events: [
          rehabilitation('2025-03-03'),
          attended('2025-03-03', '2025-03-31', { fewestHoursInADay: 3 }),
        ],
        asOf: '2025-04-01',
      },
      as: { rule: 'KTT-4', provision: KTT_13, facts: { limit: 'hoursPerDay', value: 3 } },
      notIn: {
        events: [
          rehabilitation('2025-03-03'),
          attended('2025-03-03', '2025-03-31', { fewestHoursInADay: 4 }),
        ],
        asOf: '2025-04-01',
      },
    },
    {
      why: "46 days of Kela's work trial, added up",
      appears: {
        events: [
          started('2025-02-03', 'kela-work-trial', { ...kela, plannedEnd: '2025-07-02' }),
          attended('2025-02-03', '2025-03-31', { daysAttended: 30 }),
          attended('2025-04-01', '2025-05-30', { daysAttended: 16 }),
        ],
        asOf: '2025-06-01',
      },
      as: {
        rule: 'KEL-1',
        provision: `${KELA} 6 §, 7 §`,
        facts: { limit: 'days', value: 46, atMost: 45 },
        eventIds: ['e2', 'e3'],
      },
      notIn: {
        events: [
          started('2025-02-03', 'kela-work-trial', { ...kela, plannedEnd: '2025-07-02' }),
          attended('2025-02-03', '2025-03-31', { daysAttended: 30 }),
          attended('2025-04-01', '2025-05-30', { daysAttended: 15 }),
        ],
        asOf: '2025-06-01',
      },
    },
    {
      why: "26 meetings of Kela's job coaching",
      appears: {
        events: [
          started('2025-02-03', 'kela-job-coaching', { ...kela, plannedEnd: '2026-02-02' }),
          attended('2025-02-03', '2025-12-31', { meetings: 26 }),
        ],
        asOf: '2026-01-01',
      },
      as: {
        rule: 'KEL-1',
        provision: `${KELA} 6 §, 7 §`,
        facts: { limit: 'meetings', value: 26, atMost: 25 },
      },
      notIn: {
        events: [
          started('2025-02-03', 'kela-job-coaching', { ...kela, plannedEnd: '2026-02-02' }),
          attended('2025-02-03', '2025-12-31', { meetings: 25 }),
        ],
        asOf: '2026-01-01',
      },
    },
  ],
  'service-for-another-purpose': [
    {
      why: 'a trial to gain work experience',
      appears: {
        events: [trial('2025-04-01', '2025-06-30', { purpose: 'gain-work-experience' })],
        asOf: '2025-05-01',
      },
      as: {
        rule: 'TRI-1',
        provision: 'laki työvoimapalveluiden järjestämisestä 54 § 1 mom. 2 k ja 3 mom.',
        severity: 'unlawful',
        facts: { purpose: 'gain-work-experience' },
      },
      notIn: {
        events: [trial('2025-04-01', '2025-06-30', { purpose: 'support-return-to-labour-market' })],
        asOf: '2025-05-01',
      },
    },
    {
      why: 'coaching as practice',
      appears: {
        events: [started('2025-04-01', 'job-coaching', { purpose: 'practice' })],
        asOf: '2025-05-01',
      },
      as: {
        rule: 'COA-1',
        provision: 'laki työvoimapalveluiden järjestämisestä 54 § 3 mom.',
        facts: { expected: ['clarify-career-options', 'support-return-to-labour-market'] },
      },
      notIn: {
        events: [started('2025-04-01', 'job-coaching', { purpose: 'clarify-career-options' })],
        asOf: '2025-05-01',
      },
    },
  ],
  'service-at-another-place': [
    {
      why: 'a work trial at a school',
      appears: { events: [trial('2025-04-01', '2025-06-30', { place: 'school' })], asOf: '2025-05-01' },
      as: {
        rule: 'TRI-3',
        provision: 'laki työvoimapalveluiden järjestämisestä 54 § 1 mom. 2 k',
        severity: 'unlawful',
        facts: { place: 'school', expected: ['workplace', 'workshop'] },
      },
      notIn: { events: [trial('2025-04-01', '2025-06-30', { place: 'workshop' })], asOf: '2025-05-01' },
    },
  ],
  'service-where-employed': [
    {
      why: 'with the own employer',
      appears: { events: [trial('2025-04-01', '2025-06-30', { employedThere: true })], asOf: '2025-05-01' },
      as: {
        rule: 'TRI-3',
        provision: 'laki työvoimapalveluiden järjestämisestä 54 § 2 mom.',
        severity: 'unlawful',
      },
      notIn: { events: [trial('2025-04-01', '2025-06-30', { employedThere: false })], asOf: '2025-05-01' },
    },
  ],
  'service-kind-had-ended': [
    {
      why: 'Taito rehabilitation from 1 January 2026 on',
      appears: { events: [started('2026-01-01', 'kela-taito-rehabilitation', kela)], asOf: '2026-02-01' },
      as: { rule: 'KEL-2', provision: `${KELA} 6 §, 7 §`, severity: 'unlawful', facts: { referred: false } },
      notIn: { events: [started('2025-12-31', 'kela-taito-rehabilitation', kela)], asOf: '2026-02-01' },
    },
    {
      why: 'a referral to it',
      appears: {
        events: [referred('2026-01-01', { receiver: 'kela', serviceKind: 'kela-taito-rehabilitation' })],
        asOf: '2026-01-10',
      },
      as: { rule: 'KEL-2', provision: `${KELA} 6 §, 7 §`, facts: { referred: true } },
      notIn: {
        events: [referred('2025-12-31', { receiver: 'kela', serviceKind: 'kela-taito-rehabilitation' })],
        asOf: '2026-01-10',
      },
    },
  ],
  'organiser-not-of-this-service': [
    {
      why: 'rehabilitative work activity of the municipality',
      appears: {
        events: [rehabilitation('2025-03-03', { organiser: 'municipality', by: 'municipality' })],
        asOf: '2025-03-03',
      },
      as: {
        rule: 'SRV-2',
        provision: 'laki kuntouttavasta työtoiminnasta 13 §',
        severity: 'unlawful',
        facts: { organiser: 'municipality', expected: ['wellbeing-services-county'], referred: false },
      },
      notIn: { events: [rehabilitation('2025-03-03')], asOf: '2025-03-03' },
    },
    {
      why: 'a referral to Kela for social rehabilitation',
      appears: {
        events: [referred('2025-03-03', { receiver: 'kela', serviceKind: 'social-rehabilitation' })],
        asOf: '2025-03-10',
      },
      as: { provision: 'sosiaalihuoltolaki 17 §', referralIds: ['r1'], facts: { referred: true } },
      notIn: {
        events: [referred('2025-03-03', { serviceKind: 'social-rehabilitation' })],
        asOf: '2025-03-10',
      },
    },
  ],
  'service-terms-incomplete': [
    {
      why: 'hours and the last day are not told',
      appears: {
        events: [rehabilitation('2025-03-03', { hoursPerDay: undefined, plannedEnd: undefined })],
        asOf: '2025-03-03',
      },
      as: {
        rule: 'KTT-4',
        provision: KTT_13,
        severity: 'to-be-checked',
        facts: { missing: ['plannedEnd', 'hoursPerDay'] },
      },
      notIn: { events: [rehabilitation('2025-03-03')], asOf: '2025-03-03' },
    },
  ],
  'way-of-production-unknown': [
    {
      why: 'neither own nor bought',
      appears: {
        events: [planned('2025-01-10'), started('2025-02-03', 'job-coaching', { production: undefined })],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'SRV-2',
        provision: 'laki työvoimapalveluiden järjestämisestä 53 § 1 mom. 3 k',
        severity: 'information',
      },
      notIn: {
        events: [
          planned('2025-01-10'),
          started('2025-02-03', 'job-coaching', { production: undefined }),
          changed('2025-02-20', { production: 'bought' }),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
  'services-overlap': [
    {
      why: 'the next one began on the last day',
      appears: {
        events: [
          started('2025-02-03', 'job-coaching'),
          ended('2025-03-03'),
          started('2025-03-03', 'job-coaching', { serviceId: 's2' }),
        ],
        asOf: '2025-04-01',
      },
      as: {
        rule: 'SRV-1',
        provision: 'laki työvoimapalveluiden järjestämisestä 53 § 1 mom. 3 k',
        severity: 'to-be-checked',
        on: day('2025-03-03'),
        until: day('2025-03-03'),
        serviceId: 's1',
        otherServiceId: 's2',
        eventIds: ['e1', 'e2', 'e3'],
      },
      notIn: {
        events: [
          started('2025-02-03', 'job-coaching'),
          ended('2025-03-03'),
          started('2025-03-04', 'job-coaching', { serviceId: 's2' }),
        ],
        asOf: '2025-04-01',
      },
    },
  ],
};
