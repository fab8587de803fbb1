import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { BenefitHistory } from '#benefit-history';
import { type Choices, timeline } from '#cost-responsibility';
import { anyChoices, otherChoices } from './any-choices.js';
import { anyHistory } from './any-history.js';
import { firstDifference } from './first-difference.js';
import { shippedStatutes, told } from './given-benefits.js';
import { naiveInvoiceLines } from './naive-invoice-lines.js';
import { naiveTimeline } from './naive-timeline.js';

const someHistory = anyHistory.map((commands) => told(commands));

function expectTheLawAsItReads(history: BenefitHistory, choices: Choices) {
  const computed = timeline(history, shippedStatutes, choices);
  const days = [...computed.days()].map((day) => ({
    date: day.date,
    paymentId: day.paymentId,
    regime: day.regime,
    counter: day.counter,
    counted: day.counted,
    sharePercent: day.sharePercent,
    payer: day.payer,
    base: new Decimal(day.base),
    municipal: new Decimal(day.municipal),
  }));
  expect(firstDifference(days, naiveTimeline(history, choices))).toBeUndefined();
  const lines = computed.invoiceLines.map(
    ({ payer, regime, benefit, paidMonth, kind, days, base, municipal }) => ({
      of: `${payer} ${regime} ${benefit} ${paidMonth} ${kind}`,
      days,
      base,
      municipal,
    }),
  );
  expect(firstDifference(lines, naiveInvoiceLines(history, choices))).toBeUndefined();
}

/** Every number, share, payer and amount, and every invoice line, against a second reading that shares nothing with the first. */
describe('the law as it reads, day by day', () => {
  it('is what the timeline says', () => {
    fc.assert(
      fc.property(someHistory, (history) => expectTheLawAsItReads(history, {})),
      { numRuns: 40 },
    );
  });

  it.each(otherChoices)('is what the timeline says when %s is read as %s', (id, choice) => {
    fc.assert(
      fc.property(someHistory, (history) => expectTheLawAsItReads(history, { [id]: choice })),
      { numRuns: 10 },
    );
  });

  it('is what the timeline says under several other choices at once', () => {
    fc.assert(fc.property(someHistory, anyChoices, expectTheLawAsItReads), { numRuns: 40 });
  });
});
