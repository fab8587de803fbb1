import { problem } from '../problems/make-problem.js';

/** Counts the people whose history one answer about the past is computed from. */
export class PeopleRead {
  private count = 0;

  constructor(private readonly max: number) {}

  /** @throws ApiProblem when they are too many for one answer */
  add(people: number): void {
    this.count += people;
    if (this.count <= this.max) return;
    throw problem('history-too-large', {
      detail: `The answer would be computed from the histories of more than ${this.max} people.`,
    });
  }
}
