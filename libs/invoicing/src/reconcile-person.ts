import type { BenefitHistory } from '#benefit-history';
import type { Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import { type Choices, type Timeline, timeline } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { benefitBefore } from './benefit-before.js';
import type { BilledLine } from './billed-line.js';
import type { Difference } from './difference.js';
import { type ExpectedLine, expectedLines } from './expected-line.js';
import { findDifferences } from './find-differences.js';
import { OtherReadings, type Reading } from './other-readings.js';

export interface ReconcilePerson {
  readonly jobseeker: string;
  /** What is known of the person; empty for one of whom nothing is. */
  readonly history: BenefitHistory;
  /** Everything that was billed for the person, to whichever municipality. */
  readonly billed: readonly BilledLine[];
  readonly statutes: Statutes;
  readonly choices?: Choices;
  /** First and last month of payment, both included, that are compared. */
  readonly months: { readonly from: Month; readonly to: Month };
}

/** A difference with what explains it beyond the lines themselves. */
export interface ExplainedDifference extends Difference {
  /** The benefit from which the person had moved to that of the line: a group of people that one defect may concern. */
  readonly movedFrom?: Benefit;
  /** Other readings under which what was billed is right. */
  readonly rightUnder: readonly Reading[];
}

/** An expected line with what may group it with others. */
export interface ReconciledLine {
  readonly line: ExpectedLine;
  readonly movedFrom?: Benefit;
}

export interface ReconciledPerson {
  readonly jobseeker: string;
  /** Within the months. */
  readonly expected: readonly ReconciledLine[];
  readonly billed: readonly BilledLine[];
  readonly differences: readonly ExplainedDifference[];
}

/**
 * Compares what was billed for one person with what follows from the history (MON-4).
 * @throws ChoiceNotAvailable
 */
export function reconcilePerson(asked: ReconcilePerson): ReconciledPerson {
  const { jobseeker, history, statutes, choices = {}, months } = asked;
  const computed = timeline(history, statutes, choices);
  const isAsked = ({ paidMonth }: { readonly paidMonth: Month }) =>
    months.from <= paidMonth && paidMonth <= months.to;
  const expected = expectedLines(jobseeker, computed, isAsked);
  const billed = asked.billed.filter(isAsked);
  const found = findDifferences(expected, billed, statutes);
  const readings = new OtherReadings({
    jobseeker,
    history,
    statutes,
    choices,
    billed: asked.billed,
    interpretations: interpretationsOf(computed, found.length > 0),
  });
  return {
    jobseeker,
    expected: expected.map((line) => ({ line, ...movedFrom(history, line) })),
    billed,
    differences: found.map((difference) => ({
      ...difference,
      ...(difference.kind === 'not-expected' ? whyNotExpected(difference, history, computed, expected) : {}),
      ...(difference.expected ? movedFrom(history, difference.expected) : {}),
      rightUnder: readings.explaining(difference),
    })),
  };
}

function movedFrom(history: BenefitHistory, line: ExpectedLine): { movedFrom?: Benefit } {
  const before = benefitBefore(history, line);
  return before === undefined ? {} : { movedFrom: before };
}

/** Where there is a difference to be explained, the interpretations that could change anything of the person. */
function interpretationsOf(computed: Timeline, isNeeded: boolean): ReadonlySet<string> {
  const names = new Set<string>();
  if (!isNeeded) return names;
  for (const { interpretations } of computed.invoiceLines) for (const id of interpretations) names.add(id);
  for (const { interpretations } of computed.spansWithoutShare())
    for (const id of interpretations) names.add(id);
  return names;
}

function whyNotExpected(
  { benefit, regime, paidMonth, lineKind }: Difference,
  history: BenefitHistory,
  computed: Timeline,
  expected: readonly ExpectedLine[],
): Pick<Difference, 'because' | 'withoutShare'> {
  if (history.payments.length === 0 && history.homeMunicipalities.length === 0)
    return { because: 'jobseeker-unknown' };
  const isAlike = (line: ExpectedLine) =>
    line.benefit === benefit &&
    line.regime === regime &&
    line.paidMonth === paidMonth &&
    line.kind === lineKind;
  if (expected.some(isAlike)) return { because: 'payer-is-another' };
  const paid = history.payments.filter((payment) => payment.benefit === benefit);
  if (lineKind === 'correction') {
    const isTakenBack = paid.some(({ correction }) => correction?.paidOn.startsWith(paidMonth));
    return { because: isTakenBack ? 'no-share' : 'no-such-correction' };
  }
  const withoutShare = [...computed.spansWithoutShare()].filter(
    (span) => span.benefit === benefit && span.paidOn.startsWith(paidMonth),
  );
  if (withoutShare.length > 0) return { because: 'no-share', withoutShare };
  const isInAnotherRegime = expected.some(
    (line) => line.benefit === benefit && line.paidMonth === paidMonth && line.kind === lineKind,
  );
  const isPaid = !isInAnotherRegime && paid.some(({ paidOn }) => paidOn.startsWith(paidMonth));
  return { because: isPaid ? 'no-share' : 'no-such-payment' };
}
