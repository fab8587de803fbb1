import type { Authority, Decision } from '#contracts';

/** What of a recorded event is not in it. */
export interface EventOrigin {
  readonly id: string;
  /** The authority whose act it is. */
  readonly authority: Authority;
  /** Absent of what is being recorded now. */
  readonly recordedAt?: Date;
  /** The command that made it, `SetJobSearchDuty`; absent in events of earlier programs. */
  readonly command?: string;
}

/** The pure heart of one kind of stream: what has happened becomes state, and a command becomes events or a refusal. */
export interface Decider<State, Command extends { readonly type: string }, Event> {
  /** The part of the stream's name before the dash. */
  readonly category: string;
  readonly initial: State;
  readonly evolve: (state: State, event: Event, origin: EventOrigin) => State;
  readonly decide: (state: State, command: Command) => Decision<Event>;
  /** Whether the command can only be decided on texts about the person as they read; otherwise they stay sealed. */
  readonly comparesTexts?: (command: Command) => boolean;
}
