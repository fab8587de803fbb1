import { calendarDate, type Month } from '#calendar-date';
import { LawOfLives, loadRates, population, TrueFigures } from '#population';
import {
  Figures,
  PlacesOfPeople,
  publishedStatistics,
  STATISTICAL_COLUMNS,
  statisticalRecordOf,
  statisticalRows,
} from '#statistics';
import { loadAreas, loadCountingRules } from '#statutes';
import { benefitHistoryOf, pathwayOfLife, statutes } from './told-life.js';

const today = calendarDate('2026-10-30');
const span = { from: '2025-01' as Month, to: '2025-09' as Month };
const rules = loadCountingRules(calendarDate('2025-09-01'));
const areas = loadAreas();
const basis = { rates: loadRates(), statutes, areas };

/** Everything that a number is of, and what it measures. */
function keyOf(row: object): string {
  return STATISTICAL_COLUMNS.slice(0, -2)
    .map((column) => (row as Partial<Record<string, string>>)[column] ?? '')
    .join('|');
}

function measureOf(key: string): string {
  const [figure = '', level = '', , , , , , measure = ''] = key.split('|');
  return `${figure} ${level} ${measure}`;
}

describe('the figures of a population', () => {
  it('come out of its reports exactly as its lives were drawn, each and no other (TAB-1 to TAB-6, PLAN-8, SRV-3 to SRV-5, KTT-7, DUTY-4, REF-5)', () => {
    const truth = new TrueFigures(span, new LawOfLives(statutes), rules);
    const figures = new Figures(span, {
      rules,
      places: new PlacesOfPeople(areas, (code) => statutes.municipality(code)),
    });
    const size = { jobseekers: 600, seed: 3, today, emphasis: 8, irregularPercent: 20 };
    for (const person of population(size, basis)) {
      truth.add(person.life);
      const record = statisticalRecordOf(pathwayOfLife(person, today));
      figures.add({ record, homes: benefitHistoryOf(person).homeMunicipalities });
    }
    const drawn = new Map([...truth.figures()].map((figure) => [keyOf(figure), figure.value]));
    const measures = new Set([...drawn.keys()].map(measureOf));
    const counted = new Map<string, string>();
    for (const by of ['country', 'county'] as const) {
      for (const row of statisticalRows(publishedStatistics(figures, { by, unsuppressed: true }))) {
        const key = keyOf(row);
        if (measures.has(measureOf(key)) && row.value !== '0') counted.set(key, row.value ?? '');
      }
    }
    expect(drawn.size).toBeGreaterThan(0);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(drawn));
  });
});
