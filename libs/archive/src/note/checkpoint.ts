import { HASH_BYTES } from '../merkle/tree-hash.js';
import type { TreeHead } from '../merkle/verify-proofs.js';
import { isBase64 } from './base64.js';
import type { SignerKey, VerifierKey } from './note-keys.js';
import {
  formatNote,
  NoteRejected,
  parseNote,
  type SignedNote,
  signNote,
  verifiedSignatures,
} from './signed-note.js';

/** What a log says of itself at a size (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The name of the log. */
  readonly origin: string;
}

export interface OpenedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
  /** The cosignatures of witnesses that are known: each with its verifier key, and seconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly key: string; readonly time: number }[];
}

/** A checkpoint as a signed note, ready to be published. */
export function signCheckpoint({ size, root }: TreeHead, signer: SignerKey): string {
  return formatNote(signNote(`${signer.verifier.name}\n${size}\n${root.toString('base64')}\n`, signer));
}

/**
 * A checkpoint that is signed by the log.
 * @param log whose checkpoint it must be
 * @param witnesses whose cosignatures count, where there are any
 * @throws NoteRejected
 */
export function openCheckpoint(
  text: string,
  log: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): OpenedCheckpoint {
  const note = parseNote(text);
  const signatures = verifiedSignatures(note, [log, ...witnesses]);
  if (!signatures.some(({ verifier }) => verifier === log)) {
    const by = note.signatures.map(({ name, keyId }) => `${name} (${keyId})`).join(', ');
    throw new NoteRejected(`it is not signed by ${log.name} (${log.id}), but by ${by}`);
  }
  const checkpoint = checkpointIn(note.text);
  if (checkpoint.origin !== log.name) {
    throw new NoteRejected(`it is of the log ${checkpoint.origin}, not of ${log.name}`);
  }
  return {
    ...checkpoint,
    note,
    witnesses: signatures.flatMap(({ verifier, time }) =>
      time === undefined ? [] : [{ name: verifier.name, key: verifier.text, time }],
    ),
  };
}

function checkpointIn(text: string): Checkpoint {
  const [origin, size, root, ...others] = text.slice(0, -1).split('\n');
  if (!origin || size === undefined || root === undefined || others.includes('')) {
    throw new NoteRejected('it is not a checkpoint: origin, size and root on a line each');
  }
  if (!/^(0|[1-9]\d{0,14})$/.test(size)) throw new NoteRejected('the second line is not a size');
  const hash = Buffer.from(root, 'base64');
  if (!isBase64(root) || hash.length !== HASH_BYTES)
    throw new NoteRejected('the third line is not a root hash');
  return { origin, size: Number(size), root: hash };
}
