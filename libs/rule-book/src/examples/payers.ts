import { firstOf, livesIn, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { SUPPORT, TMT } from './citations.js';

const FREE = `${SUPPORT} 1 mom.`;
const TEN = `${SUPPORT} 2 mom. 1 k`;
const INVOICE = '1330-2002/20';

/** Whose home municipality pays (INT-1). */
export const PAYERS: readonly WorkedExample[] = [
  {
    id: 'paid-after-a-move',
    title: 'A day paid after a move',
    says: 'The person moved to Tampere (837) on 4 June. The days of that week, paid on 9 June, are all billed to Tampere; by the other choice those before the move to Helsinki (091).',
    shows: ['interpretations/INT-01', INVOICE],
    rules: ['MON-3', 'MON-4'],
    given: [
      livesIn('837', '2025-06-04'),
      paid(TMT, firstOf(110, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
    ],
    days: [
      ['2025-05-30', 'B', 110, 10, '3.721', TEN, { payer: '091' }],
      ['2025-06-03', 'B', 112, 10, '3.721', TEN, { payer: '837' }],
      ['2025-06-04', 'B', 113, 10, '3.721', TEN, { payer: '837' }],
    ],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 10, '372.10', '37.21'],
      ['837', 'B', TMT, '2025-06', 'payment', 5, '186.05', '18.61'],
    ],
    otherwise: [
      {
        choices: { 'INT-1': 'paid-day' },
        days: [
          ['2025-05-30', 'B', 110, 10, '3.721', TEN, { payer: '091' }],
          ['2025-06-03', 'B', 112, 10, '3.721', TEN, { payer: '091' }],
          ['2025-06-04', 'B', 113, 10, '3.721', TEN, { payer: '837' }],
        ],
        lines: [
          ['091', 'B', TMT, '2025-05', 'payment', 10, '372.10', '37.21'],
          ['091', 'B', TMT, '2025-06', 'payment', 2, '74.42', '7.44'],
          ['837', 'B', TMT, '2025-06', 'payment', 3, '111.63', '11.16'],
        ],
      },
    ],
  },
  {
    id: 'paid-on-the-day-of-a-move',
    title: 'A payment on the day of a move',
    says: 'The new home municipality pays what is paid on the day on which it became one.',
    shows: ['interpretations/INT-01'],
    given: [livesIn('837', '2025-06-09'), paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' })],
    days: [['2025-06-02', 'B', 1, 0, '0.00', FREE, { payer: '837' }]],
  },
];
