import { type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import { withHiddenHomes } from '#data-protection';
import {
  beganNewMaximumPeriod,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  historyOf as historyInHelsinki,
  livesIn,
  metEmploymentCondition,
  paid,
} from '../../cost-responsibility/test/given-benefits.js';

export interface WorkedCase {
  readonly history: BenefitHistory;
  readonly day: string;
}

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const YT = 'general-support';

function historyOf(...told: Parameters<typeof historyInHelsinki>[0]): BenefitHistory {
  return historyInHelsinki(told);
}

const pekka = historyOf(
  livesIn('205', '2019-08-01'),
  paid(TMT, '2025-01-06', '2025-05-26', { paidOn: '2025-06-02' }),
);

/** Days whose explanation is asserted in full. */
export const WORKED_CASES = {
  'day 100 of labour market support': { history: pekka, day: '2025-05-23' },
  'day 101 of labour market support': { history: pekka, day: '2025-05-26' },
  'a day of 2024 in a service': {
    history: historyOf(
      paid(TMT, firstOf(310, '2024-02-29'), '2024-02-29'),
      paid(TMT, '2024-03-01', '2024-03-14', {
        ground: 'rehabilitative-work-activity',
        childIncreaseEur: '5.61',
      }),
    ),
    day: '2024-03-14',
  },
  'a restart of the count until 2024, inside a payment period': {
    history: historyOf(
      paid(TMT, firstOf(310, '2023-03-31'), '2023-03-31'),
      metEmploymentCondition('2023-04-03'),
      exhaustedMaximumPeriod('2023-04-12'),
      paid(TMT, '2023-04-03', '2023-04-28'),
    ),
    day: '2023-04-13',
  },
  'a restart at a new maximum period': {
    history: historyOf(
      paid(PPR, '2025-01-06', '2025-01-31'),
      beganNewMaximumPeriod('2025-02-03'),
      paid(APR, '2025-02-03', '2025-02-14'),
      paid(TMT, '2025-03-03', '2025-03-28'),
    ),
    day: '2025-03-04',
  },
  'the integration window': {
    history: historyOf(
      entered('2024-06-03', 'other'),
      paid(TMT, '2025-01-06', '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-13'),
    ),
    day: '2025-06-02',
  },
  'earnings-related allowance of lay-off time': {
    history: historyOf(
      paid(APR, firstOf(150, '2025-08-29'), '2025-08-29'),
      paid(APR, '2025-09-01', '2025-09-12', { circumstance: 'lay-off' }),
    ),
    day: '2025-09-02',
  },
  'general support': {
    history: historyOf(
      livesIn('445', '2026-05-20'),
      paid(TMT, firstOf(199, '2026-04-30'), '2026-04-30'),
      paid(YT, '2026-05-01', '2026-05-29'),
    ),
    day: '2026-05-04',
  },
  'an unknown home municipality': {
    history: withoutHome(historyOf(paid(TMT, '2025-01-06', '2025-05-26', { paidOn: '2025-06-02' }))),
    day: '2025-05-26',
  },
  'a day before 2015': { history: historyOf(paid(TMT, '2014-12-01', '2014-12-31')), day: '2014-12-31' },
  'basic allowance before 2025': {
    history: historyOf(paid(PPR, '2023-01-02', '2023-01-27')),
    day: '2023-01-02',
  },
  'a municipality that was merged': {
    history: historyOf(livesIn('911', '2018-05-01'), paid(TMT, firstOf(701, '2025-06-30'), '2025-06-30')),
    day: '2025-06-30',
  },
  'a home municipality that may not be told': { history: withHiddenHomes(pekka), day: '2025-05-26' },
} as const satisfies Record<string, WorkedCase>;

function withoutHome(history: BenefitHistory): BenefitHistory {
  return { ...history, homeMunicipalities: initialBenefitHistory.homeMunicipalities };
}
