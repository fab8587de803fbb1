import { addDays, addMonths, type CalendarDate, type Month, monthOf } from '#calendar-date';

/** What a forecast is told to take for granted; everything else goes on as it was paid last. */
export interface ForecastAssumptions {
  /** What had been paid and told until this date is known, that date included; nothing later is. */
  readonly asOf: CalendarDate;
  /** How many calendar months, 1 to 60. The first is the month of `asOf`, whole. */
  readonly months: number;
  /** A person is open whose latest paid day is at most this many days before `asOf`; a longer gap ends a spell. */
  readonly openWithinDays: number;
  /**
   * Paid days that earnings-related allowance lasts since the latest new maximum period, or since the first day known where
   * none is. It goes on without an end when this is left out, unless its maximum period is told to be used up.
   */
  readonly maximumPeriodDays?: number;
}

export const FORECAST_MONTHS_MAX = 60;

/** A monthly payment that comes ten days after its period leaves up to 41 days unpaid. */
export const DEFAULT_OPEN_WITHIN_DAYS = 45;

export const DEFAULT_MONTHS = 12;

/** The months of the forecast, in order. */
export function forecastMonths({ asOf, months }: ForecastAssumptions): Month[] {
  const first = firstDayOf(monthOf(asOf));
  return Array.from({ length: months }, (_, index) => monthOf(addMonths(first, index)));
}

export function firstDayOf(month: Month): CalendarDate {
  // Not checked: the months of a forecast may lie beyond the dates that can be recorded.
  return `${month}-01` as CalendarDate;
}

export function lastDayOf(month: Month): CalendarDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** Months from one to another: 0 for the same, negative for an earlier one. */
export function monthsFrom(first: Month, other: Month): number {
  return monthNumber(other) - monthNumber(first);
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
