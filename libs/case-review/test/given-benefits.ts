import {
  type BenefitHistory,
  historyOf,
  initialBenefitHistory,
  type RecordedPayment,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import type { OtherBenefit } from '#contracts';

/** Labour market support for a span, on the ground of unemployment, paid the day after, as told by `b1`, `b2` and on. */
export function supported(...spans: readonly (readonly [first: string, last: string])[]): BenefitHistory {
  return {
    ...initialBenefitHistory,
    payments: spans.map(
      ([first, last], index): RecordedPayment => ({
        paymentId: `P${index + 1}`,
        benefit: 'labour-market-support',
        firstDay: calendarDate(first),
        lastDay: calendarDate(last),
        paidOn: calendarDate(last),
        perDayEur: '37.21',
        childIncreaseEur: '0',
        incrementEur: '0',
        ground: 'unemployment',
        source: { eventId: `b${index + 1}`, recordedAt: `${last}T12:00:00.000Z` },
      }),
    ),
  };
}

export function exhaustedOn(history: BenefitHistory, on: string): BenefitHistory {
  const source = { eventId: 'x1', recordedAt: `${on}T12:00:00.000Z` };
  return { ...history, maximumPeriodsExhausted: [{ on: calendarDate(on), source }] };
}

/** Another benefit for spans, each reported the day it was over, as told by `o1`, `o2` and on. */
export function received(
  benefit: OtherBenefit,
  spans: readonly (readonly [first: string, last: string])[],
  history: BenefitHistory = initialBenefitHistory,
): BenefitHistory {
  return {
    ...history,
    otherBenefits: spans.map(([first, last], index) => ({
      benefit,
      firstDay: calendarDate(first),
      lastDay: calendarDate(last),
      source: { eventId: `o${index + 1}`, recordedAt: `${last}T12:00:00.000Z` },
    })),
  };
}

export const assisted = (...spans: readonly (readonly [first: string, last: string])[]) =>
  received('social-assistance-as-main-income', spans);

/** A home municipality that was reported on New Year's Day of 2025 as `h1`, and taken back by `h2`, which names a day. */
export function takenBackOn(on: string): BenefitHistory {
  const municipality = { on: calendarDate('2019-08-01'), municipality: '205' };
  const by = 'kela' as const;
  return historyOf([
    {
      type: 'HomeMunicipalityRecorded',
      data: municipality,
      source: { eventId: 'h1', recordedAt: '2025-01-01T10:00:00.000Z', authority: by },
    },
    {
      type: 'BenefitFactRetracted',
      data: { retracts: 'h1', on: calendarDate(on), by },
      source: { eventId: 'h2', recordedAt: '2025-01-20T10:00:00.000Z', authority: by },
    },
  ]);
}
