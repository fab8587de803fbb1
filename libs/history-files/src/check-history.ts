import {
  type BenefitCommand,
  type BenefitContext,
  type BenefitHistory,
  decide,
  evolve,
} from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { isRefusal, type Refusal } from '#contracts';
import type { Statutes } from '#statutes';
import type { LocatedCommand } from './command-order.js';
import { type HistoryProblem, type HistoryProblems, shown } from './history-problem.js';
import type { HistorySources } from './history-sources.js';

/** Fields of the commands whose column has another name than the field in snake case. */
const COLUMN_OF: Readonly<Record<string, string>> = { municipality: 'value' };

/**
 * Carries the commands out on a history without storing anything.
 * @param onRefused told each command that can't be true beside what is known
 */
export function carryOut(
  commands: readonly LocatedCommand[],
  known: BenefitHistory,
  context: BenefitContext,
  onRefused: (located: LocatedCommand, refusal: Refusal) => void,
): BenefitHistory {
  let history = known;
  for (const located of commands) {
    const decision = decide(history, located.command, context);
    if (isRefusal(decision)) onRefused(located, decision);
    else for (const event of decision) history = evolve(history, event);
  }
  return history;
}

/** What rows are checked by. */
export interface Checking {
  readonly sources: HistorySources;
  readonly statutes: Statutes;
  /** What is dated later is refused. */
  readonly today?: CalendarDate;
  /** Rows of repeated identifiers, `payments 12`: what else is wrong with them is not told. */
  readonly reported: ReadonlySet<string>;
}

/** Every command that can't be true beside what is known becomes a problem. @returns the history that the others tell */
export function checkCommands(
  commands: readonly LocatedCommand[],
  known: BenefitHistory,
  { sources, statutes, today, reported }: Checking,
  problems: HistoryProblems,
): BenefitHistory {
  const context = { statutes, ...(today === undefined ? {} : { today }) };
  return carryOut(commands, known, context, (each, refusal) => {
    if (reported.has(`${each.file} ${each.line}`)) return;
    problems.add(problemOf(sources[each.file] ?? each.file, each, refusal));
  });
}

function problemOf(file: string, { command, line }: LocatedCommand, refusal: Refusal): HistoryProblem {
  const { field, detail, expected } = refusal.details;
  const place = { file, line, detail, expected };
  if (field === undefined) return place;
  const value = fieldOf(command, field);
  return {
    ...place,
    column: columnOf(command, field),
    ...(value === undefined ? {} : { value: shown(value) }),
  };
}

function columnOf(command: BenefitCommand, field: string): string {
  if (command.type === 'RecordIntegrationPeriod' && field === 'ground') return 'value';
  if (command.type === 'RecordOtherBenefit' && field === 'lastDay') return 'value';
  return COLUMN_OF[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function fieldOf(command: BenefitCommand, field: string): string | undefined {
  const value = Object.entries(command).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : undefined;
}
