import fc from 'fast-check';
import { timeline } from '#cost-responsibility';
import { expectedLines } from '#invoicing';
import { shippedStatutes } from '../../cost-responsibility/test/given-benefits.js';
import { someHistory } from '../../cost-responsibility/test/some-history.js';
import { expectedOf, JOBSEEKER } from './given-bills.js';

describe('expected lines', () => {
  it('are the same when only those of one month are asked for (MON-4)', () => {
    let lines = 0;
    fc.assert(
      fc.property(someHistory, (history) => {
        const all = expectedOf(history);
        const computed = timeline(history, shippedStatutes);
        for (const month of new Set(all.map(({ paidMonth }) => paidMonth))) {
          const asked = expectedLines(JOBSEEKER, computed, ({ paidMonth }) => paidMonth === month);
          expect(asked).toEqual(all.filter(({ paidMonth }) => paidMonth === month));
          lines += asked.length;
        }
      }),
      { numRuns: 20 },
    );
    expect(lines).toBeGreaterThan(0);
  });
});
