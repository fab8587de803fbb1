import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
  type RecordBenefitPayment,
} from '#benefit-history';
import { addDays, type CalendarDate, calendarDate, isWeekday } from '#calendar-date';
import { type Benefit, type IntegrationGround, isRefusal } from '#contracts';
import type { Statutes } from '#statutes';

type Written = Omit<Partial<RecordBenefitPayment>, 'type' | 'firstDay' | 'lastDay' | 'paidOn'> & {
  readonly paidOn?: string;
};

/** The last of `count` paid days that begin on a day. */
export function lastOf(count: number, from: string): CalendarDate {
  let day = calendarDate(from);
  for (let left = count; ; day = addDays(day, 1)) {
    if (isWeekday(day) && --left === 0) return day;
  }
}

/** The first of `count` paid days that end on a day. */
export function firstOf(count: number, until: string): CalendarDate {
  let day = calendarDate(until);
  for (let left = count; ; day = addDays(day, -1)) {
    if (isWeekday(day) && --left === 0) return day;
  }
}

/** A payment; its amount is the full one, its payment date the day after it, unless said otherwise. */
export function paid(
  benefit: Benefit,
  firstDay: string,
  lastDay: string,
  { paidOn, ...more }: Written = {},
): RecordBenefitPayment {
  return {
    type: 'RecordBenefitPayment',
    paymentId: `${benefit}-${firstDay}`,
    benefit,
    perDayEur: benefit === 'earnings-related-allowance' ? '70.00' : '37.21',
    ...(benefit === 'earnings-related-allowance' ? { basicPartEur: '37.21' } : {}),
    ...more,
    firstDay: calendarDate(firstDay),
    lastDay: calendarDate(lastDay),
    paidOn: calendarDate(paidOn ?? addDays(calendarDate(lastDay), 1)),
  };
}

export const corrected = (corrects: string, paidOn: string): BenefitCommand => ({
  type: 'CorrectBenefitPayment',
  paymentId: `correction-of-${corrects}`,
  corrects,
  paidOn: calendarDate(paidOn),
});
export const livesIn = (municipality: string, on: string): BenefitCommand => ({
  type: 'RecordHomeMunicipality',
  on: calendarDate(on),
  municipality,
});
export const entered = (on: string, ground: IntegrationGround): BenefitCommand => ({
  type: 'RecordIntegrationPeriod',
  on: calendarDate(on),
  ground,
});
export const metEmploymentCondition = (on: string): BenefitCommand => ({
  type: 'RecordEmploymentConditionMet',
  on: calendarDate(on),
});
export const exhaustedMaximumPeriod = (on: string): BenefitCommand => ({
  type: 'RecordMaximumPeriodExhausted',
  on: calendarDate(on),
});
export const beganNewMaximumPeriod = (on: string): BenefitCommand => ({
  type: 'RecordNewMaximumPeriod',
  on: calendarDate(on),
});

/** The history of a person who has lived in Helsinki (091) since 1990, and what is told besides. */
export function toldOf(commands: readonly BenefitCommand[], statutes: Statutes): BenefitHistory {
  return [livesIn('091', '1990-01-01'), ...commands].reduce((history, command) => {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(`given, but refused: ${decision.details.detail}`);
    return decision.reduce((state, event) => evolve(state, event), history);
  }, initialBenefitHistory);
}
