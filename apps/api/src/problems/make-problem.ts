import { ApiProblem, type Problem } from './problem.js';
import { PROBLEM_TYPES, type ProblemName } from './problem-catalogue.js';

type Particulars = Omit<Partial<Problem>, 'type' | 'title' | 'status'>;

/** The problem of this name, with what is particular this time. */
export function problem(
  name: ProblemName,
  particulars: Particulars = {},
  headers?: Readonly<Record<string, string>>,
): ApiProblem {
  const { status, title, meaning, remedy } = PROBLEM_TYPES[name];
  return new ApiProblem(
    { type: `/problems/${name}`, title, status, detail: meaning, expected: remedy, ...particulars },
    headers,
  );
}

/** A request header, path or query parameter that is missing or cannot be. */
export function invalidParameter(parameter: string, detail: string, expected: string): ApiProblem {
  return problem('invalid-request', { detail, expected, errors: [{ parameter, detail: expected }] });
}
