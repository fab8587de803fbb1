import fc from 'fast-check';
import type { BenefitCommand } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate, fromDayNumber, toDayNumber } from '#calendar-date';
import { INTEGRATION_GROUNDS } from '#contracts';
import { anyLongPayment, anyPayment, placed, seldom } from './any-payments.js';
import { shippedStatutes } from './given-benefits.js';

const between = (first: string, last: string) =>
  fc
    .integer({ min: toDayNumber(calendarDate(first)), max: toDayNumber(calendarDate(last)) })
    .map(fromDayNumber);

/** Also so that the payments run over the dates at which the law changes. */
const anyStart = fc.oneof(
  between('2003-01-01', '2006-06-30'),
  between('2013-06-01', '2015-06-30'),
  between('2016-01-01', '2025-12-31'),
  between('2022-01-01', '2025-12-31'),
  between('2024-06-01', '2024-12-31'),
  between('2025-09-01', '2026-04-30'),
);

/** On the day of a payment or near it, as days after the first day of one of the payments; or anywhere. */
const anyWhen = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ payment: fc.nat({ max: 11 }), after: fc.integer({ min: -30, max: 60 }) }),
  },
  { weight: 1, arbitrary: between('2002-01-01', '2027-12-31') },
);
type When = typeof anyWhen extends fc.Arbitrary<infer Value> ? Value : never;

/** Some of them were merged into others: 911 in 2020, 099 in 2021. */
const anyMunicipality = fc.constantFrom('091', '837', '564', '911', '099');

const anyFact = fc.oneof(
  fc.record({
    type: fc.constant('RecordHomeMunicipality' as const),
    when: anyWhen,
    municipality: anyMunicipality,
  }),
  fc.record({
    type: fc.constant('RecordIntegrationPeriod' as const),
    when: fc.oneof(
      anyWhen,
      fc.constantFrom(
        calendarDate('2020-02-29'),
        calendarDate('2024-02-29'),
        calendarDate('2023-05-01'),
        calendarDate('2025-05-01'),
      ),
    ),
    ground: fc.constantFrom(...INTEGRATION_GROUNDS),
  }),
  fc.record({ type: fc.constant('RecordEmploymentConditionMet' as const), when: anyWhen }),
  fc.record({ type: fc.constant('RecordMaximumPeriodExhausted' as const), when: anyWhen }),
  fc.record({ type: fc.constant('RecordNewMaximumPeriod' as const), when: anyWhen }),
);
type AnyFact = typeof anyFact extends fc.Arbitrary<infer Value> ? Value : never;

/** Most people live somewhere from the beginning; of some it is told late or never. */
const anyFirstHome = fc.option(anyMunicipality, { freq: 5, nil: undefined });

/** What may be told of a person: payments that don't overlap, corrections, and facts; in an order that is accepted. */
export const anyHistory: fc.Arbitrary<BenefitCommand[]> = fc
  .record({
    start: anyStart,
    long: seldom(anyLongPayment, 4),
    payments: fc.array(anyPayment, { minLength: 1, maxLength: 12, size: 'max' }),
    firstHome: anyFirstHome,
    facts: fc.array(anyFact, { maxLength: 7, size: 'max' }),
  })
  .map(({ start, long, payments, firstHome, facts }) => {
    const paid = placed(start, long ? [long, ...payments] : payments);
    const dated = facts.map((fact) => factCommand(fact, paid));
    const home = firstHome === undefined ? [] : [livesIn(calendarDate('1990-01-01'), firstHome)];
    return [...onePerDate([...home, ...dated]), ...paid];
  });

function factCommand(fact: AnyFact, paid: readonly BenefitCommand[]): BenefitCommand {
  const on = dateOf(fact.when, paid);
  switch (fact.type) {
    case 'RecordHomeMunicipality':
      return livesIn(on, fact.municipality);
    case 'RecordIntegrationPeriod':
      return { type: fact.type, on, ground: fact.ground };
    default:
      return { type: fact.type, on };
  }
}

function dateOf(when: When, paid: readonly BenefitCommand[]): CalendarDate {
  if (typeof when === 'string') return when;
  const payments = paid.filter((command) => command.type === 'RecordBenefitPayment');
  const payment = payments[when.payment % payments.length];
  return addDays(payment?.firstDay ?? calendarDate('2025-01-01'), when.after);
}

/** Nobody moves into a municipality that exists no more. */
function livesIn(on: CalendarDate, municipality: string): BenefitCommand {
  const merger = shippedStatutes.municipality(municipality)?.merger;
  const existing = merger && merger.on <= on ? merger.into : municipality;
  return { type: 'RecordHomeMunicipality', on, municipality: existing };
}

/** Two grounds or two home municipalities from one date can't be true. */
function onePerDate(facts: readonly BenefitCommand[]): BenefitCommand[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = `${fact.type} ${'on' in fact ? fact.on : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
