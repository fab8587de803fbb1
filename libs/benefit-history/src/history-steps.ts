import type { CalendarDate } from '#calendar-date';
import type { BenefitEvent } from '#contracts';
import {
  type BenefitHistory,
  type FactSource,
  initialBenefitHistory,
  type RecordedPayment,
} from './benefit-history.js';
import { evolve } from './evolve.js';
import { paidUntil } from './known-at.js';
import type { ToldEvent } from './told-event.js';

/** A history before and after some events. */
export interface HistoryStep {
  /** In the order in which they came; at least one. */
  readonly told: readonly ToldEvent[];
  /** Going back in time takes them away. */
  readonly way: 'added' | 'taken-away';
  readonly before: BenefitHistory;
  readonly after: BenefitHistory;
}

type Recorded = BenefitEvent & { readonly source: FactSource };

/**
 * The way from what was known before one instant to what was known before another, event by event in the order of recording.
 * @param events all events of the history, in that order
 * @returns a step for each event that was recorded in between; back in time when `to` is earlier
 */
export function recordedSteps(events: Iterable<Recorded>, from: Date, to: Date): HistoryStep[] {
  const [first, last] = [from, to].map((instant) => instant.toISOString()).sort();
  const steps: HistoryStep[] = [];
  let history = initialBenefitHistory;
  let told: Recorded[] = [];
  let before = history;
  for (const event of events) {
    const { source, ...said } = event;
    history = evolve(history, said as BenefitEvent, source);
    told.push(event);
    // What takes the place of a fact is told with the correction, in one step (COR-1).
    if (event.type === 'BenefitFactCorrected') continue;
    const { recordedAt } = source;
    if (first !== undefined && last !== undefined && first <= recordedAt && recordedAt < last) {
      steps.push({ told, way: 'added', before, after: history });
    }
    told = [];
    before = history;
  }
  return to < from ? backwards(steps) : steps;
}

/**
 * The way from what had been paid until one date to what had been paid until another (as `paidUntil`), payment date by payment
 * date. For histories from files, which tell no time of recording.
 * @returns a step for each date on which something was paid or taken back; back in time when `to` is earlier
 */
export function paidSteps(history: BenefitHistory, from: CalendarDate, to: CalendarDate): HistoryStep[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const byDate = new Map<CalendarDate, ToldEvent[]>();
  for (const event of history.payments.flatMap(eventsOf)) {
    const { paidOn } = event.data;
    if (first < paidOn && paidOn <= last) byDate.set(paidOn, [...(byDate.get(paidOn) ?? []), event]);
  }
  let before = paidUntil(history, first);
  const steps = [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, told]): HistoryStep => {
      const step = { told, way: 'added', before, after: paidUntil(history, date) } as const;
      before = step.after;
      return step;
    });
  return to < from ? backwards(steps) : steps;
}

function backwards(steps: readonly HistoryStep[]): HistoryStep[] {
  return steps
    .map(
      ({ told, before, after }): HistoryStep => ({ told, way: 'taken-away', before: after, after: before }),
    )
    .reverse();
}

type PaymentEvent = Extract<BenefitEvent, { type: 'BenefitPaid' | 'BenefitPaymentCorrected' }>;

/** The events that told a payment, and that it was taken back. */
function eventsOf({
  source,
  correction,
  ...data
}: RecordedPayment): (PaymentEvent & Pick<ToldEvent, 'source'>)[] {
  const paid = { type: 'BenefitPaid', data, ...sourced(source) } as const;
  if (!correction) return [paid];
  const { source: told, ...own } = correction;
  return [
    paid,
    { type: 'BenefitPaymentCorrected', data: { ...own, corrects: data.paymentId }, ...sourced(told) },
  ];
}

function sourced(source: FactSource | undefined) {
  return source ? { source } : {};
}
