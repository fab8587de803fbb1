import { isRefusal } from '#contracts';
import {
  commandFingerprint,
  type EventStore,
  type PersonalFields,
  RevisionConflict,
  type StoredEvent,
} from '#event-store';
import { SubjectKeyDestroyed, type SubjectKeys } from '#subject-keys';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandIdReused } from './command-id-reused.js';
import { CommandIds, ERASED } from './command-ids.js';
import type { CommandOutcome } from './command-outcome.js';
import { CommandRefused } from './command-refused.js';
import type { Decider } from './decider.js';
import { type DecidedEvent, newEvent, originOf } from './new-event.js';
import { Turns } from './turns.js';

/** How often a command is decided anew when somebody else's event came in between. */
const ATTEMPTS = 8;

type AnyEvent = DecidedEvent['event'];

interface Loaded<State> {
  readonly state: State;
  readonly revision: number | 'no-stream';
  /** The events that this very command recorded earlier. */
  readonly earlier: readonly StoredEvent[];
}

/** Load, decide, append: the one way from a command to events. */
export class CommandExecution {
  private readonly turns = new Turns();
  private readonly commandIds: CommandIds;

  constructor(
    private readonly store: EventStore,
    private readonly keys: SubjectKeys,
  ) {
    this.commandIds = new CommandIds(store);
  }

  /**
   * Carries out the commands together: all their events are appended at once, or none.
   * @throws CommandRefused, CommandIdReused, RevisionConflict (only with `ifRevision`, or under lasting contention),
   *   and whatever the event store throws
   */
  async execute<State, Command extends { readonly type: string }, Event extends AnyEvent>(
    subject: string,
    decider: Decider<State, Command, Event>,
    commands: readonly Command[],
    envelope: CommandEnvelope,
  ): Promise<CommandOutcome> {
    const stream = `${decider.category}-${subject}`;
    // A person's key is made only for what will be stored: neither a rehearsal nor a refusal leaves one behind.
    const fingerprint = () => this.fingerprintOf(subject, { authority: envelope.authority, commands });
    if (envelope.idFromCaller === true && envelope.rehearsal !== true) {
      await this.commandIds.claim(stream, envelope, await fingerprint());
    }
    return this.turns.take(stream, () => this.attempt(stream, decider, commands, envelope, fingerprint));
  }

  private async attempt<State, Command extends { readonly type: string }, Event extends AnyEvent>(
    stream: string,
    decider: Decider<State, Command, Event>,
    commands: readonly Command[],
    envelope: CommandEnvelope,
    fingerprintOf: () => Promise<string>,
  ): Promise<CommandOutcome> {
    const personalFields = commands.some((command) => decider.comparesTexts?.(command)) ? 'opened' : 'sealed';
    for (let attempt = 1; ; attempt++) {
      const loaded = await this.load(stream, decider, envelope.commandId, personalFields);
      if (loaded.earlier.length > 0)
        return repetition(stream, loaded.earlier, envelope.commandId, await fingerprintOf());
      if (!isAt(envelope.ifRevision, loaded.revision)) {
        throw new RevisionConflict(stream, envelope.ifRevision ?? 'any', loaded.revision);
      }
      const decided = decideAll(stream, decider, loaded.state, commands, envelope);
      if (decided.length === 0 || envelope.rehearsal === true) {
        return { stream, revision: loaded.revision, recorded: [], repeated: false };
      }
      const fingerprint = await fingerprintOf();
      const events = decided.map((each) => newEvent(each, envelope, fingerprint));
      try {
        const appended = await this.store.append(stream, loaded.revision, events);
        return {
          stream,
          ...appended,
          recorded: events.map(({ id, type }) => ({ id, type })),
          repeated: false,
        };
      } catch (error) {
        const isFree = envelope.ifRevision === undefined || envelope.ifRevision === 'any';
        const somebodyElseCameFirst = error instanceof RevisionConflict && isFree;
        if (!somebodyElseCameFirst || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** After erasure there is no key to tell contents apart with, and still facts without personal text to record. */
  private async fingerprintOf(subject: string, content: object): Promise<string> {
    try {
      return commandFingerprint(await this.keys.keyFor(subject), content);
    } catch (error) {
      if (error instanceof SubjectKeyDestroyed) return ERASED;
      throw error;
    }
  }

  private async load<State, Command extends { readonly type: string }, Event>(
    stream: string,
    decider: Decider<State, Command, Event>,
    commandId: string,
    personalFields: PersonalFields,
  ): Promise<Loaded<State>> {
    let state = decider.initial;
    let revision: number | 'no-stream' = 'no-stream';
    const earlier: StoredEvent[] = [];
    for await (const stored of this.store.read(stream, { personalFields })) {
      const { id, type, data, metadata, recordedAt } = stored;
      const { authority, command } = metadata;
      state = decider.evolve(state, { type, data } as Event, {
        id,
        authority,
        recordedAt,
        ...(command === undefined ? {} : { command }),
      });
      revision = stored.revision;
      if (stored.metadata.commandId === commandId) earlier.push(stored);
    }
    return { state, revision, earlier };
  }
}

function isAt(insisted: CommandEnvelope['ifRevision'], revision: number | 'no-stream'): boolean {
  if (insisted === undefined) return true;
  return insisted === 'any' ? revision !== 'no-stream' : insisted === revision;
}

function decideAll<State, Command extends { readonly type: string }, Event>(
  stream: string,
  decider: Decider<State, Command, Event>,
  initial: State,
  commands: readonly Command[],
  envelope: CommandEnvelope,
): DecidedEvent<Event>[] {
  const decided: DecidedEvent<Event>[] = [];
  let state = initial;
  for (const [index, command] of commands.entries()) {
    const decision = decider.decide(state, command);
    if (isRefusal(decision)) throw new CommandRefused(decision, index);
    for (const event of decision) {
      const origin = originOf(stream, command, decided.length, envelope);
      state = decider.evolve(state, event, origin);
      decided.push({ event, origin });
    }
  }
  return decided;
}

function repetition(
  stream: string,
  earlier: readonly StoredEvent[],
  commandId: string,
  fingerprint: string,
): CommandOutcome {
  const last = earlier.at(-1);
  if (last === undefined || (fingerprint !== ERASED && last.metadata.commandFingerprint !== fingerprint))
    throw new CommandIdReused(commandId);
  return {
    stream,
    revision: last.revision,
    position: last.position,
    recorded: earlier.map(({ id, type }) => ({ id, type })),
    repeated: true,
  };
}
