import Type, { type Static } from 'typebox';
import { BENEFITS, oneOf } from '#contracts';
import { DayCondition } from './day-condition.js';
import { ActNumber, ParameterId, Provision, Word } from './statute-words.js';

export const ShareStep = Type.Object(
  {
    /** The last counted day of the step; the last step has none. */
    upTo: Type.Optional(Type.Integer({ minimum: 1 })),
    percent: Type.Integer({ minimum: 0, maximum: 100 }),
    provision: Provision,
  },
  { additionalProperties: false },
);
export type ShareStep = Static<typeof ShareStep>;

/** How the municipality's share of one benefit is found, for the paid days of one span of time. */
export const ShareRule = Type.Object(
  {
    benefit: oneOf(BENEFITS, 'The benefit that is shared.'),
    /** `none`, `A`, `B`, `C`, or the name of a regime to come. */
    regime: Word,
    /** The counter-rule of the same act that the share follows; a benefit without a municipal share has none. */
    counter: Type.Optional(ParameterId),
    /** Each paid day by its own number, or a whole payment period by the count before its first paid day. */
    shareOf: oneOf(['paid-day', 'payment-period'], 'What has one share.'),
    base: oneOf(['benefit', 'benefit-and-child-increase', 'basic-part'], 'What is shared.'),
    steps: Type.Array(ShareStep, { minItems: 1 }),
    /** Days that the municipality has no share in, whatever their number. */
    noShare: Type.Optional(Type.Array(DayCondition)),
    /** The provision that says whose home municipality, on which day, pays. */
    payerProvision: Type.Optional(Provision),
    /** Where that provision stands in another act. */
    payerAct: Type.Optional(ActNumber),
  },
  { additionalProperties: false },
);
export type ShareRule = Static<typeof ShareRule>;
