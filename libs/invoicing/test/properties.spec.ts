import fc from 'fast-check';
import type { BenefitHistory } from '#benefit-history';
import { addDays, calendarDate } from '#calendar-date';
import type { BilledLine, Difference, DifferenceKind } from '#invoicing';
import { someHistory } from '../../cost-responsibility/test/some-history.js';
import { billedRightly, differencesOf, expectedOf } from './given-bills.js';

/** A person with lines to spoil. */
const someBill = someHistory
  .map((history) => ({ history, billed: billedRightly(history) }))
  .filter(({ billed }) => billed.length > 0);

const MUNICIPALITIES = ['091', '837', '564', '205'] as const;

/** Anything that an invoice can say: lines left out, repeated, changed in every column. */
const anyInvoice = (billed: readonly BilledLine[]) =>
  fc
    .array(
      fc.record({
        line: fc.constantFrom(...billed),
        municipality: fc.option(fc.constantFrom(...MUNICIPALITIES)),
        benefit: fc.option(fc.constantFrom('labour-market-support' as const, 'basic-allowance' as const), {
          freq: 8,
        }),
        days: fc.option(fc.integer({ min: -30, max: 60 })),
        municipal: fc.option(fc.bigInt({ min: -100_000n, max: 100_000n })),
        kind: fc.option(fc.constantFrom('payment' as const, 'correction' as const), { freq: 8 }),
        sentAfter: fc.option(fc.integer({ min: -30, max: 400 })),
        tellsShares: fc.boolean(),
      }),
      { maxLength: 3 * billed.length },
    )
    .map((lines) =>
      lines.map(
        ({ line: { daysByShare, ...line }, ...changes }, index): BilledLine => ({
          ...line,
          ...(changes.tellsShares && daysByShare ? { daysByShare } : {}),
          lineNumber: index + 1,
          municipality: changes.municipality ?? line.municipality,
          benefit: changes.benefit ?? line.benefit,
          days: changes.days ?? line.days,
          municipal: changes.municipal ?? line.municipal,
          kind: changes.kind ?? line.kind,
          invoicedOn: addDays(line.invoicedOn, changes.sentAfter ?? 0),
        }),
      ),
    );

function sums(entries: Iterable<readonly [string, bigint]>): Map<string, bigint> {
  const sum = new Map<string, bigint>();
  for (const [municipality, cents] of entries) sum.set(municipality, (sum.get(municipality) ?? 0n) + cents);
  return new Map([...sum].filter(([, cents]) => cents !== 0n).sort());
}

function effects(differences: readonly Difference[]) {
  return sums(
    differences.flatMap((difference) =>
      difference.effects.map((each) => [each.municipality, each.cents] as const),
    ),
  );
}

function billedLessExpected(history: BenefitHistory, billed: readonly BilledLine[]) {
  const expected = expectedOf(history).filter(({ payer }) => payer !== 'unknown');
  return sums([
    ...billed.map(({ municipality, municipal }) => [municipality, municipal] as const),
    ...expected.map(({ payer, municipal }) => [payer, -municipal] as const),
  ]);
}

describe('a reconciliation', () => {
  it('finds nothing in an invoice made of our own figures', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        expect(differencesOf(history, billedRightly(history))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('accounts for every cent, for each municipality, whatever was billed', () => {
    fc.assert(
      fc.property(
        someBill.chain(({ history, billed }) =>
          fc.record({ history: fc.constant(history), billed: anyInvoice(billed) }),
        ),
        ({ history, billed }) => {
          expect(effects(differencesOf(history, billed))).toEqual(billedLessExpected(history, billed));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(
        someBill.chain(({ history, billed }) =>
          anyInvoice(billed).chain((lines) =>
            fc.record({
              history: fc.constant(history),
              lines: fc.constant(lines),
              shuffled: fc.shuffledSubarray(lines, { minLength: lines.length }),
            }),
          ),
        ),
        ({ history, lines, shuffled }) => {
          expect(effects(differencesOf(history, shuffled))).toEqual(effects(differencesOf(history, lines)));
        },
      ),
      { numRuns: 50 },
    );
  });

  const plants: Readonly<Record<DifferenceKind, (line: BilledLine) => BilledLine[]>> = {
    missing: () => [],
    'not-expected': (line) => [
      line,
      { ...line, lineNumber: 999, paidMonth: '2090-01' as never, invoicedOn: calendarDate('2090-02-10') },
    ],
    payer: (line) => [{ ...line, municipality: '205' }],
    benefit: (line) => [{ ...line, regime: 'X' }],
    days: (line) => {
      const { daysByShare: _, ...untold } = line;
      return [{ ...untold, days: 2 * line.days, base: 2n * line.base, municipal: 2n * line.municipal }];
    },
    share: (line) => [
      {
        ...line,
        daysByShare: [{ percent: 99, days: line.days }],
        municipal: line.municipal + 1n,
      },
    ],
    amount: (line) => [{ ...line, base: line.base + 1n, municipal: line.municipal + 1n }],
    'billed-twice': (line) => [line, { ...line, lineNumber: 999 }],
    'billed-late': (line) => [{ ...line, invoicedOn: addDays(line.invoicedOn, 30) }],
  };

  it.each(Object.entries(plants))('finds a planted %s and nothing else', (kind, plant) => {
    fc.assert(
      fc.property(
        someBill.chain(({ history, billed }) =>
          fc.record({
            history: fc.constant(history),
            billed: fc.constant(billed),
            at: fc.integer({ min: 0, max: billed.length - 1 }),
          }),
        ),
        ({ history, billed, at }) => {
          const planted = billed.flatMap((line, index) => (index === at ? plant(line) : [line]));
          const found = differencesOf(history, planted);
          expect(found.map((each) => each.kind)).toEqual([kind]);
          expect(found[0]).toMatchObject(
            kind === 'not-expected' ? { paidMonth: '2090-01' } : { paidMonth: billed[at]?.paidMonth },
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
