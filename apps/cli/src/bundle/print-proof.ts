import {
  eventOfId,
  formatConsistency,
  formatProof,
  growthOf,
  isConsistencyText,
  NoteRejected,
  openCheckpoint,
  proofOf,
  SealedLog,
  verifierKey,
  verifyConsistency,
  verifyProof,
} from '#archive';
import { textInFile } from './proof-text.js';
import { withVerifiedBundle } from './verified-bundle.js';

/** No such event is sealed, or nothing is. */
export class NotSealed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotSealed';
  }
}

/** What is to be proved: an event, or that the log grew from a checkpoint that was kept in a file. */
export interface PrintProof {
  readonly event?: string;
  readonly against?: string;
  /** A bundle, or the archive of an installation. */
  readonly path: string;
  readonly isBundle: boolean;
  readonly key?: string;
}

/**
 * Prints what shows that an event is in the log, or that the log only grew.
 * @throws NotSealed, NoteRejected, BundleNotWhole, ArchiveNotReadable
 */
export async function printProof({ event, against, path, isBundle, key }: PrintProof): Promise<void> {
  const print = async (log: SealedLog) => {
    const proof = against === undefined ? await ofEvent(log, event ?? '') : await ofGrowth(log, against);
    process.stdout.write(proof);
  };
  if (isBundle) {
    const bundle = { bundle: path, ...(key === undefined ? {} : { key }) };
    return await withVerifiedBundle(bundle, ({ log }) => print(log));
  }
  const log = await SealedLog.open(path);
  if (log === undefined) throw new NotSealed(`there is no archive in ${path}; make one with: polku archive`);
  await print(log);
}

async function ofEvent(log: SealedLog, id: string): Promise<string> {
  const located = await eventOfId(log, id);
  if (located === undefined) {
    throw new NotSealed(`none of the ${log.size.toLocaleString('en')} sealed events has the id ${id}`);
  }
  return formatProof(await proofOf(log, located));
}

async function ofGrowth(log: SealedLog, file: string): Promise<string> {
  const kept = openCheckpoint(await textInFile(file, 'checkpoint'), log.key);
  if (kept.size < 1 || kept.size > log.size) {
    throw new NotSealed(`the checkpoint in ${file} is of ${kept.size} events; ${log.size} are sealed here`);
  }
  if (!(await log.subtree(0, kept.size)).equals(kept.root)) {
    throw new NoteRejected(
      `this log did not grow from the checkpoint in ${file}: its first ${kept.size} events are others`,
    );
  }
  const proof = await growthOf(log, kept.size);
  if (proof === undefined) throw new NotSealed('nothing is sealed yet');
  return formatConsistency(proof);
}

/**
 * Verifies such a proof and prints what it shows.
 * @param against the checkpoint that was kept, where it is to be shown that the log grew from it
 * @throws NoteRejected, InvalidNoteKey
 */
export async function printProved(file: string, key: string, against?: string): Promise<void> {
  const text = await textInFile(file, 'proof');
  const lines = isConsistencyText(text)
    ? await growthProved(text, key, against)
    : eventProved(text, key, against);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function eventProved(text: string, key: string, against: string | undefined): string[] {
  if (against !== undefined) {
    throw new NoteRejected('the proof is of one event; --against needs one that the log only grew');
  }
  const { index, eventHash, position, checkpoint } = verifyProof(text, verifierKey(key));
  return [
    `Proved: the event with the hash ${eventHash} is number ${index} of the log ${checkpoint.origin},`,
    `recorded at position ${position}, under the checkpoint of ${checkpoint.size.toLocaleString('en')} events.`,
  ];
}

async function growthProved(text: string, key: string, against: string | undefined): Promise<string[]> {
  if (against === undefined) {
    throw new NoteRejected(
      'the proof is that the log only grew: name the checkpoint that was kept, with --against',
    );
  }
  const kept = await textInFile(against, 'checkpoint');
  const { earlier, later } = verifyConsistency(text, kept, verifierKey(key));
  return [
    `Proved: the log ${later.origin} of ${later.size.toLocaleString('en')} events begins with the ${earlier.size.toLocaleString('en')} events`,
    `of the checkpoint in ${against}: none of them was changed, dropped, added or moved since.`,
    `Keep the later checkpoint: root ${later.root.toString('base64')}`,
  ];
}
