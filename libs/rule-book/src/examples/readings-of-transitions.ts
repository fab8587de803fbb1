import { firstOf, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { BASIC, GENERAL, PPR, SUPPORT, TMT, YT } from './citations.js';

const TEN = `${SUPPORT} 2 mom. 1 k`;

/** From one law to the next (INT-8, INT-9, INT-12). */
export const READINGS_OF_TRANSITIONS: readonly WorkedExample[] = [
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
];
