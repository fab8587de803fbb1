import { ChoiceNotAvailable, type Choices, completeChoices } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { invalidParameter } from '../problems/make-problem.js';

/** How choices are written in an address: `INT-2=no-restart,INT-1=paid-day`. */
export const WRITTEN_CHOICES = '^INT-\\d{1,3}=[a-z0-9-]{1,60}(,INT-\\d{1,3}=[a-z0-9-]{1,60}){0,30}$';

/**
 * The choices that a parameter holds; none when it is left out. Its form has been checked.
 * @throws ApiProblem for two choices of one interpretation
 */
export function choicesOf(parameter: string, written: string | undefined): Choices {
  const choices = new Map<string, string>();
  for (const each of written?.split(',') ?? []) {
    const [id = '', choice = ''] = each.split('=');
    if ((choices.get(id) ?? choice) !== choice) {
      throw invalidParameter(parameter, `${id} is chosen twice.`, 'one choice of each interpretation');
    }
    choices.set(id, choice);
  }
  return Object.fromEntries(choices);
}

/** Refuses what the law has no interpretation or choice for, without repeating what was sent. */
export function assertAvailable(parameter: string, choices: Choices, statutes: Statutes): void {
  try {
    completeChoices(statutes, choices);
  } catch (error) {
    if (!(error instanceof ChoiceNotAvailable)) throw error;
    throw invalidParameter(
      parameter,
      `Nothing can be computed with this choice of ${error.interpretation}.`,
      `one of ${error.available.join(', ')}`,
    );
  }
}
