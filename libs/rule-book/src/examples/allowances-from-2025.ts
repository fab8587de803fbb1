import { beganNewMaximumPeriod, entered, firstOf, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, BASIC, FUND, PPR, SUPPORT, TMT } from './citations.js';

const SUPPORT_PAGE = '1290-2002/14-3a';
const BASIC_PAGE = '1290-2002/14-3b';
const FUND_PAGE = '555-1998/4';

/** Basic and earnings-related allowance from 2025. */
export const ALLOWANCES_FROM_2025: readonly WorkedExample[] = [
  {
    id: 'integration-and-allowance',
    title: 'Allowance within the integration window',
    says: 'Basic allowance of the window has its share and its own count, for its section has no such exception. For labour market support its days are not counted.',
    shows: [BASIC_PAGE, SUPPORT_PAGE],
    given: [
      entered('2024-06-10', 'other'),
      paid(PPR, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(PPR, '2025-06-02', '2025-06-06'),
      paid(TMT, '2025-06-16', '2025-06-20'),
    ],
    days: [
      ['2025-06-02', 'B', 101, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-06-16', 'B', 1, 0, '0.00', `${SUPPORT} 1 mom.`],
    ],
  },
  {
    id: 'basic-100-to-401',
    title: 'The steps of basic allowance',
    says: 'The last day and the first day of each step. Ninety-nine days were counted before 2025.',
    shows: [BASIC_PAGE],
    given: [paid(PPR, firstOf(99, '2024-12-31'), '2024-12-31'), paid(PPR, '2025-01-01', '2026-04-30')],
    days: [
      ['2025-01-01', 'B', 100, 0, '0.00', `${BASIC} 1 mom.`],
      ['2025-01-02', 'B', 101, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-05-21', 'B', 200, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-05-22', 'B', 201, 20, '7.442', `${BASIC} 2 mom. 2 k`],
      ['2025-10-08', 'B', 300, 20, '7.442', `${BASIC} 2 mom. 2 k`],
      ['2025-10-09', 'B', 301, 30, '11.163', `${BASIC} 2 mom. 3 k`],
      ['2026-02-25', 'B', 400, 30, '11.163', `${BASIC} 2 mom. 3 k`],
      ['2026-02-26', 'B', 401, 40, '14.884', `${BASIC} 2 mom. 4 k`],
    ],
  },
  {
    id: 'basic-and-support-above-700',
    title: 'Basic allowance and labour market support above day 700',
    says: 'Basic allowance stays at 40 percent without an end. Labour market support that follows it goes on with its days, to 50 percent.',
    shows: [BASIC_PAGE, SUPPORT_PAGE],
    given: [
      paid(PPR, firstOf(700, '2025-05-30'), '2025-05-30'),
      paid(PPR, '2025-06-02', '2025-06-06'),
      paid(TMT, '2025-06-09', '2025-06-13'),
    ],
    days: [
      ['2025-05-30', 'B', 700, 40, '14.884', `${BASIC} 2 mom. 4 k`],
      ['2025-06-02', 'B', 701, 40, '14.884', `${BASIC} 2 mom. 4 k`],
      ['2025-06-09', 'B', 706, 50, '18.605', `${SUPPORT} 2 mom. 5 k`],
    ],
  },
  {
    id: 'restart-of-the-allowances',
    title: 'A new maximum period',
    says: 'The count of the allowances starts again on the day on which a new maximum period begins; both have one count.',
    shows: [BASIC_PAGE, FUND_PAGE],
    given: [
      paid(PPR, firstOf(150, '2025-05-30'), '2025-05-30'),
      beganNewMaximumPeriod('2025-06-04'),
      paid(PPR, '2025-06-02', '2025-06-06'),
      paid(APR, '2025-06-09', '2025-06-13'),
    ],
    days: [
      ['2025-06-03', 'B', 152, 10, '3.721', `${BASIC} 2 mom. 1 k`],
      ['2025-06-04', 'B', 1, 0, '0.00', `${BASIC} 1 mom.`],
      ['2025-06-09', 'B', 4, 0, '0.00', `${FUND} 2 mom.`],
    ],
  },
  {
    id: 'restart-before-2025-of-an-allowance',
    title: 'A new maximum period before 2025',
    says: 'A new maximum period that began before 2025 starts the count of the days before 2025 again, so that those before it no longer count.',
    shows: [BASIC_PAGE],
    given: [
      paid(PPR, firstOf(150, '2024-05-31'), '2024-05-31'),
      beganNewMaximumPeriod('2024-06-03'),
      paid(PPR, '2025-01-06', '2025-01-10'),
    ],
    days: [['2025-01-06', 'B', 1, 0, '0.00', `${BASIC} 1 mom.`]],
  },
  {
    id: 'earnings-100-to-701',
    title: 'The steps of earnings-related allowance',
    says: 'The last day and the first day of each step; 40 percent goes on without an end. Of 70.00 euros only the part that equals basic allowance is shared.',
    shows: [FUND_PAGE],
    given: [paid(APR, firstOf(99, '2024-12-31'), '2024-12-31'), paid(APR, '2025-01-01', '2027-04-30')],
    days: [
      ['2025-01-01', 'B', 100, 0, '0.00', `${FUND} 2 mom.`],
      ['2025-01-02', 'B', 101, 10, '3.721', `${FUND} 2 mom. 1 k`, { base: '37.21' }],
      ['2025-05-21', 'B', 200, 10, '3.721', `${FUND} 2 mom. 1 k`],
      ['2025-05-22', 'B', 201, 20, '7.442', `${FUND} 2 mom. 2 k`],
      ['2025-10-08', 'B', 300, 20, '7.442', `${FUND} 2 mom. 2 k`],
      ['2025-10-09', 'B', 301, 30, '11.163', `${FUND} 2 mom. 3 k`],
      ['2026-02-25', 'B', 400, 30, '11.163', `${FUND} 2 mom. 3 k`],
      ['2026-02-26', 'B', 401, 40, '14.884', `${FUND} 2 mom. 4 k`],
      ['2027-04-21', 'B', 700, 40, '14.884', `${FUND} 2 mom. 4 k`],
      ['2027-04-22', 'B', 701, 40, '14.884', `${FUND} 2 mom. 4 k`],
    ],
  },
  {
    id: 'adjusted-earnings',
    title: 'Adjusted earnings-related allowance',
    says: 'Of an adjusted (soviteltu) allowance the proportional part of the basic allowance is shared, here 18.60 of 41.00 euros.',
    shows: [FUND_PAGE],
    given: [
      paid(APR, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(APR, '2025-06-02', '2025-06-06', { perDayEur: '41.00', basicPartEur: '18.60' }),
    ],
    days: [['2025-06-02', 'B', 101, 10, '1.86', `${FUND} 2 mom. 1 k`, { base: '18.60' }]],
  },
];
