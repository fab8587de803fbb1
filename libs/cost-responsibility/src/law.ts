import type { Benefit } from '#contracts';
import type { Merger, Statutes } from '#statutes';
import { byNumber, type Choices, completeChoices } from './choices.js';
import { type WindowRule, windowRules } from './integration-window.js';
import { InterpretationBitNames } from './interpretation-bits.js';
import { cutsOf } from './law-condition.js';
import { type LawCounter, lawCounters } from './law-counter.js';
import { type LawShare, lawShares } from './law-share.js';
import type { DayNumber } from './paid-day-numbers.js';

/** The law under chosen interpretations, made ready for whole numbers. Computed once and used for every jobseeker. */
export interface Law {
  readonly choices: Choices;
  readonly names: InterpretationBitNames;
  /** By benefit, oldest first. */
  readonly shares: Readonly<Record<Benefit, readonly LawShare[]>>;
  readonly counters: readonly LawCounter[];
  readonly windows: ReadonlyMap<string, WindowRule>;
  /** The choices of INT-15. */
  readonly windowChoices: readonly string[];
  /** Of municipalities that exist no more, by their code. */
  readonly mergers: ReadonlyMap<string, Merger>;
  /** Days on which the law itself changes something: every segment is cut there. */
  readonly cuts: readonly DayNumber[];
}

/** Interpretations that say how to compute, not which line of the law holds: the code reads their choices (decision 20). */
const READ_BY_THE_CODE = ['INT-1', 'INT-5', 'INT-6', 'INT-9', 'INT-10', 'INT-11', 'INT-15'];

/** @throws ChoiceNotAvailable; NotInTheStatutes where another law lacks what the code reads */
export function lawUnder(statutes: Statutes, chosen: Choices): Law {
  const choices = completeChoices(statutes, chosen);
  const names = new InterpretationBitNames(statutes.interpretations.keys());
  for (const id of READ_BY_THE_CODE) names.bit(id);
  const counters = lawCounters(statutes, choices, names);
  const counterIndex = new Map(counters.map(({ id }, index) => [id, index]));
  const shares = lawShares(statutes, counterIndex, choices, names);
  return {
    choices,
    names,
    shares,
    counters,
    windows: windowRules(statutes),
    windowChoices: Object.keys(statutes.interpretations.get('INT-15')?.choices ?? {}),
    mergers: mergersOf(statutes),
    cuts: lawCuts(shares, counters),
  };
}

function mergersOf({ municipalities }: Statutes): Map<string, Merger> {
  return new Map(
    [...municipalities.values()].flatMap(({ code, merger }) => (merger ? [[code, merger] as const] : [])),
  );
}

function lawCuts(shares: Law['shares'], counters: readonly LawCounter[]): DayNumber[] {
  const cuts = new Set<DayNumber>();
  for (const share of Object.values(shares).flat()) {
    cuts.add(share.from).add(share.until + 1);
    for (const day of share.noShare.flatMap(cutsOf)) cuts.add(day);
  }
  for (const { from, counts, excludes } of counters.flatMap((counter) => counter.versions)) {
    cuts.add(from);
    for (const day of [...counts, ...excludes].flatMap(cutsOf)) cuts.add(day);
  }
  return [...cuts].sort((a, b) => a - b);
}

const remembered = new WeakMap<Statutes, Map<string, Law>>();

/** As `lawUnder`, but computed once for the same statutes and choices. */
export function rememberedLaw(statutes: Statutes, chosen: Choices): Law {
  const laws = remembered.get(statutes) ?? new Map<string, Law>();
  remembered.set(statutes, laws);
  const key = Object.entries(chosen)
    .sort(([a], [b]) => byNumber(a, b))
    .join(' ');
  const law = laws.get(key) ?? lawUnder(statutes, chosen);
  laws.set(key, law);
  return law;
}
