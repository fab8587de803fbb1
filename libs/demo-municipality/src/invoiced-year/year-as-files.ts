import { BILLED_COLUMNS, billedCsvRow } from '#invoicing';
import { benefitRow, COLUMNS } from '#population';
import type { InvoicedYear } from './invoiced-year.js';

/** payments.csv, facts.csv and billed.csv of the year, as docs/files.md describes them. */
export function yearAsFiles({ people, billed }: InvoicedYear): {
  payments: string;
  facts: string;
  billed: string;
} {
  const rows = people.flatMap(({ jobseeker, commands }) =>
    commands.map((command) => benefitRow(jobseeker, command)),
  );
  const rowsOf = (wanted: 'payments' | 'facts') =>
    rows.filter(({ file }) => file === wanted).map(({ row }) => row);
  return {
    payments: textOf(COLUMNS.payments, rowsOf('payments')),
    facts: textOf(COLUMNS.facts, rowsOf('facts')),
    billed: textOf(BILLED_COLUMNS.join(','), billed.map(billedCsvRow)),
  };
}

function textOf(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
