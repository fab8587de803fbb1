import fc from 'fast-check';
import { explainSpan, type ShareSpan, timeline } from '#cost-responsibility';
import { anyChoices } from './any-choices.js';
import { shippedStatutes } from './given-benefits.js';
import { linesOf, someHistory } from './some-history.js';

const withCorrection = someHistory.filter((history) =>
  linesOf(history).some(({ kind }) => kind === 'correction'),
);

describe('the explanation of a span on an invoice line', () => {
  it('has the result that the line has, also of a payment that was taken back and of its correction (INT-5)', () => {
    let ofCorrections = 0;
    fc.assert(
      fc.property(withCorrection, fc.oneof(fc.constant({}), anyChoices), (history, choices) => {
        for (const { line, spans } of timeline(history, shippedStatutes, choices).explainedLines()) {
          for (const span of spans) {
            if (line.kind === 'correction') ofCorrections++;
            const explanation = explainSpan(history, span, line.kind, shippedStatutes, choices);
            expect(explanation?.day).toMatchObject(ofTheFirstDay(span));
          }
        }
      }),
      { numRuns: 15 },
    );
    expect(ofCorrections).toBeGreaterThan(0);
  });
});

function ofTheFirstDay(span: ShareSpan) {
  const { paymentId, firstDay, regime, firstCounter, counted, sharePercent, payer, base, municipal } = span;
  const { provision, interpretations } = span;
  return {
    paymentId,
    date: firstDay,
    regime,
    counter: firstCounter,
    counted,
    sharePercent,
    payer,
    base,
    municipal,
    provision,
    interpretations,
  };
}
