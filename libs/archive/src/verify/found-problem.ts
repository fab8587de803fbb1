/** What was looked at when something was found. */
export type Check =
  | 'container'
  | 'format'
  | 'key'
  | 'manifest'
  | 'file'
  | 'checkpoint'
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

export class FoundProblems {
  readonly list: FoundProblem[] = [];
  count = 0;

  add(problem: FoundProblem): void {
    this.count++;
    if (this.list.length < PROBLEMS_LISTED_MAX) this.list.push(problem);
  }
}
