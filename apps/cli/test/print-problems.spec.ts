import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { printProblems } from '#apps/cli/src/terminal/print-problems.js';
import { type HistoryProblem, HistoryProblems } from '#history-files';

async function printed(...list: readonly HistoryProblem[]): Promise<string[]> {
  const problems = new HistoryProblems();
  for (const problem of list) problems.add(problem);
  const output = new PassThrough();
  printProblems(problems, output);
  output.end();
  return (await text(output)).trimEnd().split('\n');
}

const said = { detail: 'It is wrong.', expected: 'Right.' };

describe('the problems of files, on the terminal', () => {
  it('stand in the order of the lines, file by file', async () => {
    const at = (file: string, line: number) => ({ file, line, ...said });
    expect(await printed(at('b.csv', 9), at('a.csv', 7), at('b.csv', 2), at('a.csv', 1))).toEqual([
      'b.csv:2: It is wrong. Expected: Right.',
      'b.csv:9: It is wrong. Expected: Right.',
      'a.csv:1: It is wrong. Expected: Right.',
      'a.csv:7: It is wrong. Expected: Right.',
      '4 problems: nothing was accepted.',
    ]);
  });

  it('show the column and what stands there, each also without the other', async () => {
    const lines = await printed(
      { file: 'a.csv', line: 1, value: 'note', ...said },
      { file: 'a.csv', line: 2, column: 'on', ...said },
      { file: 'a.csv', line: 3, column: 'on', value: 'x', ...said },
    );
    expect(lines.slice(0, 3)).toEqual([
      'a.csv:1: "note": It is wrong. Expected: Right.',
      'a.csv:2: on: It is wrong. Expected: Right.',
      'a.csv:3: on "x": It is wrong. Expected: Right.',
    ]);
  });
});
