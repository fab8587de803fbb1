import type { BenefitHistory } from '#benefit-history';
import type { Choices } from '#cost-responsibility';
import { explanationParts } from '#explanation';
import {
  type ExplainedDifference,
  explainedFigure,
  type PublishedDifference,
  publishedDifference,
} from '#invoicing';
import type { Language, Statutes } from '#statutes';

/** A difference with our figure in sentences. */
export type ToldDifference = PublishedDifference & {
  /** For each span of our figure, or of the days without a share: why its first day has its number, share and payer. */
  readonly sentences: readonly (readonly string[])[];
};

/** Tells the differences of one person in one language. */
export function toldDifference(
  difference: ExplainedDifference,
  history: BenefitHistory,
  statutes: Statutes,
  choices: Choices,
  language: Language,
): ToldDifference {
  const sentences = explainedFigure(difference, history, statutes, choices).map((explanation) =>
    Object.values(explanationParts(explanation, statutes, language)).filter((text) => text !== ''),
  );
  return { ...publishedDifference(difference), sentences };
}
