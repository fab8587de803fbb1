import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expectedCosts, flatExitRate } from '#forecast';
import { exitRateAt, survivalOf } from '../src/exit-rates.js';
import { intervalOf } from '../src/interval.js';

const MONTHS = 12;
const RATES = {
  bands: [
    { fromPaidDays: 0, monthlyRate: 0.2 },
    { fromPaidDays: 130, monthlyRate: 0.08 },
  ],
  origin: { how: 'given' as const },
};

/** People at different places of the steps, in whole euros a month. */
const PEOPLE = Array.from({ length: 150 }, (_, person) => ({
  spellDays: Array.from({ length: MONTHS }, (_, month) => (person % 10) * 20 + 22 * (month + 1)),
  costs: Array.from({ length: MONTHS }, (_, month) => BigInt(((person * 7 + month * 3) % 11) * 37_000_000)),
}));

/** Lets chance decide month by month who stays. @returns euros by month */
function livedThrough(chance: ReturnType<typeof xoroshiro128plus>): number[] {
  const euros = new Array<number>(MONTHS).fill(0);
  for (const { costs, spellDays } of PEOPLE) {
    for (let month = 0; month < MONTHS; month++) {
      euros[month] = (euros[month] ?? 0) + Number(costs[month]) / 1e6;
      const drawn = uniformInt(chance, 1, 1_000_000) / 1_000_000;
      if (drawn <= exitRateAt(RATES, spellDays[month] ?? 0)) break;
    }
  }
  return euros;
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('mean and variance in closed form', () => {
  const chance = xoroshiro128plus(20_261_101);
  const lives = Array.from({ length: 4_000 }, () => livedThrough(chance));
  const expected = PEOPLE.map(({ costs, spellDays }) => expectedCosts(costs, survivalOf(spellDays, RATES)));

  it('are those of four thousand lives drawn by lot, in each month', () => {
    for (let month = 0; month < MONTHS; month++) {
      const drawn = momentsOf(lives.map((euros) => euros[month] ?? 0));
      const mean = sumOf(expected.map(({ byMonth }) => Number(byMonth[month]) / 1e6));
      const deviation = Math.sqrt(sumOf(expected.map(({ varianceByMonth }) => varianceByMonth[month] ?? 0)));
      expect(Math.abs(drawn.mean - mean)).toBeLessThanOrEqual(deviation / 10);
      expect(Math.abs(drawn.deviation - deviation)).toBeLessThanOrEqual(deviation / 20);
    }
  });

  it('are so in the total of the months, in which the months of a person hang together', () => {
    const drawn = momentsOf(lives.map(sumOf));
    const mean = sumOf(expected.map(({ total }) => Number(total) / 1e6));
    const deviation = Math.sqrt(sumOf(expected.map(({ varianceOfTotal }) => varianceOfTotal)));
    const asIfMonthsWereIndependent = Math.sqrt(
      sumOf(expected.map(({ varianceByMonth }) => sumOf(varianceByMonth))),
    );
    expect(Math.abs(drawn.mean - mean)).toBeLessThanOrEqual(deviation / 20);
    expect(Math.abs(drawn.deviation - deviation)).toBeLessThanOrEqual(deviation / 20);
    expect(asIfMonthsWereIndependent).toBeLessThan(0.8 * deviation);
  });

  it.each([80, 95] as const)('make an interval that holds about %i percent of the lives', (level) => {
    const mean = expected.reduce((sum, { total }) => sum + total, 0n);
    const variance = sumOf(expected.map(({ varianceOfTotal }) => varianceOfTotal));
    const high = PEOPLE.flatMap(({ costs }) => costs).reduce((sum, cost) => sum + cost, 0n);
    const interval = intervalOf(mean, variance, { low: 0n, high }, level);
    const within = lives.filter((euros) => {
      const total = sumOf(euros) * 1e6;
      return Number(interval.low) <= total && total <= Number(interval.high);
    });
    expect(Math.abs((100 * within.length) / lives.length - level)).toBeLessThanOrEqual(2);
  });

  it('of one month that is paid half the time: mean c/2, variance c²/4', () => {
    const { byMonth, varianceByMonth, total, varianceOfTotal } = expectedCosts(
      [10_000_000n, 20_000_000n],
      survivalOf([22, 44], flatExitRate(0.5)),
    );
    expect(byMonth).toEqual([10_000_000n, 10_000_000n]);
    expect(varianceByMonth).toEqual([0, 100]);
    expect(total).toBe(20_000_000n);
    expect(varianceOfTotal).toBe(100);
  });
});
