import type { Writable } from 'node:stream';
import type { HistoryProblem, HistoryProblems } from '#history-files';

/** Every bad row on a line of its own, in the order of the lines: where it is, what stands there and what was expected. */
export function printProblems(problems: HistoryProblems, output: Writable): void {
  const files = [...new Set(problems.list.map(({ file }) => file))];
  const inOrder = problems.list.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line,
  );
  for (const problem of inOrder) output.write(`${problemText(problem)}\n`);
  const unlisted = problems.count - problems.list.length;
  if (unlisted > 0) output.write(`... and ${unlisted} more\n`);
  output.write(`${problems.count} problem${problems.count === 1 ? '' : 's'}: nothing was accepted.\n`);
}

function problemText({ file, line, column, value, detail, expected }: HistoryProblem): string {
  const found = [column, value === undefined ? undefined : JSON.stringify(value)].filter(
    (part) => part !== undefined,
  );
  const at = found.length === 0 ? '' : ` ${found.join(' ')}:`;
  return `${file}:${line}:${at} ${detail} Expected: ${expected}`;
}
