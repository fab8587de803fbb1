import { millionthsOf, type Run } from '#cost-responsibility';
import type { RunPart } from './run-cursor.js';

/** What a paid day can differ in, by the names that a timeline gives it. Not its interpretations: they are no result. */
const VALUES = {
  paymentId: ({ run }: RunPart) => run.paid.payment.paymentId,
  benefit: ({ run }: RunPart) => run.paid.benefit,
  regime: ({ run }: RunPart) => run.share.regime,
  counter: ({ number }: RunPart) => number,
  counted: ({ run }: RunPart) => run.counted,
  sharePercent: ({ run }: RunPart) => run.percent,
  payer: ({ run }: RunPart) => run.payer,
  base: ({ run }: RunPart) => run.base,
  municipal: ({ run }: RunPart) => run.municipal,
  state: ({ run }: RunPart) => stateOf(run),
  provision: ({ run }: RunPart) => run.provision,
} as const;

export type DifferentField = keyof typeof VALUES;

const FIELDS = Object.keys(VALUES) as DifferentField[];
const NONE: readonly DifferentField[] = [];

/** In what the first days of two parts differ; the counter by its first number. */
export function differentFields(before: RunPart, after: RunPart): readonly DifferentField[] {
  if (isSame(before, after)) return NONE;
  return FIELDS.filter((field) => VALUES[field](before) !== VALUES[field](after));
}

/** Most days differ in nothing: the few values from which the others follow are looked at first. */
function isSame({ run: a, number }: RunPart, { run: b, number: other }: RunPart): boolean {
  return (
    number === other &&
    a.municipal === b.municipal &&
    a.base === b.base &&
    a.counted === b.counted &&
    a.percent === b.percent &&
    a.payer === b.payer &&
    a.provision === b.provision &&
    a.share.regime === b.share.regime &&
    a.paid.benefit === b.paid.benefit &&
    a.paid.payment.paymentId === b.paid.payment.paymentId
  );
}

/** What the municipality does not pay of one day, exact millionths of a euro. */
export function stateOf({ base, municipal }: Run) {
  return millionthsOf(base) - municipal;
}
