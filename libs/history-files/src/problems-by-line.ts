import { type FoundProblems, type HistoryProblem, PROBLEMS_LISTED_MAX } from './history-problem.js';

/** Problems of one file that are found in no order. */
export class ProblemsByLine {
  private kept: HistoryProblem[] = [];
  private count = 0;

  add(problem: HistoryProblem): void {
    this.count++;
    this.kept.push(problem);
    if (this.kept.length >= 2 * PROBLEMS_LISTED_MAX) this.keepFirst();
  }

  /** The first ones, by their lines. */
  found(): FoundProblems {
    this.keepFirst();
    return { list: this.kept, count: this.count };
  }

  private keepFirst(): void {
    this.kept.sort((a, b) => a.line - b.line);
    this.kept.length = Math.min(this.kept.length, PROBLEMS_LISTED_MAX);
  }
}
