import type { Divided, MonthOfService } from './published-services.js';
import type { PublishedStatistics } from './published-statistics.js';

/** The columns of statistics.csv, in the order in which they are written. */
export const STATISTICAL_COLUMNS = [
  'figure',
  'level',
  'area',
  'month',
  'line',
  'place',
  'division',
  'measure',
  'value',
  'withheld',
] as const;

/** One number, with everything that it is of. Absent is empty. */
export type StatisticalRow = Readonly<Partial<Record<(typeof STATISTICAL_COLUMNS)[number], string>>>;

type Value = number | string | null | undefined;

/** Every number of the figures in a row of its own. One that there is not, such as an average of nothing, is in no row. */
export function* statisticalRows(told: PublishedStatistics): Generator<StatisticalRow> {
  yield* serviceRows(told);
  for (const { area, family, months, average } of told.families) {
    const row = { figure: 'families', ...areaOf(area), line: family };
    for (const { month, participants, onCountDay } of months) {
      yield* numbers({ ...row, month }, { participants, onCountDay });
    }
    yield* numbers(row, averages(average, months));
  }
  for (const { area, kind, production, percent, byCounty: _, ...persons } of told.needs) {
    const row = { figure: 'needs', ...areaOf(area), line: kind };
    yield* numbers(row, persons);
    yield* divided(row, 'production', production);
    for (const [name, value] of Object.entries(percent)) {
      if (value !== null) yield* numbers(row, { [`${name}Percent`]: value });
    }
  }
  for (const { area, month, kind, ...counts } of told.plans) {
    yield* numbers({ figure: 'plans', ...areaOf(area), ...(month ? { month } : {}), line: kind }, counts);
  }
  for (const { area, kinds, form, ...counts } of told.packages) {
    const { averageDaysOfEnded, averageDaysOfOpen, ...persons } = counts;
    const line = kinds.length === 0 ? 'all' : kinds.join('+');
    const row = { figure: 'packages', ...areaOf(area), line, ...(form ? { division: form } : {}) };
    yield* numbers(row, persons);
    yield* numbers(row, present({ averageDaysOfEnded, averageDaysOfOpen }));
  }
  for (const { area, on, network, clients } of told.jointService) {
    yield* numbers(
      { figure: 'joint-service', ...areaOf(area), month: on.slice(0, 7), division: network },
      { clients },
    );
  }
}

function* serviceRows({ services }: PublishedStatistics): Generator<StatisticalRow> {
  for (const { area, kind, place, months, average, ended, running } of services) {
    const row = { figure: 'services', ...areaOf(area), line: kind, ...(place ? { place } : {}) };
    for (const { month, production, organiser, ...persons } of months) {
      const ofMonth = { ...row, month };
      yield* numbers(ofMonth, { ...persons });
      yield* divided(ofMonth, 'production', production);
      yield* divided(ofMonth, 'organiser', organiser);
    }
    yield* numbers(row, averages(average, months));
    for (const [name, { periods, averageDays, averageWeekdays }] of Object.entries({ ended, running })) {
      yield* numbers({ ...row, division: name }, { periods });
      yield* numbers({ ...row, division: name }, present({ averageDays, averageWeekdays }));
    }
  }
}

/** An average is withheld where a month is. */
function averages(
  { participants, onCountDay }: { participants: string | null; onCountDay: string | null },
  months: readonly Pick<MonthOfService, 'month'>[],
): Record<string, Value> {
  if (months.length === 0) return {};
  return { averageParticipants: participants, averageOnCountDay: onCountDay };
}

function* divided(row: StatisticalRow, by: string, parts: Divided): Generator<StatisticalRow> {
  for (const [word, value] of Object.entries(parts)) {
    yield* numbers({ ...row, division: `${by}:${word}` }, { participants: value });
  }
}

function* numbers(row: StatisticalRow, values: Readonly<Record<string, Value>>): Generator<StatisticalRow> {
  for (const [measure, value] of Object.entries(values)) {
    if (value === undefined) continue;
    yield value === null
      ? { ...row, measure, withheld: 'yes' }
      : { ...row, measure, value: String(value), withheld: 'no' };
  }
}

/** Averages of nothing, and those of withheld counts, whose row says so already, are left out. */
function present(values: Record<string, string | null>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** `county:Kainuu` is the county Kainuu; the country has no name. */
function areaOf(area: string): { readonly level: string; readonly area: string } {
  const [level = '', name = ''] = area.split(':');
  return { level, area: name };
}

/** The row as RFC 4180 has it, without the line break. */
export function statisticalCsvRow(row: StatisticalRow): string {
  return STATISTICAL_COLUMNS.map((column) => quoted(row[column] ?? '')).join(',');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
