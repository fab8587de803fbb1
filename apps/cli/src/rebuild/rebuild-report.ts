import { DIGESTED_TABLES, type RebuildReport } from '#read-models';

/** Whether every table holds the same bytes as before; true also where there was nothing to compare with. */
export function isEqual({ before, after }: RebuildReport): boolean {
  return (
    before === undefined || DIGESTED_TABLES.every((table) => before[table].sha256 === after[table].sha256)
  );
}

/** What a rebuild found, for a person at a terminal. */
export function rebuildReport(report: RebuildReport, milliseconds: number): string {
  const { events, before, after } = report;
  const seconds = milliseconds / 1000;
  const lines = [
    `${count(events)} events replayed in ${seconds.toFixed(1)} s (${count(events / seconds)} a second).`,
    '',
    `${'table'.padEnd(18)}${'rows'.padStart(10)}  sha-256 of the rows in order`,
    ...DIGESTED_TABLES.flatMap((table) => {
      const { rows, sha256 } = after[table];
      const now = `${table.padEnd(18)}${count(rows).padStart(10)}  ${sha256}`;
      const earlier = before?.[table];
      if (earlier === undefined || earlier.sha256 === sha256) return [now];
      return [now, `${'  before'.padEnd(18)}${count(earlier.rows).padStart(10)}  ${earlier.sha256}`];
    }),
    '',
    verdict(report),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict(report: RebuildReport): string {
  if (report.before === undefined) {
    return 'There was nothing to compare with: no finished read models made from this log with this law.';
  }
  return isEqual(report)
    ? 'Equal, byte for byte, to what was there.'
    : 'DIFFERENT from what was there. What is there now is what the log says; report how this came about.';
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}
