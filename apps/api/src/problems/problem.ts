/** One thing that is wrong with a request, at one place of it. Never repeats what was sent. */
export interface ProblemCause {
  /** JSON pointer into the body, where the body is at fault: `/firstDay`. */
  readonly pointer?: string;
  /** Name of the header, path or query parameter, where that is at fault. */
  readonly parameter?: string;
  readonly detail: string;
}

/** Problem details, RFC 9457. Everything in it may be shown to anybody: it repeats nothing that was sent. */
export interface Problem {
  /** `/problems/<name>`: a reference that this API explains. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong this time. */
  readonly detail: string;
  /** What would have been accepted, and what to do. */
  readonly expected?: string;
  /** Row of the rule book: `DUTY-2`. */
  readonly rule?: string;
  /** The provision behind the rule. */
  readonly provision?: string;
  readonly errors?: readonly ProblemCause[];
  /** The revision that the caller named in If-Match, and the stream's own; `no-stream` when it does not exist. */
  readonly expectedRevision?: number | 'no-stream';
  readonly actualRevision?: number | 'no-stream';
  /** Finds the entry of the log that says what happened here. */
  readonly reference?: string;
}

/** Thrown where a request ends in a problem. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.title);
    this.name = 'ApiProblem';
  }
}
