import { looksLikePersonalIdentityCode } from '#contracts';

/** What is wrong with one place of a file. */
export interface HistoryProblem {
  /** The file as it was named by the caller. */
  readonly file: string;
  /** Line on which the row begins, counted from one. */
  readonly line: number;
  /** Name of the column, where one is at fault. */
  readonly column?: string;
  /** What stands there. Withheld where it reads as a personal identity code. */
  readonly value?: string;
  /** What is wrong, in one sentence. */
  readonly detail: string;
  readonly expected: string;
}

/** Problems are listed up to this number; more are counted only. */
export const PROBLEMS_LISTED_MAX = 5_000;

/** Problems as plain data: listed up to a number, and counted. */
export interface FoundProblems {
  readonly list: readonly HistoryProblem[];
  readonly count: number;
}

/** The files can't be accepted, and nothing of them was. */
export class HistoryProblems {
  private readonly listed: HistoryProblem[] = [];
  private total = 0;

  add(problem: HistoryProblem): void {
    this.total++;
    if (this.listed.length < PROBLEMS_LISTED_MAX) this.listed.push(problem);
  }

  /** Adds what was found elsewhere, as it is listed and counted there. */
  addAll({ list, count }: FoundProblems): void {
    for (const problem of list) this.add(problem);
    this.total += count - list.length;
  }

  /** The same as plain data. */
  found(): FoundProblems {
    return { list: this.listed, count: this.total };
  }

  /** All problems, those too many to be listed included. */
  get count(): number {
    return this.total;
  }

  /** The first problems, in the order of the files and lines where they were found. */
  get list(): readonly HistoryProblem[] {
    return this.listed;
  }
}

const WITHHELD = '(withheld: it reads as a personal identity code)';
const SHOWN_CHARACTERS_MAX = 80;

/** A value as it may be shown: without control characters, not endless, and never a personal identity code. */
export function shown(value: string): string {
  if (looksLikePersonalIdentityCode(value)) return WITHHELD;
  const printable = value.replaceAll(/\p{Cc}/gu, ' ');
  return printable.length > SHOWN_CHARACTERS_MAX
    ? `${printable.slice(0, SHOWN_CHARACTERS_MAX)}...`
    : printable;
}
