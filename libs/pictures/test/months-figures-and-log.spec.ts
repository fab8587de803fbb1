import fc from 'fast-check';
import { calendarDate, type Month } from '#calendar-date';
import {
  comparedMonths,
  costOfCase,
  type FigureRow,
  figureBars,
  figureMonths,
  forecastMonths,
  monthsOfMunicipality,
  type Picture,
  sealedLog,
  stackedMonths,
} from '#pictures';
import { ENGLISH, elements, namesIn, svgOf } from './looked-into.js';

const month = fc
  .integer({ min: 0, max: 70 })
  .map(
    (number) => `${2022 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}` as Month,
  );
const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
const euros = cents.map((amount) => (amount / 100).toFixed(2));
const months = fc.uniqueArray(month, { maxLength: 40 });

describe('months with amounts', () => {
  it('are all in the picture and in the table, what is taken back too', () => {
    const data = months.chain((some) =>
      fc.tuple(...some.map((each) => fc.tuple(euros, euros).map((amounts) => ({ month: each, amounts })))),
    );
    fc.assert(
      fc.property(data, (some) => {
        const series = [{ name: 'A' }, { name: 'B <b>' }];
        const picture = stackedMonths({ series, months: some }, ENGLISH);
        expect(namesIn(svgOf(picture))).toHaveLength(some.length);
        expect(picture.table.rows).toHaveLength(some.length);
      }),
    );
  });

  it('are told to the cent however large', () => {
    const { table, svg } = stackedMonths(
      {
        series: [{ name: 'A' }, { name: 'B' }],
        months: [{ month: '2025-01' as Month, amounts: ['9007199254740993.01', '0.01'] }],
      },
      ENGLISH,
    );
    expect(table.rows).toEqual([
      ['January 2025', '€9,007,199,254,740,993.01', '€0.01', '€9,007,199,254,740,993.02'],
    ]);
    expect(svg.text).toContain('€9,007,199,254,740,993.01');
  });

  it('of a municipality are added up by regime', () => {
    const sum = { paidMonth: '2025-01', regime: 'B', benefit: 'general-support', municipal: '0.10' };
    const sums = [sum, { ...sum, municipal: '0.20' }, { ...sum, regime: 'A', municipal: '-1.00' }];
    expect(monthsOfMunicipality(sums, 'regime', { nameOf: (code) => `regime ${code}` })).toEqual({
      series: [{ name: 'regime A' }, { name: 'regime B' }],
      months: [{ month: '2025-01', amounts: ['-1.00', '0.30'] }],
    });
  });
});

describe('the cost of a case', () => {
  const day = (date: string, counter: number, sharePercent: number, municipal: string, state: string) => ({
    date: calendarDate(date),
    counter,
    sharePercent,
    municipal,
    state,
  });

  it('tells counter, shares and exact euros of each month, and the day from which the share changed', () => {
    const { table, svg } = costOfCase(
      [
        day('2025-04-30', 83, 0, '0.00', '37.21'),
        day('2025-05-23', 100, 0, '0.00', '37.21'),
        day('2025-05-26', 101, 10, '3.721', '33.489'),
      ],
      ENGLISH,
    );
    expect(table.rows).toEqual([
      ['April 2025', '83', '0 %', '€0.00', '€37.21', '€37.21'],
      ['May 2025', '100–101', '0 % → 10 %', '€3.72', '€70.70', '€74.42'],
    ]);
    expect(svg.text).toContain('10 %, day 101');
  });
});

describe('billed against ours', () => {
  it('has the difference first, each with its side in words', () => {
    const picture = comparedMonths(
      [
        { month: '2025-02' as Month, billed: '90.00', ours: '100.00' },
        { month: '2025-01' as Month, billed: '100.10', ours: '100.00', href: '#january' },
      ],
      ENGLISH,
    );
    expect(namesIn(svgOf(picture))).toEqual([
      'January 2025: Difference €0.10 too much, Billed €100.10, Should be billed €100.00',
      'February 2025: Difference -€10.00 too little, Billed €90.00, Should be billed €100.00',
    ]);
    expect(elements(svgOf(picture), 'a')).toHaveLength(1);
  });
});

describe('a forecast', () => {
  const exits = (expected: string) => ({
    expected,
    intervals: { 80: { low: '80.00', high: '120.00' }, 95: { low: '70.00', high: '130.00' } },
    expectedPersons: 3,
  });

  it('tells what is expected, the bounds and what it costs if everybody stays', () => {
    const months = [{ month: '2026-11' as Month, everybodyStays: '150.00', withExits: exits('100.00') }];
    const picture = forecastMonths(
      { months, total: { everybodyStays: '150.00', withExits: exits('100.00') } },
      ENGLISH,
    );
    svgOf(picture);
    expect(picture.table.rows).toEqual([
      ['November 2026', '€100.00', '€70.00', '€130.00', '€80.00', '€120.00', '€150.00'],
    ]);
  });

  it('has no band where nothing is known of how people leave', () => {
    const months = [{ month: '2026-11' as Month, everybodyStays: '150.00', withExits: null }];
    const picture = forecastMonths({ months, total: { everybodyStays: '150.00', withExits: null } }, ENGLISH);
    expect(svgOf(picture).textContent).toContain('Nothing is known of how people leave');
    expect(picture.table.rows).toEqual([['November 2026', '€150.00']]);
  });
});

describe('figures', () => {
  const value = fc.option(fc.integer({ min: 0, max: 5_000 }));
  const rows: fc.Arbitrary<FigureRow[]> = fc.array(
    fc.record({ name: fc.constantFrom('coaching', 'trial'), all: value, parts: fc.tuple(value, value) }),
    { maxLength: 30 },
  );

  it('say that a number is withheld wherever one is, in the picture as in the table', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const picture = figureBars({ parts: [{ name: 'own' }, { name: 'bought' }], rows: some }, ENGLISH);
        const names = namesIn(svgOf(picture));
        some.forEach(({ all, parts }, index) => {
          const withheld = [all, ...parts].filter((each) => each === null).length;
          const told = picture.table.rows[index]?.slice(1).filter((cell) => cell === 'withheld');
          expect(told).toHaveLength(withheld);
          expect(names[index]?.match(/withheld/g) ?? []).toHaveLength(withheld);
        });
        expect(names).toHaveLength(some.length);
      }),
    );
  });

  it('have their names whole, in two lines where one is too short', () => {
    const name = 'kommunal sysselsättningsservice inom det allmänna verksamhetsområdet';
    const bars = figureBars({ parts: [], rows: [{ name, all: 7, parts: [] }] }, ENGLISH);
    const months = figureMonths({ months: ['2025-01' as Month], rows: [{ name, values: [7] }] }, ENGLISH);
    const [longest = ''] = name.split(' ');
    for (const picture of [bars, months]) {
      const lines = elements(svgOf(picture), 'text').map(({ textContent }) => textContent ?? '');
      expect(lines.filter((line) => line !== '' && name.includes(line)).length).toBeGreaterThan(1);
      expect(lines.join(' ')).toContain(longest);
    }
    const lines = elements(svgOf(bars), 'text').map(({ textContent }) => textContent ?? '');
    expect(lines.slice(0, 2).join(' ')).toBe(name);
  });

  it('month by month keep a withheld month apart from one with nobody', () => {
    const picture = figureMonths(
      {
        months: ['2026-01', '2026-02', '2026-03'] as Month[],
        rows: [{ name: 'coaching', values: [0, null, 7] }],
      },
      ENGLISH,
    );
    expect(namesIn(svgOf(picture))).toEqual([
      'coaching: January 2026 0, February 2026 withheld, March 2026 7',
    ]);
    expect(picture.table.rows).toEqual([['coaching', '0', 'withheld', '7']]);
  });
});

describe('the sealed log', () => {
  it('tells segments, checkpoints and what is not sealed', () => {
    const picture = sealedLog(
      {
        segments: [{ events: 4 }, { events: 2 }],
        checkpoints: [{ events: 6, on: calendarDate('2026-10-01') }],
        unsealed: 3,
      },
      ENGLISH,
    );
    expect(picture.table.rows).toEqual([
      ['segment 1', '0', '3', '4'],
      ['segment 2', '4', '5', '2'],
      ['checkpoint, 1 October 2026', '0', '5', '6'],
      ['not sealed yet', '6', '8', '3'],
    ]);
    expect(namesIn(svgOf(picture))).toHaveLength(4);
  });
});

describe('pictures of nothing', () => {
  const total = { everybodyStays: '0.00', withExits: null };
  const empty: readonly (readonly [string, Picture])[] = [
    ['months', stackedMonths({ series: [], months: [] }, ENGLISH)],
    ['a cost', costOfCase([], ENGLISH)],
    ['a comparison', comparedMonths([], ENGLISH)],
    ['a forecast', forecastMonths({ months: [], total }, ENGLISH)],
    ['figures', figureBars({ parts: [], rows: [] }, ENGLISH)],
    ['figures by month', figureMonths({ months: [], rows: [] }, ENGLISH)],
    ['a log', sealedLog({ segments: [], checkpoints: [] }, ENGLISH)],
  ];

  it.each(empty)('say so: %s', (_, picture) => {
    expect(svgOf(picture).textContent).toContain('There is nothing to show.');
    expect(picture.table.rows).toEqual([]);
  });
});
