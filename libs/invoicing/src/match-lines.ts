import { UNKNOWN_PAYER } from '#cost-responsibility';
import { acceptedLines } from './accepted-lines.js';
import type { BilledLine } from './billed-line.js';
import type { ExpectedLine } from './expected-line.js';
import { agree, type Figure, haveSameShares, sumOf, without } from './figure.js';
import { type BilledGroup, OpenLines, subjectOf } from './open-lines.js';

/** Billed lines that stand for an expected line, rightly or not. */
export interface Match {
  readonly expected: ExpectedLine;
  readonly billed: readonly BilledLine[];
  /** What the billed lines say of this line together. */
  figure: Figure;
  /** Whom they were billed to. */
  readonly municipality: string;
  /** Under what they were billed: the benefit and regime of the line, or others. */
  readonly isOtherBenefit: boolean;
}

/** A line of one municipality whose days are on the billed line of another: the person moved within the month. */
export interface Included {
  readonly expected: ExpectedLine;
  readonly within: Match;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly included: readonly Included[];
  readonly missing: readonly ExpectedLine[];
  readonly rest: readonly BilledGroup[];
}

/**
 * Finds for each expected line of one person the billed lines that stand for it. First those to the right municipality about
 * the same thing; then to another municipality; then under another benefit. What is left on either side stands alone.
 */
export function matchLines(expected: readonly ExpectedLine[], billed: readonly BilledLine[]): Matching {
  return new LinesOfPerson(billed).match(expected);
}

class LinesOfPerson {
  private readonly open: OpenLines;
  private readonly matches: Match[] = [];
  private readonly included: Included[] = [];

  constructor(billed: readonly BilledLine[]) {
    this.open = new OpenLines(billed);
  }

  match(expected: readonly ExpectedLine[]): Matching {
    const toRightPayer = expected.filter((line) => !this.matchDirectly(line));
    const toOthers = toRightPayer.filter(
      (line) => !this.findWithinAnother(line) && !this.matchOtherPayer(line),
    );
    const missing = toOthers.filter((line) => !this.matchOtherBenefit(line));
    return { matches: this.matches, included: this.included, missing, rest: this.open.rest() };
  }

  private matchDirectly(line: ExpectedLine): boolean {
    const subject = subjectOf(line);
    return this.matchGroup(
      line,
      this.open.take((group) =>
        group.municipality === line.payer && group.subject === subject ? 0 : undefined,
      ),
    );
  }

  /** Of a person who moved within the month, the days of both municipalities may stand on the line of one. */
  private findWithinAnother(line: ExpectedLine): boolean {
    const subject = subjectOf(line);
    const within = this.matches.find(
      ({ expected, figure }) =>
        subjectOf(expected) === subject &&
        figure.days === expected.days + line.days &&
        haveSameShares(without(figure, line), expected),
    );
    if (!within) return false;
    within.figure = without(within.figure, line);
    this.included.push({ expected: line, within });
    return true;
  }

  private matchOtherPayer(line: ExpectedLine): boolean {
    const subject = subjectOf(line);
    return this.matchGroup(
      line,
      this.open.take((group) => {
        if (group.subject !== subject) return undefined;
        return rankOf(line, group);
      }),
    );
  }

  private matchOtherBenefit(line: ExpectedLine): boolean {
    if (line.payer === UNKNOWN_PAYER) return false;
    return this.matchGroup(
      line,
      this.open.take((group) => {
        const [first] = group.lines;
        const isSameMonth = first?.paidMonth === line.paidMonth && first.kind === line.kind;
        if (group.municipality !== line.payer || !isSameMonth || group.again) return undefined;
        return sumOf(group.lines).days === line.days ? 0 : undefined;
      }),
    );
  }

  private matchGroup(line: ExpectedLine, group: BilledGroup | undefined): boolean {
    if (!group) return false;
    const { accepted, again } = acceptedLines(line, group.lines);
    this.matches.push({
      expected: line,
      billed: accepted,
      figure: sumOf(accepted),
      municipality: group.municipality,
      isOtherBenefit: group.subject !== subjectOf(line),
    });
    this.open.putBack(again, line);
    return true;
  }
}

/** Lines that bill something again stand for another municipality's line only when they have its days. */
function rankOf(line: ExpectedLine, group: BilledGroup): number | undefined {
  const sum = sumOf(group.lines);
  if (agree(line, sum)) return 0;
  if (line.days === sum.days) return 1;
  return group.again ? undefined : 2;
}
