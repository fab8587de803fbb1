import {
  beganNewMaximumPeriod,
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

/** What a restart starts (INT-2, INT-11). */
export const READINGS_OF_RESTARTS: readonly WorkedExample[] = [
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
];
