import Type, { type Static } from 'typebox';
import { InLanguages } from './languages.js';
import type { PositionedYaml } from './positioned-yaml.js';
import { SomeText } from './positioned-yaml.js';
import { StatuteDate, Word } from './statute-words.js';

/** A point that the statutes leave open: the choice that the product makes, the other choices, and why. */
export const Interpretation = Type.Object(
  {
    id: Type.String({ pattern: '^INT-\\d+$' }),
    title: InLanguages,
    /** What the statutes leave open. */
    question: InLanguages,
    /** The provisions whose wording leaves it open. */
    provisions: Type.Array(SomeText, { minItems: 1 }),
    /** The paid days it concerns, both ends included. */
    concernsDaysFrom: StatuteDate,
    concernsDaysUntil: Type.Optional(StatuteDate),
    /** When the product took its choice. */
    chosenOn: StatuteDate,
    default: Word,
    reasoning: SomeText,
    choices: Type.Record(
      Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }),
      Type.Object(
        {
          /** A sentence. */
          meaning: InLanguages,
          /** Why results can't be computed with this choice; absent where they can. */
          notComputable: Type.Optional(SomeText),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Interpretation = Static<typeof Interpretation>;

export function readInterpretation(yaml: PositionedYaml): Interpretation | undefined {
  const interpretation = yaml.read(Interpretation);
  if (!interpretation) return undefined;
  const chosen = interpretation.choices[interpretation.default];
  if (!chosen) yaml.report(['default'], `${interpretation.default} is not one of the choices`);
  if (chosen?.notComputable) yaml.report(['default'], 'the default must be computable');
  return interpretation;
}
