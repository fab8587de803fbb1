import type { CalendarDate } from '#calendar-date';
import { PRODUCTIONS, type Production, SERVICE_PLACES, type ServicePlace } from '#contracts';
import {
  date,
  hours,
  identifier,
  jobseeker,
  line,
  oneOf,
  optional,
  wholeNumber,
  word,
} from './csv/column.js';
import type { CsvRow } from './csv/csv-rows.js';
import { readRow } from './csv/row-form.js';
import type { HistoryProblems } from './history-problem.js';

/** Who arranges a service, in the words of services.csv. */
export const FILE_ORGANISERS = ['employment-authority', 'municipality', 'wellbeing-county', 'kela'] as const;

/** A service as it happened, in the words of services.csv. The import turns it into commands of the pathway. */
export interface ServiceRow {
  readonly serviceId: string;
  readonly jobseeker: string;
  /** From the service catalogue. */
  readonly kind: string;
  readonly place?: ServicePlace;
  readonly organiser: (typeof FILE_ORGANISERS)[number];
  readonly production?: Production;
  readonly plannedOn?: CalendarDate;
  readonly startedOn?: CalendarDate;
  /** Absent while open. */
  readonly endedOn?: CalendarDate;
  readonly daysPerWeek?: number;
  readonly hoursPerDay?: number;
  readonly legalBasis?: string;
  readonly outcome?: string;
  /** Line of services.csv on which the row begins. */
  readonly line: number;
}

const FORM = {
  service_id: identifier,
  jobseeker,
  kind: word,
  place: optional(oneOf(SERVICE_PLACES)),
  organiser: oneOf(FILE_ORGANISERS),
  production: optional(oneOf(PRODUCTIONS)),
  planned_on: optional(date),
  started_on: optional(date),
  ended_on: optional(date),
  days_per_week: optional(wholeNumber(0, 7)),
  hours_per_day: optional(hours),
  legal_basis: optional(line),
  outcome: optional(word),
};

export const SERVICE_COLUMNS: readonly string[] = Object.keys(FORM);

export function serviceRow(file: string, csv: CsvRow, problems: HistoryProblems): ServiceRow | undefined {
  const row = readRow(file, FORM, csv, problems);
  if (!row) return undefined;
  if (row.started_on !== undefined && row.ended_on !== undefined && row.ended_on < row.started_on) {
    problems.add({
      file,
      line: csv.line,
      column: 'ended_on',
      value: row.ended_on,
      detail: 'The service ends before it starts.',
      expected: `A date from ${row.started_on} on, or empty while the service is open.`,
    });
    return undefined;
  }
  return withoutAbsent({
    serviceId: row.service_id,
    jobseeker: row.jobseeker,
    kind: row.kind,
    place: row.place,
    organiser: row.organiser,
    production: row.production,
    plannedOn: row.planned_on,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    daysPerWeek: row.days_per_week,
    hoursPerDay: row.hours_per_day,
    legalBasis: row.legal_basis,
    outcome: row.outcome,
    line: csv.line,
  });
}

type Absent<Row> = { [Key in keyof Row]: Row[Key] | undefined };

/** Drops the keys whose value is absent. */
function withoutAbsent(row: Absent<Required<ServiceRow>>): ServiceRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as unknown as ServiceRow;
}
