import type { PaidDay } from '#cost-responsibility';
import type { SharePeriodToDraw } from './case-of-records.js';
import { isNextPaidDay } from './next-paid-day.js';

/**
 * The paid days of a cost timeline, those that follow each other with one benefit, regime and share together.
 * @param days in order
 */
export function sharePeriods(
  days: Iterable<Pick<PaidDay, 'date' | 'benefit' | 'regime' | 'counter' | 'sharePercent'>>,
): readonly SharePeriodToDraw[] {
  const periods: SharePeriodToDraw[] = [];
  for (const { date, benefit, regime, counter, sharePercent } of days) {
    const last = periods.at(-1);
    const isAlike = last?.benefit === benefit && last.regime === regime && last.sharePercent === sharePercent;
    if (last !== undefined && isAlike && isNextPaidDay(last.lastDay, date)) {
      periods[periods.length - 1] = { ...last, lastDay: date, lastCounter: counter };
    } else {
      periods.push({
        firstDay: date,
        lastDay: date,
        benefit,
        regime,
        firstCounter: counter,
        lastCounter: counter,
        sharePercent,
      });
    }
  }
  return periods;
}
