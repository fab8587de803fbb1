import { join } from 'node:path';
import { openCheckpoint } from '../note/checkpoint.js';
import type { VerifierKey } from '../note/note-keys.js';
import { formatNote, NoteRejected, parseNote } from '../note/signed-note.js';
import { checkpointFile, WITNESSES_FILE } from '../segment/archive-layout.js';
import { writeDurably } from './durable-file.js';
import { type SealedLog, textOrNone } from './sealed-log.js';

/** A witness that has signed a checkpoint of the log. */
export interface Witnessed {
  readonly size: number;
  readonly name: string;
  /** When it signed, POSIX time in seconds. */
  readonly time: number;
}

/**
 * Keeps the cosignature of a witness beside the log's own signature, and the witness' key in the archive.
 * @param cosigned a checkpoint of the log as the witness gave it back
 * @throws NoteRejected when it is not a checkpoint of this log that the witness signed
 */
export async function addCosignature(
  log: SealedLog,
  cosigned: string,
  witness: VerifierKey,
): Promise<Witnessed> {
  const given = openCheckpoint(cosigned, log.key, [witness]);
  const file = join(log.folder, checkpointFile(given.size));
  const there = await textOrNone(file);
  const kept = there === undefined ? undefined : parseNote(there);
  if (kept?.text !== given.note.text) {
    throw new NoteRejected(`the log was never sealed at ${given.size} events with this root`);
  }
  const [signed] = given.witnesses;
  const signature = given.note.signatures.find(
    ({ name, keyId }) => name === witness.name && keyId === witness.id,
  );
  if (signed === undefined || signature === undefined) {
    throw new NoteRejected(`it is not cosigned by ${witness.name} (${witness.id})`);
  }
  const others = kept.signatures.filter(({ name, keyId }) => name !== witness.name || keyId !== witness.id);
  const keys = new Set([...log.witnesses.map(({ text }) => text), witness.text]);
  // First, since a signature by nobody who is known would be one too many.
  await writeDurably(join(log.folder, WITNESSES_FILE), `${[...keys].join('\n')}\n`);
  await writeDurably(file, formatNote({ text: kept.text, signatures: [...others, signature] }));
  return { size: given.size, ...signed };
}
