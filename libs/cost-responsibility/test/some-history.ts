import type { BenefitHistory } from '#benefit-history';
import { type Choices, type InvoiceLine, type PaidDay, timeline } from '#cost-responsibility';
import { anyHistory } from './any-history.js';
import { shippedStatutes, told } from './given-benefits.js';

export const someHistory = anyHistory.map((commands) => told(commands));

export function daysOf(history: BenefitHistory, choices: Choices = {}): PaidDay[] {
  return [...timeline(history, shippedStatutes, choices).days()];
}

export function linesOf(history: BenefitHistory, choices: Choices = {}): readonly InvoiceLine[] {
  return timeline(history, shippedStatutes, choices).invoiceLines;
}

/** A day without what tells only what it depends on. */
export function result({ interpretations: _, ...day }: PaidDay): Omit<PaidDay, 'interpretations'> {
  return day;
}
