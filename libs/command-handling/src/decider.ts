import type { Decision } from '#contracts';

/** The pure heart of one kind of stream: what has happened becomes state, and a command becomes events or a refusal. */
export interface Decider<State, Command, Event> {
  /** The part of the stream's name before the dash. */
  readonly category: string;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (state: State, command: Command) => Decision<Event>;
  /** Whether the command can only be decided on texts about the person as they read; otherwise they stay sealed. */
  readonly comparesTexts?: (command: Command) => boolean;
}
