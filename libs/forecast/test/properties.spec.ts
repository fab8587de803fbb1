import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { type BenefitHistory, decide } from '#benefit-history';
import { addDays, addMonths, type CalendarDate, calendarDate, type Month, monthOf } from '#calendar-date';
import { BENEFITS, isRefusal } from '#contracts';
import { timeline } from '#cost-responsibility';
import { flatExitRate, MunicipalForecast, type PersonForecast, worthOfExit } from '#forecast';
import { anyHistory } from '../../cost-responsibility/test/any-history.js';
import { paid, shippedStatutes, told } from '../../cost-responsibility/test/given-benefits.js';
import { firstDayOf, lastDayOf } from '../src/assumptions.js';
import { BenefitsByDate } from '../src/benefits-by-date.js';
import { knownUntil } from '../src/known-until.js';
import { paymentsToCome } from '../src/payments-to-come.js';
import { spellsOf } from '../src/spells.js';
import { costsOf } from '../src/worth-of-exit.js';
import { assuming, personOf } from './given-forecasts.js';

const MONTHS = 14;
const GENERAL_SUPPORT_FROM = monthOf(calendarDate('2026-05-01'));

/** A person who is paid month by month: before the forecast's date, and after it as the forecast assumes. */
const anyLife = fc
  .record({
    facts: anyHistory.map((commands) => commands.filter(({ type }) => !type.endsWith('BenefitPayment'))),
    start: fc.integer({ min: 0, max: 40 }),
    paidMonths: fc.integer({ min: 1, max: 30 }),
    lag: fc.integer({ min: 0, max: 12 }),
    benefit: fc.constantFrom(...BENEFITS),
    perDayEur: fc.integer({ min: 1, max: 120_000 }).map((tenThousandths) => `${tenThousandths / 1_000}`),
  })
  .map(({ facts, start, paidMonths, lag, benefit, perDayEur }) => {
    const first = monthOf(addMonths(calendarDate('2024-06-01'), start));
    const month = (index: number) => monthOf(addMonths(firstDayOf(first), index));
    const asOf = addDays(lastDayOf(month(paidMonths - 1)), lag);
    const payments = Array.from({ length: paidMonths + MONTHS }, (_, index) =>
      paid(benefitIn(benefit, month(index)), firstDayOf(month(index)), lastDayOf(month(index)), {
        paidOn: addDays(lastDayOf(month(index)), lag),
        perDayEur,
        ...(benefit === 'earnings-related-allowance' ? { basicPartEur: perDayEur } : {}),
      }),
    );
    const known = facts.filter((fact) => 'on' in fact && fact.on <= asOf);
    const withoutExhaustion = known.filter(({ type }) => type !== 'RecordMaximumPeriodExhausted');
    return { asOf, history: told([...withoutExhaustion, ...payments]) };
  });

function benefitIn(benefit: (typeof BENEFITS)[number], month: Month) {
  if (benefit === 'earnings-related-allowance') return benefit;
  if (month >= GENERAL_SUPPORT_FROM) return 'general-support';
  return benefit === 'general-support' ? 'labour-market-support' : benefit;
}

/** Exact euros by month of the paid days, straight from the days of a timeline. */
function municipalByMonth(history: BenefitHistory, months: readonly Month[]): string[] {
  const sums = new Map(months.map((month) => [month, new Decimal(0)]));
  for (const { date, municipal } of timeline(history, shippedStatutes).days()) {
    const sum = sums.get(monthOf(date));
    if (sum) sums.set(monthOf(date), sum.plus(municipal));
  }
  return [...sums.values()].map((sum) => sum.toFixed(6));
}

function monthsFrom(asOf: CalendarDate, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(firstDayOf(monthOf(asOf)), index)));
}

/** Months that lie wholly within what the life tells. */
const COUNT = MONTHS - 1;

function exact(costs: readonly bigint[]): string[] {
  return costs.map((cost) => new Decimal(cost.toString()).dividedBy(1e6).toFixed(6));
}

function open(history: BenefitHistory, asOf: CalendarDate): PersonForecast {
  const forecast = personOf(history, assuming(asOf, { months: COUNT }));
  if (!forecast) throw new Error('given, but not open');
  return forecast;
}

describe('a forecast', () => {
  it('is what the timeline says when life goes on as was assumed', () => {
    fc.assert(
      fc.property(anyLife, ({ asOf, history }) => {
        const forecast = open(history, asOf);
        const months = monthsFrom(asOf, COUNT);
        expect(exact(costsOf(forecast, COUNT, undefined))).toEqual(municipalByMonth(history, months));
        const days = [...timeline(history, shippedStatutes).days()];
        const until = lastDayOf(months.at(-1) ?? monthOf(asOf));
        const changes = days.filter(
          ({ date, sharePercent }, index) =>
            date > forecast.lastPaidDay && date <= until && sharePercent !== days[index - 1]?.sharePercent,
        );
        expect(forecast.steps).toMatchObject(
          changes.map(({ date, sharePercent, counter, provision, regime, interpretations, payer }) => ({
            on: date,
            percent: sharePercent,
            counter,
            provision,
            regime,
            interpretations,
            payer,
          })),
        );
        const lastKnown = days.find(({ date }) => date === forecast.lastPaidDay);
        expect(forecast).toMatchObject({ counter: lastKnown?.counter, percent: lastKnown?.sharePercent });
      }),
      { numRuns: 60 },
    );
  });

  it('invents only payments that a payer could have reported', () => {
    const benefits = new BenefitsByDate(shippedStatutes);
    fc.assert(
      fc.property(anyHistory, fc.option(fc.integer({ min: 0, max: 500 })), (commands, maximum) => {
        const whole = told(commands);
        const lastDay = whole.payments
          .map(({ lastDay: day }) => day)
          .sort()
          .at(-1);
        const asOf = addDays(lastDay ?? calendarDate('2026-01-01'), 20);
        const history = knownUntil(whole, asOf);
        const spell = spellsOf(history, 45).at(-1);
        if (!spell) return;
        const { payments } = paymentsToCome({
          history,
          spell,
          benefits,
          asOf,
          until: addMonths(asOf, 30),
          maximumPeriodDays: maximum ?? undefined,
        });
        expect(payments.length).toBeGreaterThan(0);
        let before = history;
        for (const payment of payments) {
          const command = { type: 'RecordBenefitPayment', ...payment } as const;
          const decision = decide(before, command, { statutes: shippedStatutes });
          expect(isRefusal(decision) ? decision.details.detail : decision).toHaveLength(1);
          before = { ...before, payments: before.payments.concat(payment) };
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a municipality is the sum of its people, whatever the rate', () => {
    fc.assert(
      fc.property(
        fc.array(anyLife, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lives, rate) => {
          const asOf = lives[0]?.asOf ?? calendarDate('2026-01-01');
          const people = lives.flatMap(({ history }) => personOf(history, assuming(asOf)) ?? []);
          const months = monthsFrom(asOf, 12);
          const together = new MunicipalForecast(months, new Set(['091']));
          const apart = people.map((person) => {
            const alone = new MunicipalForecast(months, new Set(['091']));
            alone.add(person);
            together.add(person);
            return alone.result(flatExitRate(rate));
          });
          const all = together.result(flatExitRate(rate));
          const sum = (of: (forecast: typeof all) => bigint) =>
            apart.reduce((before, forecast) => before + of(forecast), 0n);
          expect(all.total.everybodyStays).toBe(sum(({ total }) => total.everybodyStays));
          expect(all.total.withExits?.expected).toBe(sum(({ total }) => total.withExits?.expected ?? 0n));
          for (const index of months.keys()) {
            expect(all.months[index]?.everybodyStays).toBe(
              sum((each) => each.months[index]?.everybodyStays ?? 0n),
            );
            expect(all.paidMonths[index]?.everybodyStays).toBe(
              sum((each) => each.paidMonths[index]?.everybodyStays ?? 0n),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lies within its intervals, and they within what is possible', () => {
    fc.assert(
      fc.property(anyLife, fc.double({ min: 0, max: 1, noNaN: true }), ({ asOf, history }, rate) => {
        const forecast = new MunicipalForecast(monthsFrom(asOf, COUNT));
        forecast.add(open(history, asOf));
        const { months, total } = forecast.result(flatExitRate(rate));
        for (const { everybodyStays, withExits } of [...months, total]) {
          if (!withExits) throw new Error('rates were given');
          const { expected, intervals } = withExits;
          const inOrder = [
            0n,
            intervals[95].low,
            intervals[80].low,
            expected,
            intervals[80].high,
            intervals[95].high,
            everybodyStays,
          ];
          expect(inOrder).toEqual([...inOrder].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nobody leaves at the rate 0', 0],
    ['only the first month is paid at the rate 1', 1],
  ])('%s', (_, rate) => {
    fc.assert(
      fc.property(anyLife, ({ asOf, history }) => {
        const forecast = new MunicipalForecast(monthsFrom(asOf, COUNT));
        forecast.add(open(history, asOf));
        const { months } = forecast.result(flatExitRate(rate));
        expect(months.map(({ withExits }) => withExits?.expected)).toEqual(
          months.map(({ everybodyStays }, index) => (rate === 0 || index === 0 ? everybodyStays : 0n)),
        );
        expect(months.map(({ withExits }) => withExits?.intervals[95])).toEqual(
          months.map(({ withExits }) => ({ low: withExits?.expected, high: withExits?.expected })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('says of an earlier exit what the municipality then does not pay', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 1, max: COUNT - 1 }), ({ asOf, history }, month) => {
        const months = monthsFrom(asOf, COUNT);
        const worth = worthOfExit(costsOf(open(history, asOf), COUNT, undefined));
        const sumUntil = (lastDay: CalendarDate) =>
          municipalByMonth(
            { ...history, payments: history.payments.filter((payment) => payment.lastDay <= lastDay) },
            months,
          ).reduce((sum, euros) => sum.plus(euros), new Decimal(0));
        const end = (index: number) => lastDayOf(months[index] ?? monthOf(asOf));
        const saved = (earlier: number, later: number) =>
          sumUntil(end(later))
            .minus(sumUntil(end(earlier)))
            .toFixed(6);
        expect(exact(worth.byMonth)[month]).toBe(saved(month - 1, month));
        expect(exact([worth.oneMonthEarlier, worth.inAllMonths])).toEqual([saved(0, 1), saved(0, COUNT - 1)]);
      }),
      { numRuns: 40 },
    );
  });
});
