import type { RefusalName } from './refusal-names.js';

/**
 * Why a command changes nothing. `decide` returns it in place of events; the API shows it as an RFC 9457 problem and the
 * file import as a bad row. It never repeats text about a person.
 */
export class Refusal {
  constructor(
    readonly details: {
      /** Stable name of the problem. */
      readonly problem: RefusalName;
      /** Row of the rule book, when a rule of law or of the contract refuses: `DUTY-2`. */
      readonly rule?: string;
      /** The provision in force on the date: `laki työvoimapalveluiden järjestämisestä (380/2023) 44 §`. */
      readonly provision?: string;
      /** One sentence: what is wrong. */
      readonly detail: string;
      /** What would have been accepted, and what to do. */
      readonly expected: string;
      /** The field of the command that is at fault, where there is one. */
      readonly field?: string;
    },
  ) {}
}

/** What `decide` returns: the events that happen (none when all is recorded already), or why not. */
export type Decision<Event> = readonly Event[] | Refusal;

export function isRefusal<Event>(decision: Decision<Event>): decision is Refusal {
  return decision instanceof Refusal;
}
