import fc from 'fast-check';
import { otherChoices } from './any-choices.js';
import { firstDifference } from './first-difference.js';
import { daysOf, linesOf, result, someHistory } from './some-history.js';

describe('the interpretations beside a result', () => {
  it.each(otherChoices)('name %s wherever %s makes another day of it', (id, choice) => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const days = daysOf(history);
        const others = daysOf(history, { [id]: choice });
        expect(others.map(({ date }) => date)).toEqual(days.map(({ date }) => date));
        const unnamed = days.find((day, index) => {
          const other = others[index];
          if (!other || firstDifference([result(day)], [result(other)]) === undefined) return false;
          return !day.interpretations.includes(id) || !other.interpretations.includes(id);
        });
        expect(unnamed).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it.each(otherChoices)('name %s wherever %s makes another invoice line of it', (id, choice) => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const keyOf = (line: ReturnType<typeof linesOf>[number]) =>
          `${line.payer} ${line.regime} ${line.benefit} ${line.paidMonth} ${line.kind}`;
        const lines = linesOf(history);
        const others = new Map(linesOf(history, { [id]: choice }).map((line) => [keyOf(line), line]));
        const unnamed = lines.find((line) => {
          const other = others.get(keyOf(line));
          const isOther =
            other?.days !== line.days || other.base !== line.base || other.municipal !== line.municipal;
          return isOther && !line.interpretations.includes(id);
        });
        expect(unnamed).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});
