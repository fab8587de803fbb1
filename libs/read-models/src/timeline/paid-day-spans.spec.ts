import fc from 'fast-check';
import { addDays, calendarDate, isWeekday } from '#calendar-date';
import type { DaySpan, PaidDay } from '#cost-responsibility';
import { daysOfSpans, spansOf as spansOfSpans } from './paid-day-spans.js';

const WEDNESDAY = calendarDate('2025-01-01');

function day(after: number, changes: Partial<PaidDay> = {}): PaidDay {
  return {
    date: addDays(WEDNESDAY, after),
    paymentId: 'P1',
    benefit: 'labour-market-support',
    regime: 'B',
    counter: 100,
    counted: true,
    sharePercent: 10,
    payer: '091',
    base: '37.21',
    municipal: '3.721',
    state: '33.489',
    provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
    interpretations: ['INT-1'],
    ...changes,
  };
}

/** Each day a span of its own. */
function spansOf(days: readonly PaidDay[]) {
  return spansOfSpans(
    days.map(({ date, counter, ...alike }): DaySpan => {
      return { alike, dates: [date], firstCounter: counter, counterStep: alike.counted ? 1 : 0 };
    }),
  );
}

describe('spans of paid days', () => {
  it('go on from Friday to Monday, with the next number', () => {
    const days = [day(1, { counter: 7 }), day(2, { counter: 8 }), day(5, { counter: 9 })];
    expect(spansOf(days)).toEqual([
      expect.objectContaining({ first: '2025-01-02', last: '2025-01-06', counter: 7 }),
    ]);
  });

  it('end before a gap, a number left out, and whatever else differs', () => {
    expect(spansOf([day(0), day(2, { counter: 101 })])).toHaveLength(2);
    expect(spansOf([day(0), day(1, { counter: 102 })])).toHaveLength(2);
    expect(spansOf([day(0), day(1, { counter: 101, payer: '837' })])).toHaveLength(2);
    expect(spansOf([day(0), day(1, { counter: 101, interpretations: [] })])).toHaveLength(2);
  });

  it('keep one number through days that are not counted', () => {
    const days = [day(0, { counted: false }), day(1, { counted: false })];
    expect(spansOf(days)).toHaveLength(1);
    expect(daysOfSpans(spansOf(days))).toEqual(days);
  });

  it('are the same, whether days come one by one or together', () => {
    const days = [0, 1, 2, 5].map((after, index) => day(after, { counter: 7 + index }));
    const { date: _, counter: __, ...alike } = day(0);
    const [first, ...rest] = days.map(({ date }) => date);
    const together: DaySpan[] = [
      { alike, dates: [first ?? WEDNESDAY], firstCounter: 7, counterStep: 1 },
      { alike: { ...alike }, dates: rest, firstCounter: 8, counterStep: 1 },
    ];
    expect(spansOfSpans(together)).toEqual(spansOf(days));
    expect(daysOfSpans(spansOfSpans(together))).toEqual(days);
  });

  it('give back exactly the days that they were made of', () => {
    const steps = fc.record({
      gap: fc.constantFrom(1, 1, 1, 1, 1, 2, 30),
      counter: fc.constantFrom(0, 1, 1, 1, 1, 5),
      change: fc.constantFrom<Partial<PaidDay>>({}, {}, {}, { payer: '837' }, { counted: false }),
    });
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (told) => {
        let after = 0;
        let counter = 0;
        const days = told.map((step) => {
          after += step.gap;
          while (!isWeekday(addDays(WEDNESDAY, after))) after++;
          counter += step.counter;
          return day(after, { counter, ...step.change });
        });
        expect(daysOfSpans(spansOf(JSON.parse(JSON.stringify(days))))).toEqual(days);
      }),
    );
  });
});
