import { corrected, firstOf, livesIn, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { SUPPORT, TMT } from './citations.js';

const FREE = `${SUPPORT} 1 mom.`;
const TEN = `${SUPPORT} 2 mom. 1 k`;
const INVOICE = '1330-2002/20';
/** Numbers 1 to 190, and a payment of fifteen days over day 200. */
const BILLED = [
  paid(TMT, firstOf(190, '2025-05-30'), '2025-05-30'),
  paid(TMT, '2025-06-02', '2025-06-20', { paymentId: 'P', paidOn: '2025-06-23' }),
];

/** Corrections, late payments and rounding (INT-5, INT-6, INT-10). */
export const INVOICES: readonly WorkedExample[] = [
  {
    id: 'correction',
    title: 'A correction of days that were billed',
    says: 'A payment of fifteen days over day 200 is taken back in August. It is a negative line in the month of the correction, at the shares at which its days were billed.',
    shows: [INVOICE, 'interpretations/INT-05'],
    rules: ['MON-4'],
    given: [...BILLED, corrected('P', '2025-08-04')],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 90, '3348.90', '334.89'],
      ['091', 'B', TMT, '2025-06', 'payment', 15, '558.15', '74.42'],
      ['091', 'B', TMT, '2025-08', 'correction', -15, '-558.15', '-74.42'],
    ],
  },
  {
    id: 'correction-after-a-move',
    title: 'A correction after a move',
    says: 'The correction goes to the municipality that was billed.',
    shows: [INVOICE],
    given: [...BILLED, livesIn('837', '2025-07-01'), corrected('P', '2025-08-04')],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 90, '3348.90', '334.89'],
      ['091', 'B', TMT, '2025-06', 'payment', 15, '558.15', '74.42'],
      ['091', 'B', TMT, '2025-08', 'correction', -15, '-558.15', '-74.42'],
    ],
  },
  {
    id: 'correction-and-new-payment',
    title: 'A correction and a new payment by the same amounts',
    says: 'Nothing is changed but the months of the lines.',
    shows: [INVOICE],
    given: [
      ...BILLED,
      corrected('P', '2025-08-04'),
      paid(TMT, '2025-06-02', '2025-06-20', { paymentId: 'P2', paidOn: '2025-08-04' }),
    ],
    days: [
      ['2025-06-13', 'B', 200, 10, '3.721', TEN],
      ['2025-06-16', 'B', 201, 20, '7.442', `${SUPPORT} 2 mom. 2 k`],
    ],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 90, '3348.90', '334.89'],
      ['091', 'B', TMT, '2025-06', 'payment', 15, '558.15', '74.42'],
      ['091', 'B', TMT, '2025-08', 'correction', -15, '-558.15', '-74.42'],
      ['091', 'B', TMT, '2025-08', 'payment', 15, '558.15', '74.42'],
    ],
  },
  {
    id: 'correction-after-a-late-payment',
    title: 'A correction after a payment for earlier days',
    says: 'In July ten earlier days were paid, which moved the days of the June payment past day 200. It is taken back at the shares at which it was billed in June; by the other choice at those of August.',
    shows: ['interpretations/INT-05'],
    given: [
      ...BILLED,
      paid(TMT, firstOf(10, firstOf(191, '2025-05-30')), firstOf(191, '2025-05-30'), {
        paidOn: '2025-07-15',
      }),
      corrected('P', '2025-08-04'),
    ],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 100, '3721.00', '372.10'],
      ['091', 'B', TMT, '2025-06', 'payment', 15, '558.15', '74.42'],
      ['091', 'B', TMT, '2025-08', 'correction', -15, '-558.15', '-74.42'],
    ],
    otherwise: [
      {
        choices: { 'INT-5': 'as-known-at-correction' },
        lines: [
          ['091', 'B', TMT, '2025-05', 'payment', 100, '3721.00', '372.10'],
          ['091', 'B', TMT, '2025-06', 'payment', 15, '558.15', '74.42'],
          ['091', 'B', TMT, '2025-08', 'correction', -15, '-558.15', '-111.63'],
        ],
      },
    ],
  },
  {
    id: 'late-payment',
    title: 'A payment that arrives late for an earlier time',
    says: 'On 1 July five days of an earlier week are paid. By the calendar they take the numbers 1 to 5 and every later day moves by five; by the other choice they come last, and are days 106 to 110.',
    shows: ['interpretations/INT-10'],
    rules: ['MON-3'],
    given: [
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
      paid(TMT, '2025-01-06', '2025-01-10', { paidOn: '2025-07-01' }),
    ],
    days: [
      ['2025-01-10', 'B', 5, 0, '0.00', FREE],
      ['2025-05-23', 'B', 100, 0, '0.00', FREE],
      ['2025-05-26', 'B', 101, 10, '3.721', TEN],
      ['2025-06-02', 'B', 106, 10, '3.721', TEN],
    ],
    lines: [
      ['091', 'B', TMT, '2025-05', 'payment', 5, '186.05', '18.61'],
      ['091', 'B', TMT, '2025-06', 'payment', 5, '186.05', '18.61'],
    ],
    otherwise: [
      {
        choices: { 'INT-10': 'payment-order' },
        days: [
          ['2025-01-10', 'B', 110, 10, '3.721', TEN],
          ['2025-05-23', 'B', 95, 0, '0.00', FREE],
          ['2025-05-26', 'B', 96, 0, '0.00', FREE],
          ['2025-06-02', 'B', 101, 10, '3.721', TEN],
        ],
        lines: [
          ['091', 'B', TMT, '2025-06', 'payment', 5, '186.05', '18.61'],
          ['091', 'B', TMT, '2025-07', 'payment', 5, '186.05', '18.61'],
        ],
      },
    ],
  },
  {
    id: 'rounding',
    title: 'Rounding of an invoice line',
    says: 'Ten days at 10 percent of 3.725 euros are 3.725 exactly, rounded half up to 3.73; the correction mirrors it. By the other choice each day is rounded first: ten times 0.37.',
    shows: ['interpretations/INT-06'],
    rules: ['MON-4'],
    given: [
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-13', { paymentId: 'P', perDayEur: '3.725', paidOn: '2025-06-16' }),
      corrected('P', '2025-07-01'),
    ],
    lines: [
      ['091', 'B', TMT, '2025-06', 'payment', 10, '37.25', '3.73'],
      ['091', 'B', TMT, '2025-07', 'correction', -10, '-37.25', '-3.73'],
    ],
    otherwise: [
      {
        choices: { 'INT-6': 'each-day' },
        lines: [
          ['091', 'B', TMT, '2025-06', 'payment', 10, '37.25', '3.70'],
          ['091', 'B', TMT, '2025-07', 'correction', -10, '-37.25', '-3.70'],
        ],
      },
    ],
  },
];
