import { type CalendarDate, toDayNumber } from '#calendar-date';
import type { CounterRestart, DayCondition, Statutes } from '#statutes';
import type { Choices } from './choices.js';
import { type CitedProvision, citedProvision } from './cited-provision.js';
import type { InterpretationBitNames } from './interpretation-bits.js';
import { type LawCondition, lawCondition, type Switched, switchedBy } from './law-condition.js';
import { ALWAYS, type DayNumber, NEVER } from './paid-day-numbers.js';

export interface LawRestart extends Switched {
  /** The first and the last day from which a count may start again. */
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly fact: CounterRestart['fact'];
  readonly wholeCount: boolean;
  readonly provision: CitedProvision;
}

export interface LawCounter {
  readonly id: string;
  /** One bit for each benefit that some line counts: the others need no further question. */
  readonly benefits: number;
  readonly versions: readonly {
    readonly from: DayNumber;
    readonly until: DayNumber;
    readonly counts: readonly LawCondition[];
    readonly excludes: readonly LawCondition[];
  }[];
  readonly restarts: readonly LawRestart[];
}

export function lawCounters(
  statutes: Statutes,
  choices: Choices,
  names: InterpretationBitNames,
): LawCounter[] {
  return statutes.ofKind('counter-rule').map(({ act, id, versions }) => {
    const spans = versions.map((version, index) => ({
      ...versionSpan(version),
      // A counter that is in force counts the earlier days that its conditions name.
      ...(index === 0 ? { from: ALWAYS } : {}),
      rule: version.value,
    }));
    const ready = (lines: readonly DayCondition[] = []) =>
      lines.map((line) => lawCondition(line, citedProvision(statutes, act, line.provision), choices, names));
    const ruleVersions = spans.map(({ from, until, rule }) => ({
      from,
      until,
      counts: ready(rule.counts),
      excludes: ready(rule.excludes),
    }));
    return {
      id: `${act} ${id}`,
      benefits: ruleVersions.flatMap(({ counts }) => counts).reduce((bits, line) => bits | line.benefits, 0),
      versions: ruleVersions,
      restarts: spans.flatMap(({ from, until, rule }) =>
        (rule.restarts ?? []).map((restart) => ({
          ...switchedBy(restart.when, choices, names),
          from: restart.daysFrom ? Math.max(from, toDayNumber(restart.daysFrom)) : from,
          until: restart.daysUntil ? Math.min(until, toDayNumber(restart.daysUntil)) : until,
          fact: restart.fact,
          wholeCount: restart.scope === 'whole-count',
          provision: citedProvision(statutes, act, restart.provision),
        })),
      ),
    };
  });
}

/** The days on which a version holds, both ends included. */
export function versionSpan({ from, until }: { from: CalendarDate; until?: CalendarDate }) {
  return { from: toDayNumber(from), until: until ? toDayNumber(until) : NEVER };
}
