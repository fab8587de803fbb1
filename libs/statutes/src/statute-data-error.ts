/** What is wrong with one place of a file of the law. */
export interface StatuteDataProblem {
  /** The file, relative to the folder of the law: `law/1290-2002/14-3a.yaml`. */
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly problem: string;
}

/** The files of the law can't be used. Nothing is computed from half a law, so loading stops and names every place. */
export class StatuteDataError extends Error {
  constructor(readonly problems: readonly StatuteDataProblem[]) {
    super(problems.map(({ file, line, problem }) => `${file}:${line}: ${problem}`).join('\n'));
    this.name = 'StatuteDataError';
  }
}
