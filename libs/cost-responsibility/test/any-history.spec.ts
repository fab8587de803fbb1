import fc from 'fast-check';
import { INTEGRATION_GROUNDS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import { otherChoices } from './any-choices.js';
import { anyHistory } from './any-history.js';
import { shippedStatutes, told } from './given-benefits.js';
import { happeningsOf } from './happenings.js';

const TRIED = 400;

describe(`the histories that the property tests try, ${TRIED} of one seed`, () => {
  const counts = new Map<string, number>();
  const grounds = new Set<string>();
  for (const commands of fc.sample(anyHistory, { numRuns: TRIED, seed: 3 })) {
    const history = told(commands);
    for (const happening of happeningsOf(history)) counts.set(happening, (counts.get(happening) ?? 0) + 1);
    for (const { ground } of history.integrationPeriods) grounds.add(ground);
  }
  const steps = shippedStatutes
    .ofKind('share-rule')
    .flatMap(({ versions }) =>
      versions.flatMap(({ value }) =>
        value.steps.map(({ percent }) => `${value.regime} ${value.benefit} ${percent} %`),
      ),
    );
  const interpretations = new Set(otherChoices.map(([id]) => id));

  it.each([
    ...new Set(steps),
    ...PAYMENT_GROUNDS.flatMap((ground) =>
      ['none', 'A', 'B', 'C'].map((regime) => `${regime} ground ${ground}`),
    ),
    ...PAYMENT_CIRCUMSTANCES.flatMap((word) => ['A', 'B'].map((regime) => `${regime} circumstance ${word}`)),
    'A labour-market-support restarted by return-after-exhaustion',
    'B labour-market-support restarted by new-maximum-period',
    'B basic-allowance restarted by new-maximum-period',
    'B earnings-related-allowance restarted by new-maximum-period',
    'C general-support restarted by employment-condition-met',
    'none day not counted',
    'A day not counted',
    'B day not counted',
    'C day not counted',
    'A above day 1000',
    'B above day 1000',
    'C above day 1000',
    'by työttömyysturvalaki 14:3 a § 2 mom.',
    'by työttömyysturvalaki 14:3 a § 4 mom.',
    'by laki työttömyysetuuksien rahoituksesta 4 § 3 mom.',
    'by yleistukilaki 51 § 4 mom.',
    'payment over none and A',
    'payment over A and B',
    'payment line in A',
    'correction line in A',
    'payment line in B',
    'correction line in B',
    'payment line in C',
    'correction line in C',
    'payer unknown',
    'payer merged',
    'correction dated before its payment',
    'replacement corrected',
    'payment dated before its days end',
    'payment out of order',
    'period in parts',
    'period of several benefits',
    'shared days',
    ...[...interpretations]
      .filter((id) => id !== 'INT-5' && id !== 'INT-6')
      .map((id) => `day depends on ${id}`),
    ...[...interpretations].map((id) => `line depends on ${id}`),
  ])('often enough: %s', (happening) => {
    expect(counts.get(happening) ?? 0).toBeGreaterThanOrEqual(2);
  });

  it('have both grounds of integration', () => {
    expect([...grounds].sort()).toEqual([...INTEGRATION_GROUNDS].sort());
  });
});
