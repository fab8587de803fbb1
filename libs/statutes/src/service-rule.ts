import Type, { type Static } from 'typebox';
import {
  ABILITIES,
  ACTIVATION_GROUNDS,
  EXPENSE_ALLOWANCE_BASES,
  oneOf,
  PLAN_KINDS,
  REHABILITATION_GROUNDS,
  SERVICE_ORGANISERS,
  SERVICE_PLACES,
  SUBSIDY_GROUNDS,
  type SubsidyGround,
  TRIAL_PURPOSES,
} from '#contracts';
import { InLanguages } from './languages.js';
import { ActNumber, Provision } from './statute-words.js';

/** A row of the rule book: `KTT-4`. */
const RuleId = Type.String({ pattern: '^[A-Z]+-\\d+$' });

const ruled = { rule: RuleId, provision: Provision };

/** Where the provision stands in another act than the kind. */
const elsewhere = { act: Type.Optional(ActNumber) };

const Limit = Type.Object(
  { ...ruled, atLeast: Type.Optional(Type.Integer()), atMost: Type.Optional(Type.Integer()) },
  { additionalProperties: false },
);
export type ServiceLimit = Static<typeof Limit>;

const SubsidyPeriods = Type.Object(
  { first: Type.Optional(Limit), continued: Type.Optional(Limit) },
  { additionalProperties: false },
);

const SubsidyGrounds = Type.Partial(
  Type.Object(
    Object.fromEntries(SUBSIDY_GROUNDS.map((ground) => [ground, SubsidyPeriods])) as Record<
      SubsidyGround,
      typeof SubsidyPeriods
    >,
    { additionalProperties: false },
  ),
);

/**
 * A kind of service in the service catalogue: who arranges it and within what limits. A limit or condition that is left
 * out does not exist; each names the row of the rule book and the provision that a refusal cites.
 */
export const ServiceRule = Type.Object(
  {
    name: InLanguages,
    organisers: Type.Array(oneOf(SERVICE_ORGANISERS, 'Who may arrange it.'), { minItems: 1 }),
    /** A service of the municipality's general competence, which no act obliges to arrange (SRV-5). */
    statutory: Type.Optional(Type.Literal(false)),
    /** Of a kind that ended with this version: the row of the rule book that says so. */
    ends: Type.Optional(RuleId),
    /** Calendar months from the first day as planned to the last. */
    months: Type.Optional(Limit),
    /** Months in all, with earlier services of the same kind; it begins anew after months of unemployment. */
    monthsInAll: Type.Optional(
      Type.Object(
        {
          ...ruled,
          atMost: Type.Integer({ minimum: 1 }),
          restarts: Type.Optional(
            Type.Object(
              {
                provision: Provision,
                'twelve-months-unemployed': Type.Integer({ minimum: 1 }),
                'under-25-three-months-unemployed': Type.Integer({ minimum: 1 }),
              },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    daysPerWeek: Type.Optional(Limit),
    hoursPerDay: Type.Optional(Limit),
    /** Days of attendance. */
    days: Type.Optional(Limit),
    meetings: Type.Optional(Limit),
    /** Age in whole years on the first day. */
    age: Type.Optional(Limit),
    places: Type.Optional(
      Type.Object(
        { ...ruled, anyOf: Type.Array(oneOf(SERVICE_PLACES, 'A place.'), { minItems: 1 }) },
        { additionalProperties: false },
      ),
    ),
    purposes: Type.Optional(
      Type.Object(
        { ...ruled, anyOf: Type.Array(oneOf(TRIAL_PURPOSES, 'A purpose.'), { minItems: 1 }) },
        { additionalProperties: false },
      ),
    ),
    /** Purposes that it is never for. */
    notFor: Type.Optional(
      Type.Object(
        { ...ruled, anyOf: Type.Array(oneOf(TRIAL_PURPOSES, 'A purpose.'), { minItems: 1 }) },
        { additionalProperties: false },
      ),
    ),
    /** Not at the place of an employer with whom the person has an employment relationship. */
    notWhereEmployed: Type.Optional(Type.Object(ruled, { additionalProperties: false })),
    /** One of the sufficient grounds is needed; the others don't do alone, each by its own row of the rule book. */
    grounds: Type.Optional(
      Type.Object(
        {
          ...ruled,
          sufficient: Type.Array(oneOf(REHABILITATION_GROUNDS, 'A ground.'), { minItems: 1 }),
          insufficient: Type.Record(Type.String(), RuleId),
        },
        { additionalProperties: false },
      ),
    ),
    /** A prior assessment that found such ability, and that neither work nor employment services are possible. */
    secondaryToServices: Type.Optional(
      Type.Object(
        { ...ruled, abilities: Type.Array(oneOf(ABILITIES, 'An ability.'), { minItems: 1 }) },
        { additionalProperties: false },
      ),
    ),
    /** The plan in force on the first day must be of one of these kinds. */
    plans: Type.Optional(
      Type.Object(
        { ...ruled, anyOf: Type.Array(oneOf(PLAN_KINDS, 'A kind of plan.'), { minItems: 1 }) },
        { additionalProperties: false },
      ),
    ),
    /** In a plan that is made on one of these grounds: asked for by the person, heard about it, in the plan first (KTT-6). */
    atOwnRequest: Type.Optional(
      Type.Object(
        {
          ...ruled,
          planGrounds: Type.Array(oneOf(ACTIVATION_GROUNDS, 'A ground of the plan.'), { minItems: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** Of subsidised work: how many months a first and a continued period may have, by the ground of the subsidy (WAG-1). */
    subsidy: Type.Optional(
      Type.Object({ ...ruled, grounds: SubsidyGrounds }, { additionalProperties: false }),
    ),
    /** Of subsidised work: whether it builds the employment condition (WAG-2). */
    employmentCondition: Type.Optional(
      Type.Object({ ...ruled, ...elsewhere, builds: Type.Boolean() }, { additionalProperties: false }),
    ),
    /** While the benefit that goes with it is paid, there is no unemployment benefit (KEL-3). */
    noUnemploymentBenefit: Type.Optional(
      Type.Object({ ...ruled, ...elsewhere }, { additionalProperties: false }),
    ),
    /** The expense allowance that goes with it: a right while on benefit, or left to discretion (EXP-1, EXP-2). */
    expenseAllowance: Type.Optional(
      Type.Object(
        {
          ...ruled,
          ...elsewhere,
          basis: oneOf(EXPENSE_ALLOWANCE_BASES, 'Statutory or discretionary.'),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type ServiceRule = Static<typeof ServiceRule>;
