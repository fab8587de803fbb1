import type { Statutes } from '#statutes';

/** The chosen interpretations, by identifier: `{ 'INT-2': 'no-restart' }`. What is left out has its default. */
export type Choices = Readonly<Record<string, string>>;

/** An interpretation or a choice that there is not, or that results can't be computed with. Says what there is. */
export class ChoiceNotAvailable extends Error {
  constructor(
    readonly interpretation: string,
    readonly choice: string | undefined,
    readonly available: readonly string[],
    reason: string,
  ) {
    super(`${reason} Available: ${available.join(', ')}.`);
    this.name = 'ChoiceNotAvailable';
  }
}

/**
 * Every interpretation with its choice.
 * @throws ChoiceNotAvailable
 */
export function completeChoices(statutes: Statutes, chosen: Choices): Choices {
  const known = [...statutes.interpretations.values()];
  for (const [id, choice] of Object.entries(chosen)) {
    const interpretation = statutes.interpretations.get(id);
    if (!interpretation) {
      const ids = known.map((each) => each.id).sort(byNumber);
      throw new ChoiceNotAvailable(id, undefined, ids, `There is no interpretation ${id}.`);
    }
    const found = Object.hasOwn(interpretation.choices, choice) ? interpretation.choices[choice] : undefined;
    if (!found || found.notComputable) {
      const available = Object.entries(interpretation.choices)
        .filter(([, { notComputable }]) => !notComputable)
        .map(([name]) => name);
      const reason = found?.notComputable ?? `${id} has no choice "${choice}".`;
      throw new ChoiceNotAvailable(id, choice, available, reason);
    }
  }
  return Object.fromEntries(known.map((each) => [each.id, chosen[each.id] ?? each.default]));
}

/** INT-2 before INT-10. */
export function byNumber(a: string, b: string): number {
  return Number(a.slice(4)) - Number(b.slice(4));
}
