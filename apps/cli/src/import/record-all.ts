import { type CommandOutcome, CommandRefused } from '#command-handling';
import { untilStoreAnswers } from '../installation/until-store-answers.js';

/** Events of one append: well below the largest append that a store takes. */
const COMMANDS_AT_ONCE = 400;

/** Records all that can be; what somebody else's record has made impossible since it was checked becomes a conflict. */
export async function recordAll<Item>(
  commands: readonly Item[],
  execute: (portion: readonly Item[]) => Promise<CommandOutcome>,
  conflicts: string[],
): Promise<number> {
  let events = 0;
  for (const portion of portions(commands)) {
    for (let rest = portion; rest.length > 0; ) {
      try {
        const portionLeft = rest;
        events += (await untilStoreAnswers(() => execute(portionLeft))).recorded.length;
        break;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        conflicts.push(error.refusal.details.detail);
        rest = rest.filter((_, index) => index !== error.index);
      }
    }
  }
  return events;
}

function* portions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += COMMANDS_AT_ONCE)
    yield items.slice(from, from + COMMANDS_AT_ONCE);
}
