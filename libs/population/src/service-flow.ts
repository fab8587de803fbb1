import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  type Month,
  monthOf,
} from '#calendar-date';
import { lastWorkingDay } from '#working-days';
import type { Chance } from './chance.js';
import type { DaySpan } from './day-span.js';
import type { ServiceRate } from './rates.js';
import { workingDayBy, workingDayFrom } from './working-day.js';

const FIRST_MONTH = calendarDate('2025-01-01');
const DAYS_OF_MONTH = 365 / 12;

interface MonthOfFlow {
  readonly month: Month;
  readonly first: CalendarDate;
  readonly countDay: CalendarDate;
  /** How many begin the service in the month; in the first month those too who had begun before. */
  readonly beginning: number;
  /** Which part of the month's participants have the service beyond the count day. */
  readonly goingOn: number;
}

/**
 * One row of the memo's tables as a flow: whoever takes part in a month and took not part on the count day before has begun,
 * whoever is not there on the count day has ended. Months after the table are as those of its year; months of which
 * it says nothing as its average.
 */
export class ServiceFlow {
  private readonly months: readonly MonthOfFlow[];
  private readonly daysBefore: number;

  constructor(rate: ServiceRate, today: CalendarDate) {
    this.daysBefore = Math.round((rate.weekdays * 7) / 5);
    this.months = monthsOf(rate, this.daysBefore, today);
  }

  /** How many people begin the service at all, in the memo's own numbers. */
  get people(): number {
    return this.months.reduce((sum, { beginning }) => sum + beginning, 0);
  }

  /** The days of somebody's service. The last one may be still to come. */
  days(chance: Chance): DaySpan {
    const index = this.monthOfBeginning(chance);
    const [, second] = this.months;
    const begun = this.months[index];
    if (begun === undefined) throw new RangeError('a flow without months');
    const isFromBefore = index === 0 && second !== undefined && chance.part() < begun.goingOn;
    const goesOn = chance.part() < begun.goingOn;
    const latest = goesOn ? endOf(begun.month) : addDays(begun.countDay, -1);
    const from = isFromBefore
      ? workingDayBy(addDays(begun.first, -chance.between(1, Math.max(1, this.daysBefore))))
      : dayBetween(begun.first, latest, chance);
    return { from, until: this.end(index, goesOn, from, chance) };
  }

  private end(index: number, goesOn: boolean, from: CalendarDate, chance: Chance): CalendarDate {
    for (let at = index, stays = goesOn; ; at++) {
      const month = this.months[at];
      if (month === undefined) return addDays(from, this.daysBefore + daysBetween(from, this.lastDay));
      if (!stays) {
        const first = from > month.first ? from : month.first;
        return dayBetween(first, addDays(month.countDay, -1), chance);
      }
      stays = chance.part() < (this.months[at + 1]?.goingOn ?? 0);
    }
  }

  private monthOfBeginning(chance: Chance): number {
    let left = chance.part() * this.people;
    return Math.max(
      0,
      this.months.findIndex(({ beginning }) => {
        left -= beginning;
        return left < 0;
      }),
    );
  }

  private get lastDay(): CalendarDate {
    return endOf(this.months.at(-1)?.month ?? monthOf(FIRST_MONTH));
  }
}

function monthsOf(rate: ServiceRate, days: number, today: CalendarDate): readonly MonthOfFlow[] {
  const told = rate.participants.filter((value) => value !== null);
  const average = told.reduce((sum, value) => sum + value, 0) / told.length;
  const participantsIn = (index: number) => rate.participants[index % 12] ?? average;
  const stayingIn = (index: number) => {
    const onCountDay = rate.onCountDay?.[index % 12];
    const part =
      onCountDay === undefined ? partStaying(rate, days) : onCountDay / Math.max(1, participantsIn(index));
    return Math.min(part * participantsIn(index), participantsIn(index + 1));
  };
  const months: MonthOfFlow[] = [];
  for (let first = FIRST_MONTH, index = 0; first <= today; first = addMonths(first, 1), index++) {
    const month = monthOf(first);
    const before = index === 0 ? 0 : stayingIn(index - 1);
    months.push({
      month,
      first,
      countDay: lastWorkingDay(month),
      beginning: Math.max(0, participantsIn(index) - before),
      goingOn: stayingIn(index) / participantsIn(index),
    });
  }
  return months;
}

/** Of those who take part in a month at all, where the table has no count day: the whole table's, or by the duration. */
function partStaying({ onCountDay, participants }: ServiceRate, days: number): number {
  if (onCountDay === undefined) return days / (days + DAYS_OF_MONTH);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return sum(onCountDay) / sum(participants);
}

function dayBetween(first: CalendarDate, last: CalendarDate, chance: Chance): CalendarDate {
  if (last <= first) return workingDayFrom(first);
  const day = workingDayBy(addDays(first, chance.between(0, daysBetween(first, last))));
  return day < first ? workingDayFrom(first) : day;
}

function endOf(month: Month): CalendarDate {
  return addDays(addMonths(calendarDate(`${month}-01`), 1), -1);
}
