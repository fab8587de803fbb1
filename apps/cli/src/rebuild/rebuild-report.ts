import { DIGESTED_TABLES, type RebuildReport } from '#read-models';

export type Verdict = 'equal' | 'different' | 'nothing-to-compare-with';

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  equal: 'Equal, byte for byte, to what was there.',
  different:
    'DIFFERENT from what was there. What is there now is what the log says; report how this came about.',
  'nothing-to-compare-with':
    'There was nothing to compare with: no finished read models made from this log with this law.',
};

/** Whether every table holds the same bytes as before. */
export function verdictOn({ before, after }: RebuildReport): Verdict {
  if (before === undefined) return 'nothing-to-compare-with';
  return DIGESTED_TABLES.every((table) => before[table].sha256 === after[table].sha256)
    ? 'equal'
    : 'different';
}

/** What a rebuild found, for a person at a terminal. */
export function rebuildReport(report: RebuildReport, milliseconds: number): string {
  const { events, goneOnFrom, before, after } = report;
  const seconds = milliseconds / 1000;
  const lines = [
    `${count(events - goneOnFrom)} events replayed in ${seconds.toFixed(1)} s (${count((events - goneOnFrom) / seconds)} a second).`,
    ...(goneOnFrom === 0
      ? []
      : [`Gone on with after ${count(goneOnFrom)} events that an earlier run had replayed.`]),
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
    IN_WORDS[verdictOn(report)],
  ];
  return `${lines.join('\n')}\n`;
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}
