import { centsText, type InvoiceLine } from '#cost-responsibility';

/** Days and euros of an invoice line, as they are billed: whole cents. */
export type BilledLine = Pick<InvoiceLine, 'days' | 'base' | 'municipal'>;

/** An invoice line that is on one side only, or has other days or euros there. */
export interface DifferentLine
  extends Pick<InvoiceLine, 'payer' | 'regime' | 'benefit' | 'paidMonth' | 'kind'> {
  readonly before?: BilledLine;
  readonly after?: BilledLine;
  /** By how much the municipal part is greater after; whole cents. */
  readonly municipal: string;
}

/** The lines that differ, in the order of lines: payer, regime, benefit, paid month, kind. */
export function differentLines(
  before: readonly InvoiceLine[],
  after: readonly InvoiceLine[],
): DifferentLine[] {
  const pairs = new Map<string, { before?: InvoiceLine; after?: InvoiceLine }>();
  for (const line of before) pairs.set(keyOf(line), { before: line });
  for (const line of after) pairs.set(keyOf(line), { ...pairs.get(keyOf(line)), after: line });
  return [...pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, pair]) => differentLine(pair));
}

function differentLine({ before, after }: { before?: InvoiceLine; after?: InvoiceLine }): DifferentLine[] {
  const named = before ?? after;
  if (!named || (before && after && saysTheSame(before, after))) return [];
  const { payer, regime, benefit, paidMonth, kind } = named;
  return [
    {
      payer,
      regime,
      benefit,
      paidMonth,
      kind,
      ...(before ? { before: billed(before) } : {}),
      ...(after ? { after: billed(after) } : {}),
      municipal: centsText(
        (after ? centsOf(after.municipal) : 0n) - (before ? centsOf(before.municipal) : 0n),
      ),
    },
  ];
}

function keyOf({ payer, regime, benefit, paidMonth, kind }: InvoiceLine): string {
  return `${payer} ${regime} ${benefit} ${paidMonth} ${kind}`;
}

function saysTheSame(a: InvoiceLine, b: InvoiceLine): boolean {
  return a.days === b.days && a.base === b.base && a.municipal === b.municipal;
}

function billed({ days, base, municipal }: InvoiceLine): BilledLine {
  return { days, base, municipal };
}

/** Reads whole cents as an invoice line writes them: `744.20`, `-3.73`. */
export function centsOf(text: string): bigint {
  return BigInt(text.replace('.', ''));
}
