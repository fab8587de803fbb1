import fc from 'fast-check';
import type { BenefitCommand, RecordBenefitPayment } from '#benefit-history';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  isWeekday,
  toDayNumber,
} from '#calendar-date';
import { INTEGRATION_GROUNDS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';

const LAST_DAY_BEFORE_GENERAL_SUPPORT = calendarDate('2026-04-30');

const anyDate = fc
  .integer({ min: toDayNumber(calendarDate('2013-06-01')), max: toDayNumber(calendarDate('2027-12-31')) })
  .map(fromDayNumber);

/** Near the dates at which the law changes. */
const recentDate = fc
  .integer({ min: toDayNumber(calendarDate('2022-01-01')), max: toDayNumber(calendarDate('2026-12-31')) })
  .map(fromDayNumber);

const anyAmount = fc.integer({ min: 0, max: 400_000 }).map((tenThousandths) => `${tenThousandths / 10_000}`);

/** One time in six. */
function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** A span and its payment, before it has found its place in time. */
const anyPayment = fc.record({
  gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 250 })),
  length: fc.integer({ min: 1, max: 150 }),
  delay: fc.oneof(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 30, max: 500 })),
  kind: fc.integer({ min: 0, max: 2 }),
  ground: fc.oneof(fc.constant('unemployment' as const), fc.constantFrom(...PAYMENT_GROUNDS)),
  circumstance: seldom(fc.constantFrom(...PAYMENT_CIRCUMSTANCES)),
  perDay: fc.oneof(fc.constant('37.21'), anyAmount),
  childIncrease: fc.oneof(fc.constant('0'), anyAmount),
  joinsPeriod: fc.boolean(),
  correctedAfter: seldom(fc.integer({ min: 0, max: 400 })),
});

const anyFact: fc.Arbitrary<BenefitCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RecordHomeMunicipality' as const),
    on: anyDate,
    municipality: fc.constantFrom('091', '837', '564'),
  }),
  fc.record({
    type: fc.constant('RecordIntegrationPeriod' as const),
    on: fc.oneof(recentDate, fc.constantFrom(calendarDate('2024-02-29'), calendarDate('2023-12-01'))),
    ground: fc.constantFrom(...INTEGRATION_GROUNDS),
  }),
  fc.record({ type: fc.constant('RecordEmploymentConditionMet' as const), on: anyDate }),
  fc.record({ type: fc.constant('RecordMaximumPeriodExhausted' as const), on: anyDate }),
  fc.record({ type: fc.constant('RecordNewMaximumPeriod' as const), on: fc.oneof(anyDate, recentDate) }),
);

/** What may be told of a person: payments that don't overlap, corrections, and facts; in an order that is accepted. */
export const anyHistory: fc.Arbitrary<BenefitCommand[]> = fc
  .record({
    start: fc.oneof(anyDate, recentDate).filter((date) => date < '2026-01-01'),
    payments: fc.array(anyPayment, { minLength: 1, maxLength: 12, size: 'max' }),
    facts: fc.uniqueArray(anyFact, {
      maxLength: 7,
      size: 'max',
      selector: ({ type, ...fact }) => `${type} ${JSON.stringify(fact)}`.slice(0, 45),
    }),
  })
  .map(({ start, payments, facts }) => [...onePerDate(facts), ...placed(start, payments)]);

/** Two grounds or two home municipalities from one date can't be true. */
function onePerDate(facts: readonly BenefitCommand[]): BenefitCommand[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = `${fact.type} ${'on' in fact ? fact.on : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function placed(
  start: CalendarDate,
  payments: readonly (typeof anyPayment extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const commands: BenefitCommand[] = [];
  let day = start;
  payments.forEach((payment, index) => {
    const firstDay = nextWeekday(addDays(day, payment.gap));
    let lastDay = addDays(firstDay, payment.length - 1);
    const isGeneralSupportTime = firstDay > LAST_DAY_BEFORE_GENERAL_SUPPORT;
    const benefit = isGeneralSupportTime
      ? (['general-support', 'earnings-related-allowance', 'general-support'] as const)[payment.kind]
      : (['labour-market-support', 'earnings-related-allowance', 'basic-allowance'] as const)[payment.kind];
    if (benefit === undefined) return;
    const ends = benefit === 'labour-market-support' || benefit === 'basic-allowance';
    if (ends && lastDay > LAST_DAY_BEFORE_GENERAL_SUPPORT) lastDay = LAST_DAY_BEFORE_GENERAL_SUPPORT;
    const isEarningsRelated = benefit === 'earnings-related-allowance';
    const command: RecordBenefitPayment = {
      type: 'RecordBenefitPayment',
      paymentId: `P${index}`,
      benefit,
      firstDay,
      lastDay,
      paidOn: addDays(lastDay, payment.delay),
      ...(payment.joinsPeriod ? { periodId: `period-${Math.floor(index / 2)}` } : {}),
      perDayEur: payment.perDay,
      childIncreaseEur: payment.childIncrease,
      ...(isEarningsRelated ? { basicPartEur: payment.perDay } : {}),
      ...(isEarningsRelated && payment.circumstance ? { circumstance: payment.circumstance } : {}),
      ground: payment.ground,
    };
    commands.push(command);
    if (payment.correctedAfter !== null) {
      commands.push({
        type: 'CorrectBenefitPayment',
        paymentId: `C${index}`,
        corrects: command.paymentId,
        paidOn: addDays(command.paidOn, payment.correctedAfter),
      });
    }
    day = addDays(lastDay, 1);
  });
  return commands;
}

function nextWeekday(date: CalendarDate): CalendarDate {
  return isWeekday(date) ? date : nextWeekday(addDays(date, 1));
}
