import type { Refusal } from '#contracts';

/** A rule, or what is recorded already, stands against the command. Nothing was stored. */
export class CommandRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    /** Which of the commands that were to be carried out together, from 0. */
    readonly index: number,
  ) {
    super(refusal.details.problem);
    this.name = 'CommandRefused';
  }
}
