import { Decimal } from 'decimal.js';
import type { BenefitEvent } from '#contracts';

export type PaymentData = Extract<BenefitEvent, { type: 'BenefitPaid' }>['data'];

const WORDS = [
  'benefit',
  'firstDay',
  'lastDay',
  'paidOn',
  'periodId',
  'ground',
  'circumstance',
] as const satisfies readonly (keyof PaymentData)[];

const AMOUNTS = ['perDayEur', 'childIncreaseEur', 'incrementEur', 'basicPartEur'] as const;

/** Whether two reports tell the same payment. 37.2 and 37.20 are the same amount. */
export function saysTheSame(a: PaymentData, b: PaymentData): boolean {
  return (
    WORDS.every((field) => a[field] === b[field]) && AMOUNTS.every((field) => sameAmount(a[field], b[field]))
  );
}

function sameAmount(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || new Decimal(a).equals(b);
}
