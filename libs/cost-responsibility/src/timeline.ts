import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import type { Statutes } from '#statutes';
import type { Choices } from './choices.js';
import { type CorrectedPayment, isCorrected, knownAt } from './corrected-payments.js';
import { FactsOfPerson } from './facts-of-person.js';
import { type InvoiceLine, InvoiceLines, type LineOfRuns } from './invoice-lines.js';
import { type Law, rememberedLaw } from './law.js';
import { paidInCalendarOrder, type ReadyPayments } from './paid.js';
import { type DaySpan, daySpanOf, daysOf, type PaidDay } from './paid-day.js';
import type { Run } from './run.js';
import { type RunsAsked, runsOf } from './runs.js';
import { type ShareSpan, shareSpanOf } from './share-span.js';

/** The cost-responsibility timeline of one jobseeker (MON-3): every paid day and every invoice line, under one law. */
export class Timeline {
  constructor(
    private readonly law: Law,
    /** By date. */
    readonly runs: readonly Run[],
    private readonly lines: readonly LineOfRuns[],
  ) {}

  /** By payer, regime, benefit, month and kind. */
  get invoiceLines(): readonly InvoiceLine[] {
    return this.lines.map(({ line }) => line);
  }

  /**
   * Invoice lines, each with the days on it and why they have their shares.
   * @param isAsked for which lines; absent: for all
   */
  *explainedLines(
    isAsked: (line: InvoiceLine) => boolean = () => true,
  ): Generator<{ readonly line: InvoiceLine; readonly spans: readonly ShareSpan[] }> {
    for (const { line, runs } of this.lines) {
      if (isAsked(line)) yield { line, spans: runs.map((run) => shareSpanOf(run, this.law)) };
    }
  }

  /** The days of standing payments that are on no invoice, and why. */
  *spansWithoutShare(): Generator<ShareSpan> {
    for (const run of this.runs) if (run.percent === 0) yield shareSpanOf(run, this.law);
  }

  /** The interpretations under which it was computed, all of them. */
  get choices(): Choices {
    return this.law.choices;
  }

  /** The interpretations under which the days of a run could have another result. */
  interpretationsOf(run: Run): readonly string[] {
    return this.law.names.names(run.interpretations);
  }

  /** The interpretations that can change one of its days or invoice lines. */
  get interpretations(): ReadonlySet<string> {
    const ofRuns = this.runs.reduce((bits, run) => bits | run.interpretations, 0);
    const ofLines = this.invoiceLines.flatMap((line) => line.interpretations);
    return new Set([...this.law.names.names(ofRuns), ...ofLines]);
  }

  /** The days of payments that were not corrected, by date, those with a share of zero too. */
  *days(): Generator<PaidDay> {
    for (const span of this.daySpans()) yield* daysOf(span);
  }

  /** The same days by what they have in common: a twentieth of the work where only that is needed. */
  *daySpans(): Generator<DaySpan> {
    for (const run of this.runs) yield daySpanOf(run, this.law);
  }
}

/**
 * Who pays which part of which day's benefit, and what is invoiced.
 * @param chosen interpretations whose choice is not the default: `{ 'INT-2': 'no-restart' }`
 * @throws ChoiceNotAvailable
 */
export function timeline(history: BenefitHistory, statutes: Statutes, chosen: Choices = {}): Timeline {
  const law = rememberedLaw(statutes, chosen);
  const ready: ReadyPayments = new Map();
  const runs = runsOfPayments(standingPayments(history), history, law, ready);
  const lines = new InvoiceLines(law);
  for (const run of runs) lines.add(run, 'payment', run.paid.payment.paidOn);
  for (const corrected of history.payments.filter(isCorrected)) {
    const billed = billedRuns(history, corrected, law, ready);
    for (const run of billed.atPayment) lines.add(run, 'payment', corrected.paidOn);
    for (const run of billed.atCorrection) {
      lines.add(run, 'correction', corrected.correction.paidOn, billed.turnedBy);
    }
  }
  return new Timeline(law, runs, lines.sorted());
}

/** Payments that were not taken back. */
export function standingPayments(history: BenefitHistory): RecordedPayment[] {
  return history.payments.filter((payment) => !isCorrected(payment));
}

/** The runs of some payments of a person beside all of the person's facts. */
export function runsOfPayments(
  payments: readonly RecordedPayment[],
  history: BenefitHistory,
  law: Law,
  ready: ReadyPayments = new Map(),
  asked: RunsAsked = {},
): Run[] {
  const paids = paidInCalendarOrder(payments, ready);
  return runsOf(paids, new FactsOfPerson(history, paids, law), law, asked);
}

/** The runs at which a corrected payment was billed, and those at which it is taken back (INT-5). */
function billedRuns(history: BenefitHistory, corrected: CorrectedPayment, law: Law, ready: ReadyPayments) {
  const runsFor = (payments: readonly RecordedPayment[]) =>
    runsOfPayments(payments, history, law, ready, { only: corrected });
  const known = knownAt(history, corrected.paidOn, corrected);
  const knownLater = knownAt(history, corrected.correction.paidOn, corrected);
  const asBilled = runsFor(known);
  if (areSame(known, knownLater)) return { atPayment: asBilled, atCorrection: asBilled, turnedBy: 0 };
  const asKnownLater = runsFor(knownLater);
  return {
    atPayment: asBilled,
    atCorrection: law.choices['INT-5'] === 'as-known-at-correction' ? asKnownLater : asBilled,
    turnedBy: shares(asBilled) === shares(asKnownLater) ? 0 : law.names.bit('INT-5'),
  };
}

/** Both end with the corrected payment itself, so that neither is the beginning of the other. */
function areSame(known: readonly RecordedPayment[], later: readonly RecordedPayment[]): boolean {
  return known.every((payment, index) => payment === later[index]);
}

function shares(runs: readonly Run[]): string {
  return runs.map(({ first, days, percent, payer }) => `${first} ${days} ${percent} ${payer}`).join('\n');
}
