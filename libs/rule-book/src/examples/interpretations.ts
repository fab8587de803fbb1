import {
  beganNewMaximumPeriod,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  lastOf,
  metEmploymentCondition,
  paid,
} from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, BASIC, FUND, GENERAL, PPR, SUPPORT, TMT, YT } from './citations.js';

const FREE = `${SUPPORT} 1 mom.`;
const TEN = `${SUPPORT} 2 mom. 1 k`;
const FORTY = `${SUPPORT} 2 mom. 4 k`;
const WINDOW = `${SUPPORT} 4 mom.`;

/** The points that the statutes leave open, each with all its choices side by side. */
export const INTERPRETATIONS: readonly WorkedExample[] = [
  {
    id: 'restart-of-the-support',
    title: 'Labour market support after a new maximum period',
    says: 'A new maximum period began after 150 days of basic allowance. The count of the support that follows starts again with it, or goes on.',
    shows: ['interpretations/INT-02', '1290-2002/14-3a'],
    given: [
      paid(PPR, firstOf(150, '2025-05-30'), '2025-05-30'),
      beganNewMaximumPeriod('2025-06-02'),
      paid(PPR, '2025-06-02', '2025-06-06'),
      paid(TMT, '2025-06-09', '2025-06-13'),
    ],
    days: [['2025-06-09', 'B', 6, 0, '0.00', FREE]],
    otherwise: [{ choices: { 'INT-2': 'no-restart' }, days: [['2025-06-09', 'B', 156, 10, '3.721', TEN]] }],
  },
  {
    id: 'lay-off',
    title: 'Earnings-related allowance of lay-off time',
    says: 'Five days of lay-off have no share, whatever their number. They are counted for every benefit that follows, or for none.',
    shows: ['interpretations/INT-03', '555-1998/4'],
    given: [
      paid(APR, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(APR, '2025-06-02', '2025-06-06', { circumstance: 'lay-off' }),
      paid(APR, '2025-06-09', '2025-06-13'),
      paid(PPR, '2025-06-16', '2025-06-20'),
      paid(TMT, '2025-06-23', '2025-06-27'),
      paid(YT, '2026-05-04', '2026-05-08'),
    ],
    days: [
      ['2025-06-02', 'B', 101, 0, '0.00', `${FUND} 3 mom.`],
      ['2025-06-09', 'B', 106, 10, '3.721', `${FUND} 2 mom. 1 k`],
      ['2025-06-16', 'B', 111, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-06-23', 'B', 116, 10, '3.721', TEN],
      ['2026-05-04', 'C', 121, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-3': 'not-counted' },
        days: [
          ['2025-06-02', 'B', '(100)', 0, '0.00', `${FUND} 3 mom.`],
          ['2025-06-09', 'B', 101, 10, '3.721', `${FUND} 2 mom. 1 k`],
          ['2025-06-16', 'B', 106, 10, '3.721', `${BASIC} 2 mom. 1 k`],
          ['2025-06-23', 'B', 111, 10, '3.721', TEN],
          ['2026-05-04', 'C', 116, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
        ],
      },
    ],
  },
  {
    id: 'adjusted-day',
    title: 'Adjusted days',
    says: 'Ten days of adjusted labour market support are ten days in the counter.',
    shows: ['interpretations/INT-04'],
    given: [
      paid(TMT, firstOf(91, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-13', { perDayEur: '12.40' }),
    ],
    days: [
      ['2025-06-12', 'B', 100, 0, '0.00', FREE],
      ['2025-06-13', 'B', 101, 10, '1.24', TEN, { base: '12.40' }],
    ],
  },
  {
    id: 'support-of-the-window-in-general-support',
    title: 'Labour market support of the integration window, then general support',
    says: 'The person was paid 20 days of labour market support, 10 of earnings-related and 5 of basic allowance within the window. For general support the days of allowance are counted; those of the support are not, or are.',
    shows: ['interpretations/INT-07', '48-2026/51', '48-2026/55'],
    given: [
      entered('2025-01-06', 'other'),
      paid(TMT, '2025-01-06', '2025-01-31'),
      paid(APR, '2025-02-03', '2025-02-14'),
      paid(PPR, '2025-02-17', '2025-02-21'),
      paid(YT, '2026-05-04', '2026-05-08'),
    ],
    days: [['2026-05-04', 'C', 16, 0, '0.00', `${GENERAL} 1 mom.`]],
    otherwise: [
      {
        choices: { 'INT-7': 'counted' },
        days: [['2026-05-04', 'C', 36, 0, '0.00', `${GENERAL} 1 mom.`]],
      },
    ],
  },
  {
    id: 'service-begun-before-2025',
    title: 'Labour market support during a service begun before 2025',
    says: 'The service began on 9 December 2024 and goes on in 2025. Its days of 2025 have the municipal share and are counted, or they stay the state’s and are not.',
    shows: ['interpretations/INT-08', '1290-2002/14-3a'],
    rules: ['MON-1'],
    given: [
      paid(TMT, firstOf(100, '2024-12-06'), '2024-12-06'),
      paid(TMT, '2024-12-09', '2025-01-03', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2025-01-06', '2025-01-31', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2025-02-03', '2025-02-28'),
    ],
    days: [
      ['2025-01-06', 'B', 121, 10, '3.721', TEN],
      ['2025-02-03', 'B', 141, 10, '3.721', TEN],
    ],
    otherwise: [
      {
        choices: { 'INT-8': 'former-provisions' },
        days: [
          ['2025-01-06', 'B', '(117)', 0, '0.00', `${SUPPORT}, voimaantulosäännös (962/2024) 2 mom.`],
          ['2025-02-03', 'B', 118, 10, '3.721', TEN],
        ],
      },
    ],
  },
  {
    id: 'service-begun-before-2025-on-basic-allowance',
    title: 'Basic allowance during a service begun before 2025',
    says: 'The same for basic allowance.',
    shows: ['interpretations/INT-08', '1290-2002/14-3b'],
    given: [
      paid(PPR, firstOf(100, '2024-12-06'), '2024-12-06'),
      paid(PPR, '2024-12-09', '2025-01-03', { ground: 'labour-market-training' }),
      paid(PPR, '2025-01-06', '2025-01-31', { ground: 'labour-market-training' }),
      paid(PPR, '2025-02-03', '2025-02-28'),
    ],
    days: [
      ['2025-01-06', 'B', 121, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-02-03', 'B', 141, 10, '3.721', `${BASIC} 2 mom. 1 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-8': 'former-provisions' },
        days: [
          ['2025-01-06', 'B', '(117)', 0, '0.00', `${BASIC}, voimaantulosäännös (962/2024) 2 mom.`],
          ['2025-02-03', 'B', 118, 10, '3.721', `${BASIC} 2 mom. 1 k`],
        ],
      },
    ],
  },
  {
    id: 'day-of-2024-paid-in-2025',
    title: 'A day of 2024 that is paid in 2025',
    says: 'The days of December were paid on 8 January 2025. They fall under the rules of 2024, or under those of 2025.',
    shows: ['interpretations/INT-09', '1290-2002/14-3a'],
    given: [
      paid(TMT, firstOf(300, '2024-11-29'), '2024-11-29'),
      paid(TMT, '2024-12-02', '2024-12-27', { paidOn: '2025-01-08' }),
    ],
    days: [
      ['2024-11-29', 'A', 300, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
      ['2024-12-02', 'A', 301, 50, '18.605', `${SUPPORT} 1 mom. 2 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-9': 'payment-date' },
        days: [
          ['2024-11-29', 'A', 300, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
          ['2024-12-02', 'B', 301, 30, '11.163', `${SUPPORT} 2 mom. 3 k`],
        ],
      },
    ],
  },
  {
    id: 'way-to-1000-after-a-restart',
    title: 'The way to day 1,000 after a restart',
    says: 'A thousand days were counted before the restart. When 300 days have passed again the share is that of day 301, or that of day 1,301.',
    shows: ['interpretations/INT-11', '1290-2002/14-3a'],
    given: [
      paid(TMT, firstOf(1000, '2022-12-30'), '2022-12-30'),
      metEmploymentCondition('2023-01-02'),
      exhaustedMaximumPeriod('2023-01-03'),
      paid(TMT, '2023-01-09', lastOf(300, '2023-01-09')),
      paid(TMT, '2024-03-04', '2024-03-29'),
    ],
    days: [
      ['2023-01-09', 'A', 1, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
      ['2024-03-04', 'A', 301, 50, '18.605', `${SUPPORT} 1 mom. 2 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-11': 'first-limit' },
        days: [
          ['2023-01-09', 'A', 1, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
          ['2024-03-04', 'A', 1301, 70, '26.047', `${SUPPORT} 1 mom. 3 k`],
        ],
      },
    ],
  },
  {
    id: 'way-to-the-later-steps-after-a-new-maximum-period',
    title: 'The later steps after a new maximum period',
    says: 'Four hundred days of basic allowance came before a new maximum period. After its first 100 days each benefit goes on at 10 percent, or at once at 40 percent.',
    shows: ['interpretations/INT-11', '1290-2002/14-3a', '1290-2002/14-3b', '555-1998/4'],
    given: [
      paid(PPR, firstOf(400, '2024-12-27'), '2024-12-27'),
      beganNewMaximumPeriod('2025-01-06'),
      paid(APR, '2025-01-06', '2025-01-06'),
      paid(TMT, '2025-01-07', '2025-01-07'),
      paid(PPR, '2025-01-08', '2025-05-27'),
      paid(APR, '2025-05-28', '2025-05-28'),
      paid(TMT, '2025-05-29', '2025-05-29'),
    ],
    days: [
      ['2025-01-06', 'B', 1, 0, '0.00', `${FUND} 2 mom.`],
      ['2025-01-07', 'B', 2, 0, '0.00', FREE],
      ['2025-05-26', 'B', 100, 0, '0.00', `${BASIC} 1 mom.`],
      ['2025-05-27', 'B', 101, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-05-28', 'B', 102, 10, '3.721', `${FUND} 2 mom. 1 k`],
      ['2025-05-29', 'B', 104, 10, '3.721', TEN],
    ],
    otherwise: [
      {
        choices: { 'INT-11': 'first-limit' },
        days: [
          ['2025-01-06', 'B', 1, 0, '0.00', `${FUND} 2 mom.`],
          ['2025-01-07', 'B', 2, 0, '0.00', FREE],
          ['2025-05-26', 'B', 100, 0, '0.00', `${BASIC} 1 mom.`],
          ['2025-05-27', 'B', 501, 40, '14.884', `${BASIC} 2 mom. 4 k`],
          ['2025-05-28', 'B', 502, 40, '14.884', `${FUND} 2 mom. 4 k`],
          ['2025-05-29', 'B', 504, 40, '14.884', FORTY],
        ],
      },
    ],
  },
  {
    id: 'way-to-the-later-steps-of-general-support',
    title: 'The later steps of general support after a restart',
    says: 'Four hundred days of labour market support came before the employment condition was met. The same question for general support.',
    shows: ['interpretations/INT-11', '48-2026/51'],
    given: [
      paid(TMT, firstOf(400, '2026-04-30'), '2026-04-30'),
      metEmploymentCondition('2026-05-04'),
      paid(YT, '2026-05-04', '2026-09-25'),
    ],
    days: [
      ['2026-09-18', 'C', 100, 0, '0.00', `${GENERAL} 1 mom.`],
      ['2026-09-21', 'C', 101, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-11': 'first-limit' },
        days: [
          ['2026-09-18', 'C', 100, 0, '0.00', `${GENERAL} 1 mom.`],
          ['2026-09-21', 'C', 501, 40, '14.884', `${GENERAL} 2 mom. 4 k`],
        ],
      },
    ],
  },
  {
    id: 'day-of-april-2026-paid-in-may',
    title: 'A day of April 2026 that is paid in May',
    says: 'Five days were paid in April, and four more of April on 12 May. All nine are counted for general support, or the five only.',
    shows: ['interpretations/INT-12', '48-2026/51', '48-2026/55'],
    given: [
      paid(TMT, '2026-04-20', '2026-04-24'),
      paid(TMT, '2026-04-27', '2026-04-30', { paidOn: '2026-05-12' }),
      paid(YT, '2026-05-01', '2026-05-08', { paidOn: '2026-05-12' }),
    ],
    days: [['2026-05-01', 'C', 10, 0, '0.00', `${GENERAL} 1 mom.`]],
    otherwise: [
      {
        choices: { 'INT-12': 'paid-before-2026-05' },
        days: [['2026-05-01', 'C', 6, 0, '0.00', `${GENERAL} 1 mom.`]],
      },
    ],
  },
  {
    id: 'support-before-basic-allowance',
    title: 'Basic allowance after labour market support',
    says: 'The person was paid 110 days of labour market support in 2024 and basic allowance in 2025. Basic allowance begins with day 1, or with day 111. Labour market support counts both.',
    shows: ['interpretations/INT-13', '1290-2002/14-3b'],
    given: [
      paid(TMT, firstOf(110, '2024-12-27'), '2024-12-27'),
      paid(PPR, '2025-01-06', '2025-01-31'),
      paid(TMT, '2025-02-03', '2025-02-28'),
    ],
    days: [
      ['2025-01-06', 'B', 1, 0, '0.00', `${BASIC} 1 mom.`],
      ['2025-02-03', 'B', 131, 10, '3.721', TEN],
    ],
    otherwise: [
      {
        choices: { 'INT-13': 'counted-before-2025' },
        days: [
          ['2025-01-06', 'B', 111, 10, '3.721', `${BASIC} 2 mom. 1 k`],
          ['2025-02-03', 'B', 131, 10, '3.721', TEN],
        ],
      },
    ],
  },
  {
    id: 'integration-before-2025',
    title: 'Days of the integration window before 2025',
    says: 'The person entered on 3 June 2024; the window is one year. The twenty days of June 2024 are not counted in the counter of 2025, or are. The days of January 2025 are not counted by either choice.',
    shows: ['interpretations/INT-14', '1290-2002/14-3a'],
    given: [
      entered('2024-06-03', 'other'),
      paid(TMT, '2024-06-03', '2024-06-28'),
      paid(TMT, '2025-01-06', '2025-01-31'),
      paid(TMT, '2025-06-02', '2025-06-06'),
    ],
    days: [
      ['2024-06-28', 'A', 20, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
      ['2025-01-06', 'B', '(0)', 0, '0.00', WINDOW],
      ['2025-06-03', 'B', 1, 0, '0.00', FREE],
    ],
    otherwise: [
      {
        choices: { 'INT-14': 'counted' },
        days: [
          ['2024-06-28', 'A', 20, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
          ['2025-01-06', 'B', '(20)', 0, '0.00', WINDOW],
          ['2025-06-03', 'B', 21, 0, '0.00', FREE],
        ],
      },
    ],
  },
  {
    id: 'integration-other',
    title: 'The last day of a window of one year',
    says: 'The person entered on 10 June 2024, on another ground than protection. The window ends on 9 June 2025, or on 10 June.',
    shows: ['interpretations/INT-15', '1290-2002/14-3a'],
    given: [
      entered('2024-06-10', 'other'),
      paid(TMT, '2025-01-06', '2025-06-06'),
      paid(TMT, '2025-06-09', '2025-06-13'),
    ],
    days: [
      ['2025-06-09', 'B', '(0)', 0, '0.00', WINDOW],
      ['2025-06-10', 'B', 1, 0, '0.00', FREE],
      ['2025-06-11', 'B', 2, 0, '0.00', FREE],
    ],
    otherwise: [
      {
        choices: { 'INT-15': 'anniversary-included' },
        days: [
          ['2025-06-09', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-06-10', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-06-11', 'B', 1, 0, '0.00', FREE],
        ],
      },
    ],
  },
  {
    id: 'integration-29-february',
    title: 'A window that begins on 29 February',
    says: 'The person entered on 29 February 2024. The anniversary is 28 February 2025, so that the window ends on the 27th; by the other choices it ends on the 28th.',
    shows: ['interpretations/INT-15'],
    given: [entered('2024-02-29', 'other'), paid(TMT, '2025-02-24', '2025-03-07')],
    days: [
      ['2025-02-27', 'B', '(0)', 0, '0.00', WINDOW],
      ['2025-02-28', 'B', 1, 0, '0.00', FREE],
      ['2025-03-03', 'B', 2, 0, '0.00', FREE],
    ],
    otherwise: [
      {
        choices: { 'INT-15': 'anniversary-included' },
        days: [
          ['2025-02-27', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-02-28', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-03-03', 'B', 1, 0, '0.00', FREE],
        ],
      },
      {
        choices: { 'INT-15': 'anniversary-on-1-march' },
        days: [
          ['2025-02-27', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-02-28', 'B', '(0)', 0, '0.00', WINDOW],
          ['2025-03-03', 'B', 1, 0, '0.00', FREE],
        ],
      },
    ],
  },
];
