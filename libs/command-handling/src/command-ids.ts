import type { CommandEvent } from '#contracts';
import { type EventStore, eventIdFor, RevisionConflict } from '#event-store';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandIdReused } from './command-id-reused.js';
import { metadataOf } from './new-event.js';

/** The fingerprint of every command about a person whose key was destroyed. */
export const ERASED = 'erased';

/**
 * The identifiers that callers gave to their commands: each has a stream of its own, whose first event says which command it
 * stands for. It is written before the command is decided, so it holds whatever comes of the command, for whomever it
 * comes again, and in every process.
 */
export class CommandIds {
  constructor(private readonly store: EventStore) {}

  /** @throws CommandIdReused when the identifier stands for another command */
  async claim(stream: string, envelope: CommandEnvelope, fingerprint: string): Promise<void> {
    const { commandId } = envelope;
    const own = `command-${commandId}`;
    const received: CommandEvent = { type: 'CommandReceived', data: { stream } };
    // The same command has the same event id, and the store takes its repetition for the first time.
    const id = eventIdFor(`${own}/${stream}/${fingerprint}`, 0);
    const metadata = metadataOf(received.type, envelope, fingerprint);
    try {
      await this.store.append(own, 'no-stream', [{ id, ...received, metadata }]);
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      if (!(await this.standsFor(own, stream, fingerprint))) throw new CommandIdReused(commandId);
    }
  }

  private async standsFor(own: string, stream: string, fingerprint: string): Promise<boolean> {
    for await (const { data, metadata } of this.store.read(own, { maxCount: 1, personalFields: 'sealed' })) {
      const { stream: first } = data as CommandEvent['data'];
      return first === stream && (fingerprint === ERASED || fingerprint === metadata.commandFingerprint);
    }
    return false;
  }
}
