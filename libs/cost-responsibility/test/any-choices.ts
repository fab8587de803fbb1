import fc from 'fast-check';
import type { Choices } from '#cost-responsibility';
import { shippedStatutes } from './given-benefits.js';

/** Every choice that is not the default and that results can be computed with: `['INT-2', 'no-restart']`. */
export const otherChoices: readonly (readonly [string, string])[] = [
  ...shippedStatutes.interpretations.values(),
].flatMap(({ id, choices, default: chosen }) =>
  Object.entries(choices)
    .filter(([choice, { notComputable }]) => choice !== chosen && !notComputable)
    .map(([choice]) => [id, choice] as const),
);

/** None, one or several choices that are not the default, together. */
export const anyChoices: fc.Arbitrary<Choices> = fc
  .subarray([...otherChoices], { maxLength: 5 })
  .map((chosen) => Object.fromEntries(chosen));
