import Type, { type Static } from 'typebox';
import { CounterRule } from './counter-rule.js';
import { ServiceRule } from './service-rule.js';
import { ShareRule } from './share-rule.js';
import { ExactEuros, StatuteDate, Word } from './statute-words.js';

/**
 * The kinds of value that a provision can set. A kind is declared beside the value in the file of the law, and checked
 * when the law is loaded; a lookup names the kind that it expects.
 */
export const VALUE_KINDS = {
  /** A whole number: months, days, hours, years. The unit is part of the parameter's name. */
  integer: Type.Integer(),
  /** Percent, whole. */
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  /** Exact euros as text, at most four decimals: "37.21". */
  euros: ExactEuros,
  date: StatuteDate,
  'yes-no': Type.Boolean(),
  word: Word,
  /** A closed list of words of the code: benefits, services, grounds. */
  words: Type.Array(Word, { minItems: 1, uniqueItems: true }),
  /** Whole numbers by word: the limits of each kind of service. */
  'integers-by-word': Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]*$' }), Type.Integer()),
  /** A share of the municipality by counted days. */
  'share-rule': ShareRule,
  /** Which paid days a counter counts and when it starts again. */
  'counter-rule': CounterRule,
  /** A kind of service: who arranges it, within what limits. */
  'service-rule': ServiceRule,
} as const;

export type ValueKind = keyof typeof VALUE_KINDS;
export type ValueOf<Kind extends ValueKind> = Static<(typeof VALUE_KINDS)[Kind]>;
