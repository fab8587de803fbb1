import type { Writable } from 'node:stream';
import type { HistoryProblem, HistoryProblems } from '#history-files';

/** Every bad row on a line of its own: where it is, what stands there and what was expected. */
export function printProblems(problems: HistoryProblems, output: Writable): void {
  for (const problem of problems.list) output.write(`${problemText(problem)}\n`);
  const unlisted = problems.count - problems.list.length;
  if (unlisted > 0) output.write(`... and ${unlisted} more\n`);
  output.write(`${problems.count} problem${problems.count === 1 ? '' : 's'}: nothing was accepted.\n`);
}

function problemText({ file, line, column, value, detail, expected }: HistoryProblem): string {
  const at =
    column === undefined ? '' : ` ${column}${value === undefined ? '' : ` ${JSON.stringify(value)}`}:`;
  return `${file}:${line}:${at} ${detail} Expected: ${expected}`;
}
