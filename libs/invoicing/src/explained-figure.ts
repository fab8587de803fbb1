import type { BenefitHistory } from '#benefit-history';
import { type Choices, type DayExplanation, explainSpan } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import type { Difference } from './difference.js';

/**
 * Why our figure of a difference is what it is: for each span of the expected line, or of the days without a share, the
 * explanation of its first day.
 * @throws ChoiceNotAvailable
 */
export function explainedFigure(
  { expected, withoutShare, lineKind }: Difference,
  history: BenefitHistory,
  statutes: Statutes,
  choices: Choices = {},
): DayExplanation[] {
  return (expected?.spans ?? withoutShare ?? []).map((span) => {
    const explanation = explainSpan(history, span, lineKind, statutes, choices);
    if (!explanation) throw new RangeError(`${span.firstDay} of ${span.paymentId} is of another history`);
    return explanation;
  });
}
