import { type CalendarDate, isCalendarDate } from '#calendar-date';
import type { StatuteDataProblem } from './statute-data-error.js';

/** How a municipality ended. */
export interface Merger {
  /** The first day on which it no longer exists. */
  readonly on: CalendarDate;
  /** Code of the municipality that it became a part of. */
  readonly into: string;
}

/** A municipality of the national code list, of today or of the past. */
export interface Municipality {
  /** Three digits: `091` is Helsinki. */
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  /** Of a municipality of the past, the region of the one that it merged into. */
  readonly regionFi: string;
  /** Present when it exists no more. */
  readonly merger?: Merger;
}

/** The list of today: `code,name_fi,name_sv,language_ratio_code,region_fi`, without quotes. */
export function readMunicipalities(csv: string): Map<string, Municipality> {
  return new Map(
    rowsOf(csv).map((row) => {
      const [code = '', nameFi = '', nameSv = '', , regionFi = ''] = row;
      return [code, { code, nameFi, nameSv, regionFi }];
    }),
  );
}

/**
 * Adds those that were merged into others: `code,name_fi,name_sv,abolished_on,merged_into`, without quotes.
 * @param municipalities the list of today; the merged ones are added to it
 * @returns what is wrong with the rows
 */
export function addMergedMunicipalities(
  municipalities: Map<string, Municipality>,
  file: string,
  csv: string,
): StatuteDataProblem[] {
  const problems: StatuteDataProblem[] = [];
  const rows = rowsOf(csv).map((row, index) => ({ row, line: index + 2 }));
  // Latest first: the municipality that another merged into may itself have been merged later.
  rows.sort((a, b) => (b.row[3] ?? '').localeCompare(a.row[3] ?? ''));
  for (const { row, line } of rows) {
    const [code = '', nameFi = '', nameSv = '', on = '', into = ''] = row;
    const report = (problem: string) => problems.push({ file, line, problem });
    const successor = municipalities.get(into);
    if (!/^\d{3}$/.test(code)) report(`${code} is not a three-digit code`);
    else if (municipalities.has(code)) report(`the municipality ${code} is given in more than one place`);
    else if (!isCalendarDate(on)) report(`${on} is not an existing date`);
    else if (!successor || (successor.merger && successor.merger.on <= on)) {
      report(`there is no municipality ${into} from ${on}`);
    } else {
      municipalities.set(code, { code, nameFi, nameSv, regionFi: successor.regionFi, merger: { on, into } });
    }
  }
  return problems;
}

function rowsOf(csv: string): string[][] {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return rows.map((row) => row.split(','));
}
