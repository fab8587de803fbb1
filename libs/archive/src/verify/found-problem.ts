/** What was looked at when something was found. */
export type Check =
  | 'container'
  | 'format'
  | 'key'
  | 'manifest'
  | 'file'
  | 'checkpoint'
  | 'witness'
  | 'segment'
  | 'event'
  | 'leaf-hash'
  | 'summary'
  | 'tree';

/** One thing that is not as it was signed, and where. */
export interface FoundProblem {
  /** Inside the bundle or archive. */
  readonly file: string;
  readonly check: Check;
  /** Of the event in the log, from 0, where it is about one. */
  readonly index?: number;
  readonly detail: string;
}

/** Thousands of wrong events are told by the first of them and their number. */
export const PROBLEMS_LISTED_MAX = 100;

/** So many alike that follow each other are told one by one; more of them by the first. */
const TOLD_ONE_BY_ONE = 3;

export class FoundProblems {
  readonly list: FoundProblem[] = [];
  /** Of all that is not as it was signed. */
  count = 0;
  /** Of what the list does not tell. */
  untold = 0;

  /** @param things how many it tells of */
  add(problem: FoundProblem, things = 1): void {
    this.count += things;
    if (this.list.length < PROBLEMS_LISTED_MAX) this.list.push(problem);
    else this.untold += things;
  }

  /**
   * What was found in one segment: first why a file could not be read as it is, then in one line what may all follow from that. Elsewhere
   * many alike of neighbouring events are one.
   */
  addOfSegment(found: readonly FoundProblem[]): void {
    const causes = found.filter(({ check }) => check === 'segment');
    const rest = found.filter(({ check }) => check !== 'segment');
    for (const cause of causes) this.add(cause);
    this.addFollowing(rest.filter(({ file }) => causes.some((cause) => cause.file === file)));
    this.addRuns(rest.filter(({ file }) => !causes.some((cause) => cause.file === file)));
  }

  private addFollowing(found: readonly FoundProblem[]): void {
    if (found.length <= TOLD_ONE_BY_ONE) {
      this.addRuns(found);
      return;
    }
    const indices = found.flatMap(({ index }) => (index === undefined ? [] : [index]));
    const [first, last] = [Math.min(...indices), Math.max(...indices)];
    const detail = `and so, up to event ${last}, events are changed, missing or not where they were sealed: ${found.length.toLocaleString('en')} findings, which may all follow from that`;
    this.add({ file: found[0]?.file ?? '', check: 'event', index: first, detail }, found.length);
  }

  private addRuns(found: readonly FoundProblem[]): void {
    for (const run of runsOf(found)) {
      const [first] = run;
      const last = run.at(-1);
      if (first === undefined || run.length <= TOLD_ONE_BY_ONE) for (const each of run) this.add(each);
      else {
        const detail = `${first.detail}; likewise up to event ${last?.index}, ${run.length.toLocaleString('en')} events in all`;
        this.add({ ...first, detail }, run.length);
      }
    }
  }
}

/** Neighbouring events of which the same is told, but for numbers. */
function runsOf(found: readonly FoundProblem[]): FoundProblem[][] {
  const runs: FoundProblem[][] = [];
  const openRuns = new Map<string, FoundProblem[]>();
  for (const problem of found) {
    const key = `${problem.file} ${problem.check} ${problem.detail.replaceAll(/\d+/g, '#')}`;
    const run = openRuns.get(key);
    const last = run?.at(-1)?.index;
    if (run && last !== undefined && problem.index === last + 1) run.push(problem);
    else {
      const begun = [problem];
      runs.push(begun);
      openRuns.set(key, begun);
    }
  }
  return runs;
}
