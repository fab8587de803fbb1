import { byNumber, type Choices, completeChoices } from '#cost-responsibility';
import type { Statutes } from '#statutes';

/** A choice that could be made at a point where another one is. */
export interface OtherChoice {
  readonly id: string;
  /** What the interpretation is about. */
  readonly title: string;
  readonly choice: string;
  readonly meaning: string;
}

/**
 * Every choice that results can be computed with and that is not the one made, in the order of the interpretations.
 * @throws ChoiceNotAvailable
 */
export function otherChoices(statutes: Statutes, choices: Choices): OtherChoice[] {
  const chosen = completeChoices(statutes, choices);
  return [...statutes.interpretations.values()]
    .sort((a, b) => byNumber(a.id, b.id))
    .flatMap(({ id, title, choices: available }) =>
      Object.entries(available)
        .filter(([choice, { notComputable }]) => choice !== chosen[id] && !notComputable)
        .map(([choice, { meaning }]) => ({ id, title: title.en, choice, meaning: meaning.en })),
    );
}
