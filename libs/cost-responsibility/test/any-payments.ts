import fc from 'fast-check';
import type { BenefitCommand, RecordBenefitPayment } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate, isWeekday } from '#calendar-date';
import { type Benefit, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';

const LAST_DAY_BEFORE_GENERAL_SUPPORT = calendarDate('2026-04-30');

const anyAmount = fc.integer({ min: 0, max: 400_000 }).map((tenThousandths) => `${tenThousandths / 10_000}`);

/** One time in `times`. */
export function seldom<Value>(arbitrary: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** What happened to a payment later: when it was taken back, and when its days were paid again. */
const anyCorrection = fc.record({
  /** After the payment; a payer's date may also be before it. */
  after: fc.oneof(fc.constant(0), fc.integer({ min: -10, max: 400 })),
  replacedAfter: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: -40, max: 60 })), { freq: 3 }),
  byTheSameAmounts: fc.boolean(),
  againTakenBackAfter: seldom(fc.integer({ min: 0, max: 100 }), 3),
});

/** A span and its payment, before it has found its place in time. */
export const anyPayment = fc.record({
  gap: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 250 })),
  length: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 45 }) },
    { weight: 4, arbitrary: fc.integer({ min: 45, max: 150 }) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 700 }) },
  ),
  delay: fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 30, max: 500 })),
  kind: fc.constantFrom(0, 0, 1, 2),
  ground: fc.oneof(fc.constant('unemployment' as const), fc.constantFrom(...PAYMENT_GROUNDS)),
  circumstance: seldom(fc.constantFrom(...PAYMENT_CIRCUMSTANCES), 4),
  perDay: fc.oneof(fc.constant('37.21'), anyAmount, fc.constantFrom('0', '0.04', '3.725')),
  childIncrease: fc.oneof(fc.constant('0'), anyAmount),
  isPartOfThePeriodBefore: fc.boolean(),
  isToldWithItsWeekends: fc.boolean(),
  correction: seldom(anyCorrection, 5),
});

/** Unemployment that lasts for years, so that the last steps are reached. */
export const anyLongPayment = fc
  .record({
    payment: anyPayment,
    length: fc.integer({ min: 700, max: 1800 }),
  })
  .map(
    ({ payment, length }): AnyPayment => ({
      ...payment,
      length,
      kind: 0,
      ground: 'unemployment',
      correction: null,
    }),
  );

export type AnyPayment = typeof anyPayment extends fc.Arbitrary<infer Value> ? Value : never;

/** The payments one after the other, each with its correction and what replaced it behind it. */
export function placed(start: CalendarDate, payments: readonly AnyPayment[]): BenefitCommand[] {
  let day = start;
  let period = 0;
  return payments.flatMap((payment, index) => {
    if (!payment.isPartOfThePeriodBefore) period = index;
    const isPartOfMore =
      payment.isPartOfThePeriodBefore || payments[index + 1]?.isPartOfThePeriodBefore === true;
    const command = placedOne(
      nextWeekday(addDays(day, payment.gap)),
      payment,
      `P${index}`,
      isPartOfMore ? `period-${period}` : undefined,
    );
    day = addDays(lastWeekday(command.lastDay), 1);
    return [command, ...withCorrections(command, payment)];
  });
}

function placedOne(
  firstDay: CalendarDate,
  payment: AnyPayment,
  paymentId: string,
  periodId: string | undefined,
): RecordBenefitPayment {
  const benefit = benefitOn(firstDay, payment.kind);
  const isEarningsRelated = benefit === 'earnings-related-allowance';
  const ends = benefit === 'labour-market-support' || benefit === 'basic-allowance';
  const wanted = addDays(firstDay, payment.length - 1);
  const lastDay = ends && wanted > LAST_DAY_BEFORE_GENERAL_SUPPORT ? LAST_DAY_BEFORE_GENERAL_SUPPORT : wanted;
  const wide = payment.isToldWithItsWeekends;
  return {
    type: 'RecordBenefitPayment',
    paymentId,
    benefit,
    firstDay: wide && !isWeekday(addDays(firstDay, -1)) ? addDays(firstDay, -2) : firstDay,
    lastDay: wide && isWeekday(lastDay) && !isWeekday(addDays(lastDay, 1)) ? addDays(lastDay, 2) : lastDay,
    paidOn: addDays(lastDay, payment.delay),
    ...(periodId === undefined ? {} : { periodId }),
    perDayEur: payment.perDay,
    childIncreaseEur: payment.childIncrease,
    ...(isEarningsRelated ? { basicPartEur: payment.perDay } : {}),
    ...(isEarningsRelated && payment.circumstance ? { circumstance: payment.circumstance } : {}),
    ground: payment.ground,
  };
}

function benefitOn(day: CalendarDate, kind: number): Benefit {
  if (kind === 1) return 'earnings-related-allowance';
  if (day > LAST_DAY_BEFORE_GENERAL_SUPPORT) return 'general-support';
  return kind === 0 ? 'labour-market-support' : 'basic-allowance';
}

function withCorrections(
  payment: RecordBenefitPayment,
  { correction, perDay }: AnyPayment,
): BenefitCommand[] {
  if (correction === null) return [];
  const back = addDays(payment.paidOn, correction.after);
  const commands: BenefitCommand[] = [takenBack(payment.paymentId, back)];
  if (correction.replacedAfter === null) return commands;
  const again = `${payment.paymentId}-again`;
  const paidOn = addDays(back, correction.replacedAfter);
  const amount = correction.byTheSameAmounts ? perDay : '20.00';
  commands.push({
    ...payment,
    paymentId: again,
    paidOn,
    perDayEur: amount,
    ...(payment.basicPartEur === undefined ? {} : { basicPartEur: amount }),
  });
  if (correction.againTakenBackAfter !== null) {
    commands.push(takenBack(again, addDays(paidOn, correction.againTakenBackAfter)));
  }
  return commands;
}

function takenBack(corrects: string, paidOn: CalendarDate): BenefitCommand {
  return { type: 'CorrectBenefitPayment', paymentId: `${corrects}-back`, corrects, paidOn };
}

function nextWeekday(date: CalendarDate): CalendarDate {
  return isWeekday(date) ? date : nextWeekday(addDays(date, 1));
}

function lastWeekday(date: CalendarDate): CalendarDate {
  return isWeekday(date) ? date : lastWeekday(addDays(date, -1));
}
