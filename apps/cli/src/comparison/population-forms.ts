import type { Change, ComparedCost, ComparedCosts } from '#cost-difference';
import type { Statutes } from '#statutes';
import { type Cell, textTable } from '../terminal/text-table.js';
import { described, inWords, type Side } from './compared-side.js';

export interface ComparedPopulation {
  /** Persons with a payment. */
  readonly compared: number;
  /** Those of whom a day or an invoice line differs. */
  readonly affected: number;
  /** Days with another result. */
  readonly days: number;
  readonly costs: ComparedCosts;
}

/** How a comparison of many persons is written, while they are computed. */
export interface PopulationForm {
  begin(before: Side, after: Side): string;
  affected(jobseeker: string, change: Change, isFirst: boolean): string;
  end(population: ComparedPopulation, statutes: Statutes): Iterable<string>;
}

/** One JSON document, one line for each person concerned. */
export const populationJson: PopulationForm = {
  begin: (before, after) =>
    `{"before": ${JSON.stringify(described(before))},\n"after": ${JSON.stringify(described(after))},\n"affected": [`,
  affected: (jobseeker, change, isFirst) =>
    `${isFirst ? '' : ','}\n${JSON.stringify({ jobseeker, ...change })}`,
  *end({ compared, affected, days, costs }) {
    yield `\n],\n"persons": ${JSON.stringify({ compared, affected })},\n"days": ${days},\n`;
    yield `"total": ${JSON.stringify(costs.total())},\n`;
    yield `"byPayer": ${rowsJson(costs.by('payer'))},\n`;
    yield `"byRegimeAndBenefit": ${rowsJson(costs.by('regime', 'benefit'))},\n`;
    yield `"byPaidMonth": ${rowsJson(costs.by('paidMonth'))}\n}\n`;
  },
};

function rowsJson(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

const AMOUNTS = ['municipal', 'after', 'difference', 'billed', 'after', 'difference'];

/** For people: sums only, and of these the ones that differ. */
export const populationTable: PopulationForm = {
  begin: (before, after) => `Before: ${inWords(before)}\nAfter:  ${inWords(after)}\n\n`,
  affected: () => '',
  *end({ compared, affected, days, costs }, statutes) {
    yield `${affected} of ${compared} persons are concerned, ${days} of their days have another result.\n`;
    yield* rows('Municipal cost, euros', [''], [{ names: ['everybody'], cost: costs.total() }]);
    yield* rows(
      'By municipality',
      ['payer', 'name'],
      costs.by('payer').map(({ payer, ...cost }) => ({
        names: [payer, statutes.municipality(payer)?.nameFi ?? ''],
        cost,
      })),
    );
    yield* rows(
      'By regime and benefit',
      ['regime', 'benefit'],
      costs
        .by('regime', 'benefit')
        .map(({ regime, benefit, ...cost }) => ({ names: [regime, benefit], cost })),
    );
    yield* rows(
      'By paid month',
      ['month'],
      costs.by('paidMonth').map(({ paidMonth, ...cost }) => ({ names: [paidMonth], cost })),
    );
  },
};

function* rows(
  title: string,
  head: readonly string[],
  all: readonly { readonly names: readonly string[]; readonly cost: ComparedCost }[],
): Generator<string> {
  const differing = all.filter(({ cost }) => differs(cost));
  if (differing.length === 0) return;
  yield `\n${title}\n\n`;
  yield* textTable([
    [...head, ...AMOUNTS],
    ...differing.map(({ names, cost: { municipal, billed } }): Cell[] => [
      ...names,
      ...[municipal, billed].flatMap(({ before, after, difference }) => [before, after, difference]),
    ]),
  ]);
}

function differs({ municipal, billed }: ComparedCost): boolean {
  return municipal.before !== municipal.after || billed.before !== billed.after;
}
