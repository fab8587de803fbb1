import type { BenefitHistory, FactLists, FactSetRight, FactSource } from './benefit-history.js';
import { FACT_TYPES, type FactType } from './fact-types.js';

type Fact = FactLists[FactSetRight['list']][number];

/** A fact that counts, with its place and what kind of fact it is. */
export interface StandingFact {
  readonly type: FactType;
  readonly place: number;
  readonly fact: Fact;
}

export function standingFact(history: BenefitHistory, eventId: string): StandingFact | undefined {
  for (const type of FACT_TYPES) {
    const facts: readonly Fact[] = history[type.list];
    const place = facts.findIndex(({ source }) => source?.eventId === eventId);
    const fact = facts[place];
    if (fact !== undefined) return { type, place, fact };
  }
  return undefined;
}

/** The history without a fact that it had; as it was where it has none such. */
export function withoutFact(
  history: BenefitHistory,
  eventId: string,
  told: Pick<FactSetRight, 'how' | 'on' | 'source'>,
): BenefitHistory {
  const found = standingFact(history, eventId);
  if (found === undefined) return history;
  const { type, place, fact } = found;
  const { list } = type;
  return {
    ...history,
    [list]: (history[list] as readonly Fact[]).filter((_, index) => index !== place),
    factsSetRight: [...history.factsSetRight, { list, place, fact, ...told }],
  };
}

/**
 * The history with the facts again that were set right in a way that counts no longer, the last of them first, each where it stood.
 * What came after them stands behind them: facts are only added at the end.
 */
export function withFactsAgain(
  history: BenefitHistory,
  isKnown: (told: { readonly source?: FactSource }) => boolean,
): BenefitHistory {
  const unknown = history.factsSetRight.filter((each) => !isKnown(each));
  const again: Record<FactSetRight['list'], readonly Fact[]> = { ...history };
  for (const { list, place, fact } of unknown.reverse()) again[list] = again[list].toSpliced(place, 0, fact);
  return {
    ...history,
    ...(again as unknown as FactLists),
    factsSetRight: history.factsSetRight.filter(isKnown),
  };
}
