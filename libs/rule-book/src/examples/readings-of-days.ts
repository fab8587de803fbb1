import { firstOf, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, BASIC, FUND, GENERAL, PPR, SUPPORT, TMT, YT } from './citations.js';

const FREE = `${SUPPORT} 1 mom.`;
const TEN = `${SUPPORT} 2 mom. 1 k`;

/** Which days are counted, and as how many (INT-3, INT-4, INT-13). */
export const READINGS_OF_DAYS: readonly WorkedExample[] = [
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
];
