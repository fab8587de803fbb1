import { entered, firstOf, lastOf, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, PPR, SUPPORT, TMT } from './citations.js';

const SUPPORT_PAGE = '1290-2002/14-3a';

/** Labour market support from 2025 to April 2026. */
export const SUPPORT_FROM_2025: readonly WorkedExample[] = [
  {
    id: 'support-100-to-401',
    title: 'The steps of labour market support to day 401',
    says: 'The last day and the first day of each step. Ninety-nine days were counted before 2025.',
    shows: [SUPPORT_PAGE],
    rules: ['MON-2', 'MON-3'],
    given: [paid(TMT, firstOf(99, '2024-12-31'), '2024-12-31'), paid(TMT, '2025-01-01', '2026-04-30')],
    days: [
      ['2025-01-01', 'B', 100, 0, '0.00', `${SUPPORT} 1 mom.`],
      ['2025-01-02', 'B', 101, 10, '3.721', `${SUPPORT} 2 mom. 1 k`],
      ['2025-05-21', 'B', 200, 10, '3.721', `${SUPPORT} 2 mom. 1 k`],
      ['2025-05-22', 'B', 201, 20, '7.442', `${SUPPORT} 2 mom. 2 k`],
      ['2025-10-08', 'B', 300, 20, '7.442', `${SUPPORT} 2 mom. 2 k`],
      ['2025-10-09', 'B', 301, 30, '11.163', `${SUPPORT} 2 mom. 3 k`],
      ['2026-02-25', 'B', 400, 30, '11.163', `${SUPPORT} 2 mom. 3 k`],
      ['2026-02-26', 'B', 401, 40, '14.884', `${SUPPORT} 2 mom. 4 k`],
    ],
  },
  {
    id: 'support-700-and-701',
    title: 'Labour market support, days 700 and 701',
    says: 'Day 700 is the last of 40 percent; from day 701 the municipality pays half.',
    shows: [SUPPORT_PAGE],
    given: [paid(TMT, firstOf(699, '2024-12-31'), '2024-12-31'), paid(TMT, '2025-01-01', '2025-01-31')],
    days: [
      ['2025-01-01', 'B', 700, 40, '14.884', `${SUPPORT} 2 mom. 4 k`],
      ['2025-01-02', 'B', 701, 50, '18.605', `${SUPPORT} 2 mom. 5 k`],
    ],
  },
  {
    id: 'support-in-all',
    title: 'What a thousand days cost the municipality',
    says: 'Full amount, no services, no interruption. Labour market support under these steps lasted sixteen months only, so the figures are computed as if they had been in force since 2015.',
    shows: [SUPPORT_PAGE],
    asIf: 'regime-b-since-2015',
    given: [paid(TMT, '2016-01-04', lastOf(1000, '2016-01-04'))],
    totals: [
      [100, '0.00'],
      [200, '372.10'],
      [300, '1116.30'],
      [400, '2232.60'],
      [700, '6697.80'],
      [701, '6716.405'],
      [1000, '12279.30'],
    ],
  },
  {
    id: 'payment-over-the-new-year-2025',
    title: 'One payment over the new year 2024 to 2025',
    says: 'Each day has the share of its own regime, and the invoice has a line for each. The share until 31 December is that of the payment period, as the count before its first day settled it.',
    shows: [SUPPORT_PAGE, 'interpretations/INT-09'],
    rules: ['MON-2', 'MON-3', 'MON-4'],
    given: [paid(TMT, firstOf(305, '2024-12-13'), '2024-12-13'), paid(TMT, '2024-12-16', '2025-01-10')],
    days: [
      ['2024-12-31', 'A', 317, 50, '18.605', `${SUPPORT} 1 mom. 2 k`],
      ['2025-01-01', 'B', 318, 30, '11.163', `${SUPPORT} 2 mom. 3 k`],
    ],
    lines: [
      ['091', 'A', TMT, '2025-01', 'payment', 12, '446.52', '223.26'],
      ['091', 'B', TMT, '2025-01', 'payment', 8, '297.68', '89.30'],
    ],
  },
  {
    id: 'what-the-new-counter-counts',
    title: 'What the counter of 2025 counts',
    says: 'Days since 2015 of all three benefits are counted, those of services too; of the first payment only the two days of 2015. The old counter knows the support alone.',
    shows: [SUPPORT_PAGE],
    given: [
      paid(TMT, '2014-12-29', '2015-01-02'),
      paid(APR, '2020-01-06', '2020-01-31'),
      paid(PPR, '2021-01-04', '2021-01-29'),
      paid(TMT, '2024-06-03', '2024-06-28', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2025-01-06', '2025-01-31'),
    ],
    days: [
      ['2015-01-02', 'A', 5, 0, '0.00', `${SUPPORT} 1 mom. 1 k`],
      ['2025-01-06', 'B', 63, 0, '0.00', `${SUPPORT} 1 mom.`],
    ],
  },
  {
    id: 'increment-from-2025',
    title: 'Child increase and increment from 2025',
    says: 'Only the support itself is shared.',
    shows: [SUPPORT_PAGE],
    given: [
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', { childIncreaseEur: '7.01', incrementEur: '4.74' }),
    ],
    days: [['2025-06-02', 'B', 101, 10, '3.721', `${SUPPORT} 2 mom. 1 k`, { base: '37.21' }]],
  },
  {
    id: 'integration-protection',
    title: 'The integration window of three years',
    says: 'A person with international protection entered on 10 June 2022. To 9 June 2025 the support is the state’s and no day is counted; the count begins on 10 June 2025.',
    shows: [SUPPORT_PAGE, 'interpretations/INT-15'],
    given: [
      entered('2022-06-10', 'protection'),
      paid(TMT, '2025-01-06', '2025-06-06'),
      paid(TMT, '2025-06-09', '2025-06-13'),
    ],
    days: [
      ['2025-06-09', 'B', '(0)', 0, '0.00', `${SUPPORT} 4 mom.`],
      ['2025-06-10', 'B', 1, 0, '0.00', `${SUPPORT} 1 mom.`],
    ],
  },
  {
    id: 'integration-above-day-100',
    title: 'The integration window of a person with many days',
    says: 'Three hundred days were counted before the entry. Within the window the support is the state’s all the same; after it the municipality pays by the number reached.',
    shows: [SUPPORT_PAGE],
    given: [
      paid(TMT, firstOf(300, '2024-05-31'), '2024-05-31'),
      entered('2024-06-03', 'other'),
      paid(TMT, '2025-01-06', '2025-01-31'),
      paid(TMT, '2025-06-02', '2025-06-06'),
    ],
    days: [
      ['2025-01-06', 'B', '(300)', 0, '0.00', `${SUPPORT} 4 mom.`],
      ['2025-06-02', 'B', '(300)', 0, '0.00', `${SUPPORT} 4 mom.`],
      ['2025-06-03', 'B', 301, 30, '11.163', `${SUPPORT} 2 mom. 3 k`],
    ],
  },
];
