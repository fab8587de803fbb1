import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { type BenefitHistory, type FactSource } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type Choices, type DayExplanation, explainDay, timeline } from '#cost-responsibility';
import { explanationParts } from '#explanation';
import { LANGUAGES, type Language } from '#statutes';
import { anyHistory } from '../../cost-responsibility/test/any-history.js';
import { shippedStatutes } from '../../cost-responsibility/test/given-benefits.js';
import { storedHistory } from '../../cost-responsibility/test/stored-history.js';

const someChoices: fc.Arbitrary<Choices> = fc
  .array(
    fc.constantFrom(
      ...[...shippedStatutes.interpretations.values()].flatMap(({ id, choices }) =>
        Object.entries(choices).flatMap(([choice, { notComputable }]) =>
          notComputable ? [] : [[id, choice] as const],
        ),
      ),
    ),
    { maxLength: 4 },
  )
  .map((chosen) => Object.fromEntries(chosen));

/** A history, choices, and the first and last day of each of its spans: every kind of day that it has. */
const someDays = fc
  .record({
    history: anyHistory.map((commands) => storedHistory(...commands)),
    choices: fc.oneof(fc.constant({}), someChoices),
  })
  .map(({ history, choices }) => {
    const computed = timeline(history, shippedStatutes, choices);
    const ends = [...computed.daySpans()].flatMap(({ dates }) => [dates[0], dates.at(-1)]);
    const days = [...computed.days()].filter(({ date }) => ends.includes(date));
    return { history, choices, days };
  });

function explained(history: BenefitHistory, date: CalendarDate, choices: Choices): DayExplanation {
  const explanation = explainDay(history, date, shippedStatutes, choices);
  if (!explanation) throw new Error(`${date} is not explained`);
  return explanation;
}

function countedDays(spans: NonNullable<DayExplanation['counter']>['spans']): number {
  return spans.reduce((sum, { counted, days }) => sum + (counted ? days : 0), 0);
}

/** What is left when only the named events had been recorded. */
function onlyEvents(history: BenefitHistory, ids: readonly string[]): BenefitHistory {
  const isNamed = ({ source }: { source?: FactSource }) =>
    source !== undefined && ids.includes(source.eventId);
  return {
    payments: history.payments.filter(isNamed),
    homeMunicipalities: history.homeMunicipalities.filter(isNamed),
    integrationPeriods: history.integrationPeriods.filter(isNamed),
    employmentConditionsMet: history.employmentConditionsMet.filter(isNamed),
    maximumPeriodsExhausted: history.maximumPeriodsExhausted.filter(isNamed),
    newMaximumPeriods: history.newMaximumPeriods.filter(isNamed),
    otherBenefits: history.otherBenefits.filter(isNamed),
    factsSetRight: [],
  };
}

/** Numbers as each language writes them. */
const DECIMAL_MARK: Readonly<Record<Language, string>> = { fi: ',', sv: ',', en: '.' };

describe('the explanation of any paid day', () => {
  it('is of the day that the timeline has, and its spans add up to its numbers', () => {
    fc.assert(
      fc.property(someDays, ({ history, choices, days }) => {
        for (const day of days) {
          const explanation = explained(history, day.date, choices);
          expect(explanation.day).toEqual(day);
          const { counter, period, step, noShare } = explanation;
          if (counter) expect(countedDays(counter.spans)).toBe(day.counter);
          if (period?.counter) expect(countedDays(period.counter.spans)).toBe(period.number - 1);
          expect((noShare ?? step).provision.citation).toBe(day.provision);
          expect(noShare ? 0 : step.percent).toBe(day.sharePercent);
          expect(explanation.interpretations.map(({ id }) => id)).toEqual(day.interpretations);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names events that suffice: without all others, or all other facts, the day has the same result', () => {
    fc.assert(
      fc.property(someDays, ({ history, choices, days }) => {
        for (const { interpretations: _, ...day } of days) {
          const { eventIds } = explained(history, day.date, choices);
          const named = onlyEvents(history, eventIds);
          expect(explained(named, day.date, choices).day).toMatchObject(day);
          const withAllPayments = { ...named, payments: history.payments };
          expect(explained(withAllPayments, day.date, choices).day).toMatchObject(day);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(LANGUAGES)('can be told, with the numbers of the day: %s', (language) => {
    const written = (amount: string) => amount.replace('.', DECIMAL_MARK[language]);
    fc.assert(
      fc.property(someDays, ({ history, choices, days }) => {
        for (const day of days) {
          const explanation = explained(history, day.date, choices);
          const parts = explanationParts(explanation, shippedStatutes, language);
          expect(Object.values(parts).join(' ')).not.toMatch(/undefined|NaN|\[object|mom\.\)? k/);
          const [year, , dayOfMonth] = day.date.split('-').map(Number);
          expect(parts.day).toContain(`${year}`);
          expect(parts.day).toMatch(new RegExp(`\\b${dayOfMonth}\\b`));
          if (explanation.counter && (day.counted || day.counter > 0)) {
            expect(parts.number).toMatch(new RegExp(`\\b${day.counter}\\b`));
          }
          const amounts = numbersIn(parts.amounts, DECIMAL_MARK[language]);
          if (day.regime === 'none') {
            expect(amounts).toEqual([day.base]);
            continue;
          }
          expect(amounts).toEqual([day.base, day.municipal, day.state]);
          const [base = '', municipal = '', state = ''] = amounts;
          expect(new Decimal(municipal).plus(state).toString()).toBe(new Decimal(base).toString());
          if (explanation.counter && !explanation.noShare) {
            expect(parts.share).toContain(` ${written(`${day.sharePercent}`)} `);
          }
          if (day.payer !== 'unknown') expect(parts.payer).toContain(`(${day.payer})`);
          for (const id of day.interpretations) expect(parts.interpretations).toContain(id);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The amounts of a text, with a decimal point. */
function numbersIn(text: string, mark: string): string[] {
  return [...text.matchAll(new RegExp(`\\d+\\${mark}\\d\\d+`, 'g'))].map(([number]) =>
    number.replace(mark, '.'),
  );
}
