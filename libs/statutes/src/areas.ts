import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { SHIPPED_LAW } from './load-statutes.js';
import { StatuteDataError, type StatuteDataProblem } from './statute-data-error.js';

const FILE = 'areas.csv';

/** Divisions of the municipalities: wellbeing services counties (Helsinki stands for itself), and employment areas. */
export const DIVISIONS = ['county', 'employment-area'] as const;
export type Division = (typeof DIVISIONS)[number];

/** To which areas municipalities belong, by date. Plain data. */
export type Areas = Readonly<
  Record<
    Division,
    Readonly<Record<string, readonly { readonly from: CalendarDate; readonly area: string }[]>>
  >
>;

/**
 * Reads `areas.csv`: `municipality,division,area,from`, without quotes. An area by its Finnish short name.
 * @throws StatuteDataError naming file and line of everything that is wrong
 */
export function loadAreas(): Areas {
  const problems: StatuteDataProblem[] = [];
  const areas: Record<Division, Record<string, { from: CalendarDate; area: string }[]>> = {
    county: {},
    'employment-area': {},
  };
  const [, ...rows] = readFileSync(join(SHIPPED_LAW, FILE), 'utf8').trim().split(/\r?\n/);
  rows.forEach((row, index) => {
    const [municipality = '', division = '', area = '', from = ''] = row.split(',');
    const known = DIVISIONS.find((each) => each === division);
    if (known === undefined || !isCalendarDate(from) || !/^\d{3}$/.test(municipality) || area === '') {
      problems.push({
        file: FILE,
        line: index + 2,
        problem: `${row} is not municipality,division,area,from`,
      });
      return;
    }
    const told = areas[known];
    told[municipality] = [...(told[municipality] ?? []), { from, area }];
    told[municipality].sort((a, b) => (a.from < b.from ? -1 : 1));
  });
  if (problems.length > 0) throw new StatuteDataError(problems);
  return areas;
}

/** The area of a municipality on a date; of a date before the division, its first one. Nothing where none is known. */
export function areaOf(
  areas: Areas,
  division: Division,
  municipality: string,
  on: CalendarDate,
): string | undefined {
  const told = areas[division][municipality];
  return (told?.findLast(({ from }) => from <= on) ?? told?.[0])?.area;
}
