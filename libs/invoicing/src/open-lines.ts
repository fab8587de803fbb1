import type { BilledLine } from './billed-line.js';
import type { ExpectedLine } from './expected-line.js';

type Line = Pick<ExpectedLine, 'regime' | 'benefit' | 'paidMonth' | 'kind'>;

/** What a line is about, whoever pays it. */
export function subjectOf({ regime, benefit, paidMonth, kind }: Line): string {
  return `${regime} ${benefit} ${paidMonth} ${kind}`;
}

/** Lines of one person that were billed to one municipality about one thing. */
export interface BilledGroup {
  readonly municipality: string;
  readonly subject: string;
  readonly lines: readonly BilledLine[];
  /** The line that is billed by others already: these bill it again. */
  readonly again?: ExpectedLine;
}

/** The billed lines of one person that have not found what they stand for. */
export class OpenLines {
  private groups: BilledGroup[] = [];

  constructor(billed: readonly BilledLine[]) {
    const byKey = new Map<string, BilledLine[]>();
    for (const line of billed) {
      const key = `${line.municipality} ${subjectOf(line)}`;
      const lines = byKey.get(key);
      if (lines) lines.push(line);
      else byKey.set(key, [line]);
    }
    for (const lines of byKey.values()) this.putBack(lines);
  }

  /** Takes the first group that fits best: `fits` gives a rank from 0 on, or nothing for a group that does not fit. */
  take(fits: (group: BilledGroup) => number | undefined): BilledGroup | undefined {
    let best: BilledGroup | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const group of this.groups) {
      const rank = fits(group);
      if (rank === undefined || rank >= bestRank) continue;
      best = group;
      bestRank = rank;
    }
    this.groups = this.groups.filter((group) => group !== best);
    return best;
  }

  putBack(lines: readonly BilledLine[], again?: ExpectedLine): void {
    const [first] = lines;
    if (first === undefined) return;
    this.groups.push({
      municipality: first.municipality,
      subject: subjectOf(first),
      lines,
      ...(again === undefined ? {} : { again }),
    });
  }

  /** What is left. */
  rest(): readonly BilledGroup[] {
    return this.groups;
  }
}
