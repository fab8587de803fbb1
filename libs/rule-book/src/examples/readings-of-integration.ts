import { entered, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, GENERAL, PPR, SUPPORT, TMT, YT } from './citations.js';

const FREE = `${SUPPORT} 1 mom.`;
const WINDOW = `${SUPPORT} 4 mom.`;

/** The integration window (INT-7, INT-14, INT-15). */
export const READINGS_OF_INTEGRATION: readonly WorkedExample[] = [
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
