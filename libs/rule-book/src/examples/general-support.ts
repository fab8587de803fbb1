import { entered, firstOf, lastOf, metEmploymentCondition, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, FUND, GENERAL, PPR, SUPPORT, TMT, YT } from './citations.js';

const PAGE = '48-2026/51';
const TRANSITION = '48-2026/55';

export const GENERAL_SUPPORT: readonly WorkedExample[] = [
  {
    id: 'general-steps',
    title: 'The steps of general support',
    says: 'A person without earlier days; the last day and the first day of each step, and what the municipality has paid in all.',
    shows: [PAGE],
    rules: ['MON-2'],
    given: [paid(YT, '2026-05-01', lastOf(1000, '2026-05-01'))],
    days: [
      ['2026-09-17', 'C', 100, 0, '0.00', `${GENERAL} 1 mom.`],
      ['2026-09-18', 'C', 101, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
      ['2027-02-04', 'C', 200, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
      ['2027-02-05', 'C', 201, 20, '7.442', `${GENERAL} 2 mom. 2 k`],
      ['2027-06-24', 'C', 300, 20, '7.442', `${GENERAL} 2 mom. 2 k`],
      ['2027-06-25', 'C', 301, 30, '11.163', `${GENERAL} 2 mom. 3 k`],
      ['2027-11-11', 'C', 400, 30, '11.163', `${GENERAL} 2 mom. 3 k`],
      ['2027-11-12', 'C', 401, 40, '14.884', `${GENERAL} 2 mom. 4 k`],
      ['2029-01-04', 'C', 700, 40, '14.884', `${GENERAL} 2 mom. 4 k`],
      ['2029-01-05', 'C', 701, 50, '18.605', `${GENERAL} 2 mom. 5 k`],
      ['2030-02-28', 'C', 1000, 50, '18.605', `${GENERAL} 2 mom. 5 k`],
    ],
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
    id: 'from-support-to-general-support',
    title: 'From labour market support to general support on 1 May 2026',
    says: 'The count goes on over the change of the benefit; days before 2015 are not in it.',
    shows: [TRANSITION, PAGE],
    rules: ['MON-2'],
    given: [
      paid(TMT, '2014-12-29', '2015-01-02'),
      paid(TMT, firstOf(198, '2026-04-30'), '2026-04-30'),
      paid(YT, '2026-05-01', '2026-05-08'),
    ],
    days: [
      ['2026-04-30', 'B', 200, 10, '3.721', `${SUPPORT} 2 mom. 1 k`],
      ['2026-05-01', 'C', 201, 20, '7.442', `${GENERAL} 2 mom. 2 k`],
    ],
  },
  {
    id: 'what-general-support-counts',
    title: 'What the counter of general support counts',
    says: 'Basic allowance before May 2026 and earnings-related allowance at any time are counted.',
    shows: [PAGE],
    given: [
      paid(PPR, '2026-04-27', '2026-04-30'),
      paid(APR, '2026-05-01', '2026-05-29'),
      paid(YT, '2026-06-01', '2026-06-05'),
    ],
    days: [['2026-06-01', 'C', 26, 0, '0.00', `${GENERAL} 1 mom.`]],
  },
  {
    id: 'restart-of-general-support',
    title: 'A restart of general support',
    says: 'The count starts again on the day on which the employment condition is met; no new maximum period is needed.',
    shows: [PAGE],
    given: [
      paid(TMT, firstOf(300, '2026-02-27'), '2026-02-27'),
      paid(YT, '2026-05-04', '2026-05-08'),
      metEmploymentCondition('2026-06-01'),
      paid(YT, '2026-06-01', '2026-06-05'),
    ],
    days: [
      ['2026-05-08', 'C', 305, 30, '11.163', `${GENERAL} 2 mom. 3 k`],
      ['2026-06-01', 'C', 1, 0, '0.00', `${GENERAL} 1 mom.`],
    ],
  },
  {
    id: 'restart-before-general-support',
    title: 'An employment condition met before May 2026',
    says: 'An employment condition that was met before the act came into force starts the count of general support again too; the later steps by the reading chosen.',
    shows: [TRANSITION, PAGE, 'interpretations/INT-11'],
    given: [
      paid(TMT, firstOf(300, '2026-02-27'), '2026-02-27'),
      metEmploymentCondition('2026-03-02'),
      paid(YT, '2026-05-04', '2026-09-25'),
    ],
    days: [
      ['2026-05-04', 'C', 1, 0, '0.00', `${GENERAL} 1 mom.`],
      ['2026-09-21', 'C', 101, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
    ],
    otherwise: [
      {
        choices: { 'INT-11': 'first-limit' },
        days: [
          ['2026-05-04', 'C', 1, 0, '0.00', `${GENERAL} 1 mom.`],
          ['2026-09-21', 'C', 401, 40, '14.884', `${GENERAL} 2 mom. 4 k`],
        ],
      },
    ],
  },
  {
    id: 'integration-of-general-support',
    title: 'General support within the integration window',
    says: 'The person entered on 2 June 2025. To 1 June 2026 general support is the state’s and is not counted.',
    shows: [PAGE],
    given: [
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      entered('2025-06-02', 'other'),
      paid(YT, '2026-05-01', '2026-05-29'),
      paid(YT, '2026-06-01', '2026-06-05'),
    ],
    days: [
      ['2026-06-01', 'C', '(100)', 0, '0.00', `${GENERAL} 4 mom.`],
      ['2026-06-02', 'C', 101, 10, '3.721', `${GENERAL} 2 mom. 1 k`],
    ],
  },
  {
    id: 'earnings-after-april-2026',
    title: 'Earnings-related allowance after April 2026',
    says: 'Earnings-related allowance goes on under its own steps and its own count, which general support is not in.',
    shows: ['555-1998/4'],
    given: [
      paid(APR, firstOf(100, '2026-04-30'), '2026-04-30'),
      paid(YT, '2026-05-01', '2026-05-08'),
      paid(APR, '2026-05-11', '2026-05-15'),
    ],
    days: [['2026-05-11', 'B', 101, 10, '3.721', `${FUND} 2 mom. 1 k`]],
  },
];
