import { type BenefitHistory, evolve, initialBenefitHistory } from '#benefit-history';
import { addDays, addYears, calendarDate } from '#calendar-date';
import type { BenefitEvent } from '#contracts';

const FIRST_DAY = calendarDate('2016-04-04');
const PERIOD_DAYS = 28;
const PERIODS = 130;

/** Ten years of labour market support paid every four weeks, every seventh period in a service, with moves and restarts. */
export function tenYears(): BenefitHistory {
  const facts: BenefitEvent[] = Array.from({ length: 10 }, (_, year) => addYears(FIRST_DAY, year)).flatMap(
    (on, year) => [
      { type: 'HomeMunicipalityRecorded', data: { on, municipality: year % 2 === 0 ? '205' : '837' } },
      ...(year % 4 === 3
        ? [
            { type: 'EmploymentConditionMet', data: { on } } as const,
            { type: 'MaximumPeriodExhausted', data: { on: addDays(on, 7) } } as const,
          ]
        : []),
    ],
  );
  const payments = Array.from({ length: PERIODS }, (_, period) => payment(period));
  return [...facts, ...payments].reduce(
    (history, event, index) =>
      evolve(history, event, { eventId: `event-${index}`, recordedAt: '2026-04-01T06:00:00.000Z' }),
    initialBenefitHistory,
  );
}

function payment(period: number): BenefitEvent {
  const firstDay = addDays(FIRST_DAY, period * PERIOD_DAYS);
  const lastDay = addDays(firstDay, PERIOD_DAYS - 3);
  return {
    type: 'BenefitPaid',
    data: {
      paymentId: `P${period}`,
      benefit: 'labour-market-support',
      firstDay,
      lastDay,
      paidOn: addDays(lastDay, 4),
      perDayEur: '37.21',
      childIncreaseEur: '0',
      incrementEur: '0',
      ground: period % 7 === 6 ? 'work-trial' : 'unemployment',
    },
  };
}
