import type { Alike } from './tally.js';

/**
 * The cells that may not be told, so that no cell of fewer than `smallest` people can be worked out.
 *
 * People who count in the same cells are alike. Take one person away from those who are alike in one way and put one
 * among those who are alike in another (or leave that out): the cells that then change are those that count only one of
 * the two. If all of them are withheld, the changed population would be told in exactly the same way. Each small cell gets
 * such a change that changes it, at the least loss of people told of, and every cell that changes with it is withheld too.
 *
 * What it guarantees: of what is told there is, for every withheld cell, another population from which the same would be
 * told and in which that cell counts one person more or less, while every withheld cell counts one at least and every other
 * cell what it is told to count. So whatever adds up, is a part of or is no more than anything else in the table, no
 * withheld cell can be worked out, alone or through totals. Cells without people are not withheld. It speaks of one table:
 * who knows some of its people, or subtracts tables of other moments or spans, is not kept from it.
 */
export function withheldCells(groups: readonly Alike[], smallest: number): ReadonlySet<string> {
  const persons = new Map<string, number>();
  for (const { cells, persons: count } of groups) {
    for (const cell of cells) persons.set(cell, (persons.get(cell) ?? 0) + count);
  }
  const sets = groups.map(({ cells }) => new Set(cells));
  const withheld = new Set<string>();
  const small = [...persons].filter(([, count]) => count < smallest).sort(inSteadyOrder);
  for (const [cell] of small) {
    const change = cheapestChange(cell, sets, persons, withheld);
    for (const changed of change) withheld.add(changed);
  }
  return withheld;
}

type Cells = ReadonlySet<string>;

/** The cells of the change with the least loss. One person more among some who count in the cell always does. */
function cheapestChange(
  cell: string,
  sets: readonly Cells[],
  persons: ReadonlyMap<string, number>,
  withheld: Cells,
): readonly string[] {
  let best: readonly string[] = [];
  let least = Number.POSITIVE_INFINITY;
  const consider = (more: Cells, fewer: Cells | undefined) => {
    const loss = lossOf(more, fewer, persons, withheld, least);
    if (loss < least) {
      least = loss;
      best = [...more, ...(fewer ?? [])].filter((each) => !(more.has(each) && fewer?.has(each)));
    }
  };
  const counted = sets.filter((each) => each.has(cell));
  const others = sets.filter((each) => !each.has(cell));
  for (const own of counted) {
    consider(own, undefined);
    for (const other of others) {
      if (least === 0) return best;
      consider(own, other);
      consider(other, own);
    }
  }
  return best;
}

/**
 * What the change of one person more and one fewer withholds besides: the squares of the people, since one large cell is
 * missed more than many small ones. Infinite where it is no change, since a withheld cell would lose its last person.
 */
function lossOf(
  more: Cells,
  fewer: Cells | undefined,
  persons: ReadonlyMap<string, number>,
  withheld: Cells,
  enough: number,
): number {
  let loss = 0;
  for (const cell of more) {
    if (fewer?.has(cell) || withheld.has(cell)) continue;
    loss += (persons.get(cell) ?? 0) ** 2;
    if (loss >= enough) return loss;
  }
  for (const cell of fewer ?? []) {
    if (more.has(cell)) continue;
    if ((persons.get(cell) ?? 0) < 2) return Number.POSITIVE_INFINITY;
    if (withheld.has(cell)) continue;
    loss += (persons.get(cell) ?? 0) ** 2;
    if (loss >= enough) return loss;
  }
  return loss;
}

/** The smallest first; among equals by name, so that the same people are always told of in the same way. */
function inSteadyOrder([a, x]: [string, number], b: [string, number]): number {
  return x - b[1] || (a < b[0] ? -1 : 1);
}
