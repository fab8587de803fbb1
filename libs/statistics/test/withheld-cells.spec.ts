import fc from 'fast-check';
import { type Alike, withheldCells } from '#statistics';

const SMALLEST = 4;

/** People of municipalities m0, m1 (county a) and m2, m3 (county b), by own or bought production. */
function group(municipality: number, production: 'own' | 'bought', persons: number): Alike {
  const areas = ['country', municipality < 2 ? 'a' : 'b', `m${municipality}`];
  return { persons, cells: areas.flatMap((area) => [area, `${area} ${production}`]) };
}

const PLACES = [0, 1, 2, 3].flatMap((m) => (['own', 'bought'] as const).map((way) => [m, way] as const));

/** Few people in a hierarchy of areas with a division of each: eight kinds of people. */
const tables = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })), { minLength: 8, maxLength: 8 })
  .map((counts) => PLACES.map(([m, way], index) => group(m, way, counts[index] ?? 0)))
  .map((groups) => groups.filter(({ persons }) => persons > 0));

function cellsOf(groups: readonly Alike[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { cells: names, persons } of groups) {
    for (const name of names) cells.set(name, (cells.get(name) ?? 0) + persons);
  }
  return cells;
}

/**
 * What somebody can work out who sees what is told: the lowest and the highest value of every withheld cell over all
 * populations of which the same would be told, found by trying every one. Knows nothing of how cells are chosen.
 */
function bounds(groups: readonly Alike[], withheld: ReadonlySet<string>): Map<string, [number, number]> {
  const truth = cellsOf(groups);
  const all = [...truth.keys()];
  const found = new Map<string, [number, number]>();
  const counts = new Map<string, number>();
  // A group can't have more people than any told cell that counts it, nor, for this search, many more than it has.
  const most = groups.map(({ cells, persons }) =>
    Math.min(persons + 3, ...cells.filter((cell) => !withheld.has(cell)).map((cell) => truth.get(cell) ?? 0)),
  );
  const lastOf = new Map(
    all.map((cell) => [cell, groups.findLastIndex(({ cells }) => cells.includes(cell))]),
  );
  const tryFrom = (index: number): void => {
    const next = groups[index];
    if (next === undefined) {
      for (const cell of withheld) {
        const value = counts.get(cell) ?? 0;
        const [low, high] = found.get(cell) ?? [value, value];
        found.set(cell, [Math.min(low, value), Math.max(high, value)]);
      }
      return;
    }
    for (let persons = 0; persons <= (most[index] ?? 0); persons++) {
      for (const cell of next.cells) counts.set(cell, (counts.get(cell) ?? 0) + persons);
      const isPossible = next.cells.every((cell) => {
        const value = counts.get(cell) ?? 0;
        if (withheld.has(cell)) return lastOf.get(cell) !== index || value >= 1;
        const told = truth.get(cell) ?? 0;
        return lastOf.get(cell) === index ? value === told : value <= told;
      });
      if (isPossible) tryFrom(index + 1);
      for (const cell of next.cells) counts.set(cell, (counts.get(cell) ?? 0) - persons);
    }
  };
  tryFrom(0);
  return found;
}

describe('cells of fewer than four people', () => {
  it('are all withheld, and no withheld cell can be worked out from what is told', () => {
    let withheldAtAll = 0;
    fc.assert(
      fc.property(tables, (groups) => {
        const truth = cellsOf(groups);
        const withheld = withheldCells(groups, SMALLEST);
        withheldAtAll += withheld.size;
        for (const [cell, persons] of truth) if (persons < SMALLEST) expect(withheld).toContain(cell);
        for (const [cell, [low, high]] of bounds(groups, withheld))
          expect([cell, low < high]).toEqual([cell, true]);
      }),
      { numRuns: 150 },
    );
    expect(withheldAtAll).toBeGreaterThan(0);
  });

  it('leave no sum with exactly one withheld part', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const truth = cellsOf(groups);
        const withheld = withheldCells(groups, SMALLEST);
        for (const equation of equations()) {
          const unknown = equation.filter((cell) => truth.has(cell) && withheld.has(cell));
          expect([equation, unknown.length === 1]).toEqual([equation, false]);
        }
      }),
    );
  });

  it('are not told by a total of two that can only be one and one', () => {
    const groups = [group(0, 'own', 1), group(1, 'own', 1), group(2, 'own', 10), group(3, 'own', 12)];
    const withheld = withheldCells(groups, SMALLEST);
    const [low, high] = bounds(groups, withheld).get('m0') ?? [0, 0];
    expect(low).toBeLessThan(high);
    // The county of the two has two people itself: the other county or the country would give it away.
    expect(withheld.has('b') || withheld.has('country')).toBe(true);
  });

  it('take nothing along that is large enough and tells nothing of them', () => {
    const groups = [group(0, 'own', 2), group(1, 'own', 40), group(2, 'own', 50), group(3, 'own', 60)];
    expect([...withheldCells(groups, SMALLEST)].sort()).toEqual(['m0', 'm0 own', 'm1', 'm1 own']);
  });

  it('are none where everybody is among many', () => {
    expect(withheldCells([group(0, 'own', 4), group(2, 'bought', 9)], SMALLEST).size).toBe(0);
    expect(withheldCells([], SMALLEST).size).toBe(0);
  });

  it('take the total along where there is only one person at all', () => {
    const groups = [group(0, 'own', 1)];
    expect(withheldCells(groups, SMALLEST)).toEqual(new Set(groups[0]?.cells));
  });
});

/** Everything that adds up in the table: total first, then its parts. */
function equations(): string[][] {
  const all: string[][] = [];
  for (const way of ['', ' own', ' bought']) {
    all.push(
      [`country${way}`, `a${way}`, `b${way}`],
      [`a${way}`, `m0${way}`, `m1${way}`],
      [`b${way}`, `m2${way}`, `m3${way}`],
    );
  }
  for (const area of ['country', 'a', 'b', 'm0', 'm1', 'm2', 'm3']) {
    all.push([area, `${area} own`, `${area} bought`]);
  }
  return all;
}
