import { v5, v7 } from 'uuid';

/** The namespace of event ids; itself made once, at random. */
const EVENT_IDS = 'a6f2a8d8-4c0c-4b42-9a0b-6f6f0b3f7f0e';

/** A new UUIDv7: identifiers that are made later sort later. */
export function newIdentifier(): string {
  return v7();
}

/**
 * The id of a command's event number `index`, from 0: the same for every repetition of the command (UUIDv5). A command
 * that is addressed to several streams needs the stream in its `commandId` here.
 */
export function eventIdFor(commandId: string, index: number): string {
  return v5(`${commandId}/${index}`, EVENT_IDS);
}
