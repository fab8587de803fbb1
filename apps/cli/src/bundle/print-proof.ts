import { readFile } from 'node:fs/promises';
import { eventOfId, formatProof, proofOf, SealedLog, verifierKey, verifyProof } from '#archive';
import { withVerifiedBundle } from './verified-bundle.js';

/** No such event is sealed, or nothing is. */
export class NotSealed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotSealed';
  }
}

export interface PrintProof {
  readonly event: string;
  /** A bundle, or the archive of an installation. */
  readonly path: string;
  readonly isBundle: boolean;
  readonly key?: string;
}

/**
 * Prints what shows that an event is in the log.
 * @throws NotSealed, BundleNotWhole, ArchiveNotReadable
 */
export async function printProof({ event, path, isBundle, key }: PrintProof): Promise<void> {
  if (isBundle) {
    const bundle = { bundle: path, ...(key === undefined ? {} : { key }) };
    return await withVerifiedBundle(bundle, ({ log }) => print(log, event));
  }
  const log = await SealedLog.open(path);
  if (log === undefined) throw new NotSealed(`there is no archive in ${path}; make one with: polku archive`);
  await print(log, event);
}

async function print(log: SealedLog, id: string): Promise<void> {
  const located = await eventOfId(log, id);
  if (located === undefined) {
    throw new NotSealed(`none of the ${log.size.toLocaleString('en')} sealed events has the id ${id}`);
  }
  process.stdout.write(formatProof(await proofOf(log, located)));
}

/** Verifies such a proof and prints what it shows. @throws NoteRejected, InvalidNoteKey */
export async function printProved(file: string, key: string): Promise<void> {
  const { index, eventHash, position, checkpoint } = verifyProof(
    await readFile(file, 'utf8'),
    verifierKey(key),
  );
  const lines = [
    `Proved: the event with the hash ${eventHash} is number ${index} of the log ${checkpoint.origin},`,
    `recorded at position ${position}, under the checkpoint of ${checkpoint.size.toLocaleString('en')} events.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
