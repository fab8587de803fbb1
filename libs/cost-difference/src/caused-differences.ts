import type { BenefitHistory, HistoryStep } from '#benefit-history';
import { byNumber, type Choices, completeChoices, timeline } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { type CausedDifference, type Step, stepByStep } from './step-by-step.js';

/** What one side of a comparison computes from, and under which law and readings of it. */
export interface ComparedSide {
  readonly history: BenefitHistory;
  readonly statutes: Statutes;
  readonly choices: Choices;
}

/** Another reading of the law, or another law. */
export interface OtherLaw {
  /** The interpretations whose choices differ, by identifier; of one that a law doesn't know, nothing. */
  readonly interpretations: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
  /** The digests of the laws, where these differ. */
  readonly statutes?: { readonly before: string; readonly after: string };
}

export type Cause =
  | ({ readonly kind: 'events' } & Pick<HistoryStep, 'told' | 'way'>)
  | ({ readonly kind: 'law' } & OtherLaw);

/**
 * What made the difference between two sides: first the events, one step after the other under the law of the side before, then
 * the other law and other readings of it together.
 * @param steps the way from the history before to the history after
 */
export function causedDifferences(
  before: ComparedSide,
  after: ComparedSide,
  steps: readonly HistoryStep[],
): CausedDifference<Cause>[] {
  const { statutes, choices } = before;
  const known = steps.map(({ told, way, after: history }): Step<Cause> => {
    return { cause: { kind: 'events', told, way }, timeline: timeline(history, statutes, choices) };
  });
  const law = otherLaw(before, after);
  const last: Step<Cause>[] = law
    ? [
        {
          cause: { kind: 'law', ...law },
          timeline: timeline(after.history, after.statutes, after.choices),
        },
      ]
    : [];
  return [...stepByStep(timeline(before.history, statutes, choices), [...known, ...last])];
}

function otherLaw(before: ComparedSide, after: ComparedSide): OtherLaw | undefined {
  const chosen = completeChoices(before.statutes, before.choices);
  const other = completeChoices(after.statutes, after.choices);
  const ids = [...new Set([...Object.keys(chosen), ...Object.keys(other)])];
  const differing = ids.filter((id) => chosen[id] !== other[id]).sort(byNumber);
  const isSameLaw = before.statutes.digest === after.statutes.digest;
  if (isSameLaw && differing.length === 0) return undefined;
  return {
    interpretations: Object.fromEntries(
      differing.map((id) => [
        id,
        {
          ...(chosen[id] === undefined ? {} : { before: chosen[id] }),
          ...(other[id] === undefined ? {} : { after: other[id] }),
        },
      ]),
    ),
    ...(isSameLaw ? {} : { statutes: { before: before.statutes.digest, after: after.statutes.digest } }),
  };
}
