import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import type { BilledLine } from './billed-line.js';
import { compare } from './compare-figures.js';
import type { Difference, Effect } from './difference.js';
import type { ExpectedLine } from './expected-line.js';
import { sumOf } from './figure.js';
import { latenessOf } from './lateness.js';
import { type Included, type Match, matchLines } from './match-lines.js';

/**
 * The differences between what was billed for one person and what should have been. Their effects account for every cent:
 * for each municipality they sum up to what was billed to it less what should have been.
 */
export function findDifferences(
  expected: readonly ExpectedLine[],
  billed: readonly BilledLine[],
  statutes: Statutes,
): Difference[] {
  const { matches, included, missing, rest } = matchLines(expected, billed);
  return [
    ...missing.filter(({ payer }) => payer !== UNKNOWN_PAYER).map(missingLine),
    ...included.map(includedLine),
    ...matches.flatMap((match) => [...ofMatch(match), ...lateLines(match, statutes)]),
    ...rest.flatMap(({ lines, again }) => {
      const sum = sumOf(lines);
      if (sum.days === 0 && sum.municipal === 0n && sum.base === 0n) return [];
      const [first] = lines;
      if (first === undefined) return [];
      return [
        {
          ...headOfBilled(first),
          kind: again ? ('billed-twice' as const) : ('not-expected' as const),
          ...(again ? { expected: again, because: 'billed-already' as const } : {}),
          billed: lines,
          effects: [{ municipality: first.municipality, cents: sum.municipal }],
        },
      ];
    }),
  ];
}

function missingLine(line: ExpectedLine): Difference {
  return {
    ...headOf(line),
    kind: 'missing',
    expected: line,
    billed: [],
    effects: [{ municipality: line.payer, cents: -line.municipal }],
  };
}

function includedLine({ expected, within }: Included): Difference {
  return {
    ...headOf(expected),
    kind: 'payer',
    expected,
    billed: within.billed,
    effects: moved(expected.payer, within.municipality, expected.municipal),
    ...becauseOfPayer(expected),
  };
}

/** A line billed to another municipality is moved first, and what then still differs is told beside it. */
function ofMatch(match: Match): Difference[] {
  const { expected, billed, figure, municipality, isOtherBenefit } = match;
  const head = { ...headOf(expected), expected, billed };
  const differences: Difference[] = [];
  if (municipality !== expected.payer) {
    differences.push({
      ...head,
      kind: 'payer',
      effects: moved(expected.payer, municipality, figure.municipal),
      ...becauseOfPayer(expected),
    });
    if (expected.payer === UNKNOWN_PAYER) return differences;
  }
  if (isOtherBenefit) differences.push({ ...head, kind: 'benefit', effects: [] });
  const other = compare(expected, figure);
  if (other) {
    differences.push({
      ...head,
      ...other,
      effects: [{ municipality: expected.payer, cents: figure.municipal - expected.municipal }],
    });
  }
  return differences;
}

/** Of the lines that stand for an expected one. A line that takes back another is not late. */
function lateLines({ expected, billed }: Match, statutes: Statutes): Difference[] {
  return billed.flatMap((line) => {
    const late = latenessOf(line, statutes);
    if (!late || Math.sign(line.days) !== Math.sign(expected.days)) return [];
    return [
      { ...headOf(expected), kind: 'billed-late' as const, expected, billed: [line], effects: [], late },
    ];
  });
}

/** Nobody is short of what no municipality is known to pay. */
function moved(from: string, to: string, cents: bigint): Effect[] {
  const surplus = { municipality: to, cents };
  return from === UNKNOWN_PAYER ? [surplus] : [surplus, { municipality: from, cents: -cents }];
}

function becauseOfPayer({ payer }: ExpectedLine) {
  return payer === UNKNOWN_PAYER ? ({ because: 'home-municipality-unknown' } as const) : {};
}

function headOf({ regime, benefit, paidMonth, kind, ...line }: ExpectedLine) {
  return { jobseeker: line.jobseeker, regime, benefit, paidMonth, lineKind: kind };
}

function headOfBilled({ jobseeker, regime, benefit, paidMonth, kind }: BilledLine) {
  return { jobseeker, regime, benefit, paidMonth, lineKind: kind };
}
