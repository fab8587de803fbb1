import type { ComparedCosts, OtherChoice } from '#cost-difference';
import { type Cell, textTable } from '../terminal/text-table.js';
import { described, inWords, type Side } from './compared-side.js';

interface Effect {
  readonly other: OtherChoice;
  readonly persons: number;
  readonly days: number;
  readonly costs: ComparedCosts;
}

type EffectsForm = (before: Side, compared: number, effects: readonly Effect[]) => Iterable<string>;

/** One JSON document, one line for each choice. */
export const interpretationsJson: EffectsForm = function* (before, compared, effects) {
  yield `{"before": ${JSON.stringify(described(before))},\n"persons": ${compared},\n"choices": [`;
  yield effects
    .map(({ other, persons, days, costs }) => {
      const { municipal, billed } = costs.total();
      const euros = { municipal: municipal.difference, ...costs.moved(), billed: billed.difference };
      return `\n${JSON.stringify({ ...other, persons, days, ...euros })}`;
    })
    .join(',');
  yield '\n]}\n';
};

const HEAD = ['', 'choice', 'persons', 'days', 'municipal', 'paid more', 'paid less', 'billed', 'about'];

export const interpretationsTable: EffectsForm = function* (before, compared, effects) {
  yield `What every other choice would change, all else as in: ${inWords(before)}\n`;
  yield `${compared} persons with payments; euros are differences\n\n`;
  yield* textTable([
    HEAD,
    ...effects.map(({ other: { id, choice, title }, persons, days, costs }): Cell[] => {
      const { municipal, billed } = costs.total();
      const { more, less } = costs.moved();
      return [id, choice, persons, days, municipal.difference, more, less, billed.difference, title];
    }),
  ]);
};
