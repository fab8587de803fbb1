import Type, { type Static } from 'typebox';
import { oneOf } from '#contracts';
import { DayCondition } from './day-condition.js';
import { Provision, StatuteDate, When } from './statute-words.js';

/** The facts after which a counter starts again from its first day. */
export const RESTART_FACTS = [
  /** A new maximum period of daily allowance. */
  'new-maximum-period',
  /** The employment condition was met. */
  'employment-condition-met',
  /** Employment condition met, then the maximum period used up, then the first day of labour market support. */
  'return-after-exhaustion',
] as const;
export type RestartFact = (typeof RESTART_FACTS)[number];

export const CounterRestart = Type.Object(
  {
    provision: Provision,
    when: Type.Optional(When),
    fact: oneOf(RESTART_FACTS, 'What starts the count again.'),
    /** The day from which the count starts again, both ends included. */
    daysFrom: Type.Optional(StatuteDate),
    daysUntil: Type.Optional(StatuteDate),
    /** The whole count, or only the way to the first limit (INT-11). */
    scope: oneOf(['whole-count', 'first-limit'], 'How much starts again.'),
  },
  { additionalProperties: false },
);
export type CounterRestart = Static<typeof CounterRestart>;

/** A day is counted when a line of `counts` concerns it and no line of `excludes` does. */
export const CounterRule = Type.Object(
  {
    counts: Type.Array(DayCondition, { minItems: 1 }),
    excludes: Type.Optional(Type.Array(DayCondition)),
    restarts: Type.Optional(Type.Array(CounterRestart)),
  },
  { additionalProperties: false },
);
export type CounterRule = Static<typeof CounterRule>;
