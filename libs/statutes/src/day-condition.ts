import Type, { type Static } from 'typebox';
import { BENEFITS, oneOf, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import { InLanguages } from './languages.js';
import { Provision, StatuteDate, When } from './statute-words.js';

/** Which paid days a line of a rule concerns. Everything that is stated must hold; what is left out is not asked. */
export const DayCondition = Type.Object(
  {
    provision: Provision,
    /** Why, in a few words without a full stop, for the explanation of a day. */
    reason: Type.Optional(InLanguages),
    when: Type.Optional(When),
    benefits: Type.Optional(Type.Array(oneOf(BENEFITS, 'Benefits concerned.'), { minItems: 1 })),
    grounds: Type.Optional(Type.Array(oneOf(PAYMENT_GROUNDS, 'Grounds concerned.'), { minItems: 1 })),
    circumstances: Type.Optional(
      Type.Array(oneOf(PAYMENT_CIRCUMSTANCES, 'Circumstances concerned.'), { minItems: 1 }),
    ),
    /** The paid day, both ends included. */
    daysFrom: Type.Optional(StatuteDate),
    daysUntil: Type.Optional(StatuteDate),
    /** The payment date, both ends included. */
    paidFrom: Type.Optional(StatuteDate),
    paidUntil: Type.Optional(StatuteDate),
    /** The day on which the service of the payment's ground began. */
    serviceBegunBefore: Type.Optional(StatuteDate),
    /** Within the integration window of the person (INT-15). */
    integrationWindow: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);
export type DayCondition = Static<typeof DayCondition>;
