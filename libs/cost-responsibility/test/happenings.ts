import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { type Timeline, timeline } from '#cost-responsibility';
import { shippedStatutes } from './given-benefits.js';

/** What happens in a history and in its timeline, in words; each once. */
export function happeningsOf(history: BenefitHistory): ReadonlySet<string> {
  const computed = timeline(history, shippedStatutes);
  return new Set([
    ...ofDays(computed),
    ...ofLines(computed),
    ...history.payments.flatMap((payment) => [...ofPayment(payment, history)]),
  ]);
}

function* ofDays({ runs }: Timeline): Generator<string> {
  const regimes = new Map<string, string>();
  for (const { share, paid, percent, provision, payer, counted, because, number } of runs) {
    const { paymentId, ground, circumstance, benefit } = paid.payment;
    const { regime } = share;
    yield `${regime} ${benefit} ${percent} %`;
    yield `by ${provision}`;
    yield `${regime} ground ${ground}`;
    if (circumstance) yield `${regime} circumstance ${circumstance}`;
    const restart = because.bounds?.restart;
    if (restart) yield `${regime} ${benefit} restarted by ${restart.restart.fact}`;
    if (because.counting && !counted) yield `${regime} day not counted`;
    if (payer === 'unknown') yield 'payer unknown';
    else if (because.home?.fact.municipality !== payer) yield 'payer merged';
    if (number > 1000) yield `${regime} above day 1000`;
    const before = regimes.get(paymentId);
    if (before !== undefined && before !== regime) yield `payment over ${before} and ${regime}`;
    regimes.set(paymentId, regime);
  }
}

function* ofLines(computed: Timeline): Generator<string> {
  for (const { alike } of computed.daySpans()) {
    for (const id of alike.interpretations) yield `day depends on ${id}`;
  }
  for (const { kind, regime, interpretations } of computed.invoiceLines) {
    yield `${kind} line in ${regime}`;
    for (const id of interpretations) yield `line depends on ${id}`;
  }
}

function* ofPayment(payment: RecordedPayment, { payments }: BenefitHistory): Generator<string> {
  const { paymentId, correction, paidOn, firstDay, lastDay, periodId } = payment;
  const others = payments.filter((other) => other !== payment);
  if (correction && correction.paidOn < paidOn) yield 'correction dated before its payment';
  if (correction && paymentId.endsWith('-again')) yield 'replacement corrected';
  if (paidOn <= lastDay) yield 'payment dated before its days end';
  if (others.some((other) => other.paidOn > paidOn && other.lastDay < firstDay)) yield 'payment out of order';
  const parts = others.filter((other) => periodId !== undefined && other.periodId === periodId);
  if (parts.length > 0) yield 'period in parts';
  if (parts.some(({ benefit }) => benefit !== payment.benefit)) yield 'period of several benefits';
  if (others.some((other) => other.lastDay >= firstDay && other.firstDay < firstDay)) yield 'shared days';
}
