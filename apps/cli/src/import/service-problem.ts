import type { Refusal } from '#contracts';
import { type HistoryProblem, type ServiceRow, shown } from '#history-files';
import { serviceKinds } from '#pathway';
import type { Statutes } from '#statutes';

/** Fields of the command whose row has another name for them. */
const ROW_FIELD: Readonly<Record<string, keyof ServiceRow>> = { plannedStart: 'plannedOn' };

/** A refused row of services.csv, with the column and what stands there. */
export function serviceProblem(
  file: string,
  row: ServiceRow,
  { details: { problem, field, detail, expected } }: Refusal,
  statutes: Statutes,
): HistoryProblem {
  const name = field === undefined ? undefined : (ROW_FIELD[field] ?? field);
  const value = Object.entries(row).find(([key]) => key === name)?.[1];
  return {
    file,
    line: row.line,
    ...(name === undefined ? {} : { column: columnOf(name) }),
    ...(value === undefined ? {} : { value: shown(String(value)) }),
    detail,
    expected: problem === 'service-kind-unknown' ? `One of: ${serviceKinds(statutes).join(', ')}.` : expected,
  };
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
