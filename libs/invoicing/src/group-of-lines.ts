import { type Month, monthOf } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { ReconciledPerson } from './reconcile-person.js';

/** Lines of one benefit of people with one past: whether one defect concerns them shows in how many were not billed in time. */
export interface GroupOfLines {
  readonly benefit: Benefit;
  /** The benefit from which they had moved; absent for people who had no other. */
  readonly movedFrom?: Benefit;
  readonly persons: number;
  /** Persons of whom a line is missing or was billed late. */
  readonly personsNotBilledInTime: number;
  readonly linesNotBilledInTime: number;
  /** Whole cents. */
  readonly missing: bigint;
  readonly late: bigint;
  /** First and last month of payment of the lines that were not billed in time; empty while there are none. */
  readonly paidMonths: readonly Month[];
  /** Months of the invoices by which they were billed late, in order. */
  readonly billedIn: readonly Month[];
}

interface OpenGroup {
  readonly benefit: Benefit;
  readonly movedFrom: Benefit | undefined;
  persons: number;
  personsNotBilledInTime: number;
  linesNotBilledInTime: number;
  missing: bigint;
  late: bigint;
  readonly paidMonths: Set<Month>;
  readonly billedIn: Set<Month>;
}

/** Adds people up by the benefit of their lines and the one from which they had moved. Memory does not grow with the people. */
export class GroupsOfLines {
  private readonly groups = new Map<string, OpenGroup>();

  add({ expected, differences }: ReconciledPerson): void {
    const seen = new Set<OpenGroup>();
    for (const { line, movedFrom } of expected) seen.add(this.groupFor(line.benefit, movedFrom));
    for (const group of seen) group.persons++;
    const affected = new Set<OpenGroup>();
    for (const { kind, expected: line, movedFrom, late } of differences) {
      if (!line || (kind !== 'missing' && kind !== 'billed-late')) continue;
      const group = this.groupFor(line.benefit, movedFrom);
      affected.add(group);
      group.linesNotBilledInTime++;
      group.paidMonths.add(line.paidMonth);
      if (late) {
        group.late += late.cents;
        group.billedIn.add(monthOf(late.invoicedOn));
      } else group.missing += line.municipal;
    }
    for (const group of affected) group.personsNotBilledInTime++;
  }

  private groupFor(benefit: Benefit, movedFrom: Benefit | undefined): OpenGroup {
    const key = `${movedFrom ?? ''} ${benefit}`;
    const known = this.groups.get(key);
    if (known) return known;
    const group: OpenGroup = {
      benefit,
      movedFrom,
      persons: 0,
      personsNotBilledInTime: 0,
      linesNotBilledInTime: 0,
      missing: 0n,
      late: 0n,
      paidMonths: new Set(),
      billedIn: new Set(),
    };
    this.groups.set(key, group);
    return group;
  }

  /** By benefit and the one before it. */
  all(): GroupOfLines[] {
    return [...this.groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { movedFrom, paidMonths, billedIn, ...group }]) => {
        const months = [...paidMonths].sort();
        return {
          ...group,
          ...(movedFrom === undefined ? {} : { movedFrom }),
          paidMonths:
            months.length > 2 ? [months[0], months.at(-1)].filter((month) => month !== undefined) : months,
          billedIn: [...billedIn].sort(),
        };
      });
  }
}

/**
 * The groups that one cause may explain: several people who moved from another benefit, not billed in time more often than
 * everybody else together.
 */
export function systematicGroups(groups: readonly GroupOfLines[]): GroupOfLines[] {
  return groups.filter((group) => {
    if (group.movedFrom === undefined || group.personsNotBilledInTime < 2) return false;
    const others = groups.filter((other) => other !== group);
    const persons = others.reduce((sum, other) => sum + other.persons, 0);
    const affected = others.reduce((sum, other) => sum + other.personsNotBilledInTime, 0);
    return group.personsNotBilledInTime * persons > affected * group.persons || persons === 0;
  });
}
