import { exhaustedMaximumPeriod, firstOf, lastOf, metEmploymentCondition, paid } from '../told.js';
import type { WorkedExample } from '../worked-example.js';
import { APR, PPR, SUPPORT, TMT } from './citations.js';

const SECTION = '1290-2002/14-3a';
const FREE = `${SUPPORT} 1 mom. 1 k`;
const HALF = `${SUPPORT} 1 mom. 2 k`;
const SEVENTY = `${SUPPORT} 1 mom. 3 k`;
const SERVICE = `${SUPPORT} 2 mom.`;
const EARLIER = `${SUPPORT}, voimaantulosäännös (1370/2014) 2 mom.`;

export const BEFORE_2025: readonly WorkedExample[] = [
  {
    id: 'allowances-before-2025',
    title: 'Allowances before 2025',
    says: 'Basic allowance and earnings-related allowance had no municipal share before 2025. They followed no counter, so the number is 0.',
    shows: ['1290-2002/14-3'],
    given: [
      paid(PPR, '2014-12-29', '2015-01-02'),
      paid(APR, '2014-11-03', '2014-11-28'),
      paid(APR, '2024-11-04', '2024-11-29'),
    ],
    days: [
      ['2014-11-28', 'none', '(0)', 0, '0.00', 'työttömyysturvalaki 14:3 §'],
      ['2014-12-31', 'none', '(0)', 0, '0.00', 'työttömyysturvalaki 14:3 §'],
      ['2015-01-01', 'A', '(0)', 0, '0.00', 'työttömyysturvalaki 14:3 § 2 mom.'],
      ['2024-11-29', 'A', '(0)', 0, '0.00', 'työttömyysturvalaki 14:3 § 1 mom.'],
    ],
  },
  {
    id: 'day-300-fills-in-a-period',
    title: 'The payment period in which day 300 fills',
    says: 'Day 300 fills on the first day of the period of April. The state pays to the end of that period; from the next one the municipality pays half.',
    shows: [SECTION],
    rules: ['MON-2'],
    given: [
      paid(TMT, firstOf(299, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28'),
      paid(TMT, '2023-05-01', '2023-05-26'),
    ],
    days: [
      ['2023-04-03', 'A', 300, 0, '0.00', FREE],
      ['2023-04-28', 'A', 319, 0, '0.00', FREE],
      ['2023-05-01', 'A', 320, 50, '18.605', HALF],
    ],
  },
  {
    id: 'day-1000-fills-in-a-period',
    title: 'The payment period in which day 1,000 fills',
    says: 'The municipality pays half to the end of the period in which day 1,000 fills, and 70 percent after it.',
    shows: [SECTION],
    given: [
      paid(TMT, firstOf(999, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28'),
      paid(TMT, '2023-05-01', '2023-05-26'),
    ],
    days: [
      ['2023-04-03', 'A', 1000, 50, '18.605', HALF],
      ['2023-04-28', 'A', 1019, 50, '18.605', HALF],
      ['2023-05-01', 'A', 1020, 70, '26.047', SEVENTY],
    ],
  },
  {
    id: 'day-300-filled-before-a-period',
    title: 'A period that begins when day 300 has filled',
    says: 'Day 300 is the last day of a payment period. The next period begins with day 301, and the municipality pays half from its first day.',
    shows: [SECTION],
    given: [paid(TMT, firstOf(300, '2023-03-31'), '2023-03-31'), paid(TMT, '2023-04-03', '2023-04-28')],
    days: [
      ['2023-03-31', 'A', 300, 0, '0.00', FREE],
      ['2023-04-03', 'A', 301, 50, '18.605', HALF],
    ],
  },
  {
    id: 'day-1000-filled-before-a-period',
    title: 'A period that begins when day 1,000 has filled',
    says: 'The period that begins with day 1,001 has the share of 70 percent from its first day.',
    shows: [SECTION],
    given: [
      paid(TMT, firstOf(1000, '2023-03-31'), '2023-03-31', { periodId: 'until March' }),
      paid(TMT, '2023-04-03', '2023-04-28'),
    ],
    days: [['2023-04-03', 'A', 1001, 70, '26.047', SEVENTY]],
  },
  {
    id: 'service-inside-a-period',
    title: 'A service inside a payment period',
    says: 'Until 2024 the days of rehabilitative work activity (kuntouttava työtoiminta) and of the other employment-promoting services were the state’s and were not counted, whoever arranged the service. The other days of the same period keep the share and the numbers of the period.',
    shows: [SECTION],
    rules: ['MON-1'],
    given: [
      paid(TMT, firstOf(299, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-07', { periodId: 'April' }),
      paid(TMT, '2023-04-10', '2023-04-14', { periodId: 'April', ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2023-04-17', '2023-04-28', { periodId: 'April' }),
      paid(TMT, '2023-05-01', '2023-05-05', { ground: 'work-trial' }),
      paid(TMT, '2023-05-08', '2023-05-12'),
    ],
    days: [
      ['2023-04-03', 'A', 300, 0, '0.00', FREE],
      ['2023-04-10', 'A', '(304)', 0, '0.00', SERVICE],
      ['2023-04-17', 'A', 305, 0, '0.00', FREE],
      ['2023-05-01', 'A', '(314)', 0, '0.00', SERVICE],
      ['2023-05-08', 'A', 315, 50, '18.605', HALF],
    ],
  },
  {
    id: 'days-before-2006',
    title: 'Days before 2006',
    says: 'Of the days before 2006 all are counted, those of a service too; of later ones only those on the ground of unemployment. Days before 2015 have no share here, and count on from 2015.',
    shows: [SECTION],
    given: [
      paid(TMT, '2005-12-26', '2005-12-30', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2006-01-02', '2006-01-06', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2006-01-09', '2006-01-13'),
      paid(TMT, '2015-01-01', '2015-01-30'),
    ],
    days: [
      ['2005-12-30', 'none', 5, 0, '0.00', EARLIER],
      ['2006-01-06', 'none', '(5)', 0, '0.00', EARLIER],
      ['2006-01-13', 'none', 10, 0, '0.00', EARLIER],
      ['2015-01-01', 'A', 11, 0, '0.00', FREE],
    ],
  },
  {
    id: 'child-increase-and-increment-before-2025',
    title: 'Child increase and increment',
    says: 'The child increase (lapsikorotus) was shared with the support; the increment (korotusosa) was the state’s alone.',
    shows: [SECTION, '1290-2002/6-6'],
    given: [
      paid(TMT, firstOf(300, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28', { childIncreaseEur: '7.01', incrementEur: '4.74' }),
    ],
    days: [['2023-04-03', 'A', 301, 50, '22.11', HALF, { base: '44.22' }]],
  },
  {
    id: 'restart-before-2025',
    title: 'A restart before 2025',
    says: 'The count starts again when the person has met the employment condition, then used up the maximum period of allowance, and then comes back to labour market support: on the first day of it.',
    shows: [SECTION],
    given: [
      paid(TMT, '2022-01-03', lastOf(320, '2022-01-03')),
      metEmploymentCondition('2023-06-01'),
      exhaustedMaximumPeriod('2024-01-31'),
      paid(TMT, '2024-02-05', '2024-03-01'),
    ],
    days: [
      [lastOf(320, '2022-01-03'), 'A', 320, 0, '0.00', FREE],
      ['2024-02-05', 'A', 1, 0, '0.00', FREE],
    ],
  },
  {
    id: 'restart-inside-a-period',
    title: 'A restart inside a payment period',
    says: 'A restart inside a payment period starts the numbers again from its day. The share of the period was settled by the count before its first day and stays; the next period has the new one.',
    shows: [SECTION],
    given: [
      paid(TMT, '2022-01-03', lastOf(320, '2022-01-03')),
      metEmploymentCondition('2023-12-01'),
      exhaustedMaximumPeriod('2024-02-14'),
      paid(TMT, '2024-02-05', '2024-03-01'),
      paid(TMT, '2024-03-04', '2024-03-29'),
    ],
    days: [
      ['2024-02-13', 'A', 327, 50, '18.605', HALF],
      ['2024-02-14', 'A', 1, 50, '18.605', HALF],
      ['2024-03-04', 'A', 14, 0, '0.00', FREE],
    ],
  },
];
