import { toDayNumber } from '#calendar-date';
import { BENEFITS, type Benefit } from '#contracts';
import type { CounterRestart, ShareRule, Statutes } from '#statutes';
import { byNumber, type Choices, completeChoices } from './choices.js';
import { type WindowRule, windowRules } from './integration-window.js';
import { InterpretationBitNames } from './interpretation-bits.js';
import { cutsOf, type LawCondition, lawCondition, type Switched, switchedBy } from './law-condition.js';
import { ALWAYS, type DayNumber, NEVER } from './paid-day-numbers.js';

export interface LawStep {
  /** The last number of the step. */
  readonly upTo: number;
  readonly percent: number;
  readonly citation: string;
}

/** How the share of one benefit is found, for the days of one span. */
export interface LawShare {
  readonly act: string;
  readonly parameter: string;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly wording: readonly string[];
  readonly regime: string;
  /** Index of the counter that the share follows; none for a benefit without a share. */
  readonly counter: number | undefined;
  readonly forWholePeriod: boolean;
  readonly base: ShareRule['base'];
  readonly steps: readonly LawStep[];
  /** The last number of the first step: "the 100 days", "the 300 days". */
  readonly firstLimit: number;
  readonly noShare: readonly LawCondition[];
  readonly payerCitation: string | undefined;
}

export interface LawRestart extends Switched {
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly fact: CounterRestart['fact'];
  readonly wholeCount: boolean;
  readonly citation: string;
}

export interface LawCounter {
  readonly id: string;
  readonly versions: readonly {
    readonly from: DayNumber;
    readonly until: DayNumber;
    readonly counts: readonly LawCondition[];
    readonly excludes: readonly LawCondition[];
  }[];
  readonly restarts: readonly LawRestart[];
}

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
  /** Days on which the law itself changes something: every segment is cut there. */
  readonly cuts: readonly DayNumber[];
}

/** @throws ChoiceNotAvailable */
export function lawUnder(statutes: Statutes, chosen: Choices): Law {
  const choices = completeChoices(statutes, chosen);
  const names = new InterpretationBitNames(statutes.interpretations.keys());
  const counterRules = statutes.ofKind('counter-rule');
  const counterIndex = new Map(counterRules.map(({ act, id }, index) => [`${act} ${id}`, index]));

  const counters = counterRules.map(({ act, id, versions }): LawCounter => {
    const spans = versions.map((version, index) => ({
      ...spanOf(version),
      // A counter that is in force counts the earlier days that its conditions name.
      from: index === 0 ? ALWAYS : toDayNumber(version.from),
      value: version.value,
    }));
    const ready = (lines: readonly Parameters<typeof lawCondition>[0][] = []) =>
      lines.map((line) => lawCondition(line, act, statutes.cite(act, line.provision), choices, names));
    return {
      id: `${act} ${id}`,
      versions: spans.map(({ from, until, value }) => ({
        from,
        until,
        counts: ready(value.counts),
        excludes: ready(value.excludes),
      })),
      restarts: spans.flatMap(({ from, until, value }) =>
        (value.restarts ?? []).map((restart) => ({
          ...switchedBy(restart.when, choices, names),
          from,
          until,
          fact: restart.fact,
          wholeCount: restart.scope === 'whole-count',
          citation: statutes.cite(act, restart.provision),
        })),
      ),
    };
  });

  const shares = Object.fromEntries(BENEFITS.map((benefit) => [benefit, [] as LawShare[]])) as Record<
    Benefit,
    LawShare[]
  >;
  for (const { act, id, versions } of statutes.ofKind('share-rule')) {
    for (const version of versions) {
      const { value: rule } = version;
      shares[rule.benefit].push({
        act,
        parameter: id,
        ...spanOf(version),
        wording: version.wording,
        regime: rule.regime,
        counter: rule.counter === undefined ? undefined : known(counterIndex, `${act} ${rule.counter}`),
        forWholePeriod: rule.shareOf === 'payment-period',
        base: rule.base,
        steps: rule.steps.map(({ upTo = Number.POSITIVE_INFINITY, percent, provision }) => ({
          upTo,
          percent,
          citation: statutes.cite(act, provision),
        })),
        firstLimit: rule.steps[0]?.upTo ?? Number.POSITIVE_INFINITY,
        noShare: (rule.noShare ?? []).map((line) =>
          lawCondition(line, act, statutes.cite(act, line.provision), choices, names),
        ),
        payerCitation: rule.payerProvision && statutes.cite(act, rule.payerProvision),
      });
    }
  }
  for (const list of Object.values(shares)) list.sort((a, b) => a.from - b.from);

  const windowChoices = Object.keys(statutes.interpretations.get('INT-15')?.choices ?? {});
  return {
    choices,
    names,
    shares,
    counters,
    windows: windowRules(statutes),
    windowChoices,
    cuts: lawCuts(shares, counters),
  };
}

function spanOf({ from, until }: { from: Parameters<typeof toDayNumber>[0]; until?: typeof from }) {
  return { from: toDayNumber(from), until: until ? toDayNumber(until) : NEVER };
}

function known(index: ReadonlyMap<string, number>, counter: string): number {
  const found = index.get(counter);
  if (found === undefined)
    throw new RangeError(`a share-rule names the counter ${counter}, which there is not`);
  return found;
}

function lawCuts(shares: Law['shares'], counters: readonly LawCounter[]): DayNumber[] {
  const cuts = new Set<DayNumber>();
  for (const share of Object.values(shares).flat()) {
    cuts.add(share.from);
    if (share.until < NEVER) cuts.add(share.until + 1);
    for (const day of share.noShare.flatMap(cutsOf)) cuts.add(day);
  }
  for (const { from, counts, excludes } of counters.flatMap((counter) => counter.versions)) {
    if (from > ALWAYS) cuts.add(from);
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
