import { eurosOf } from './cents.js';
import type { GroupOfLines } from './group-of-lines.js';
import { publishedBilledLine, publishedExpectedLine } from './published-lines.js';
import type { ExplainedDifference } from './reconcile-person.js';
import { type LinesAndCents, nameOf, type ReconciliationSummary } from './reconciliation.js';
import type { TotalOfMunicipality } from './totals-of-municipalities.js';

/** A difference as JSON shows it: both figures, the effect in euros, and what explains it. */
export function publishedDifference(difference: ExplainedDifference) {
  const { kind, jobseeker, regime, benefit, paidMonth, lineKind } = difference;
  const { expected, billed, effects, because, late, movedFrom, rightUnder, withoutShare } = difference;
  return {
    kind,
    jobseeker,
    regime,
    benefit,
    paidMonth,
    lineKind,
    effects: effects.map(({ municipality, cents }) => ({ municipality, municipal: eurosOf(cents) })),
    ...(because === undefined ? {} : { because }),
    ...(late ? { late: publishedLateness(late) } : {}),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    rightUnder: rightUnder.map(nameOf),
    ...(expected ? { expected: publishedExpectedLine(expected) } : {}),
    billed: billed.map(publishedBilledLine),
    ...(withoutShare ? { withoutShare } : {}),
  };
}

export type PublishedDifference = ReturnType<typeof publishedDifference>;

function publishedLateness({ cents, ...late }: NonNullable<ExplainedDifference['late']>) {
  return { ...late, municipal: eurosOf(cents) };
}

export function publishedSummary(summary: ReconciliationSummary) {
  const { expected, billed, withoutPayer, byMunicipality, byKind, groups, systematic, ...rest } = summary;
  return {
    ...rest,
    expected: publishedTotal(expected),
    billed: publishedTotal(billed),
    difference: eurosOf(billed.municipal - expected.municipal),
    withoutPayer: publishedTotal(withoutPayer),
    byMunicipality: byMunicipality.map(publishedMunicipality),
    byKind: byKind.map(({ municipal, ...total }) => ({ ...total, municipal: eurosOf(municipal) })),
    groups: groups.map(publishedGroup),
    systematic: systematic.map(publishedGroup),
  };
}

export type PublishedSummary = ReturnType<typeof publishedSummary>;

function publishedTotal({ lines, municipal }: LinesAndCents) {
  return { lines, municipal: eurosOf(municipal) };
}

function publishedMunicipality({ municipality, expected, billed, tooMuch, tooLittle }: TotalOfMunicipality) {
  return {
    municipality,
    expected: eurosOf(expected),
    billed: eurosOf(billed),
    difference: eurosOf(billed - expected),
    tooMuch: eurosOf(tooMuch),
    tooLittle: eurosOf(tooLittle),
  };
}

function publishedGroup({ missing, late, ...group }: GroupOfLines) {
  return { ...group, missing: eurosOf(missing), late: eurosOf(late) };
}
