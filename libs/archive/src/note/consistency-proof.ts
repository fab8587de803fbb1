import { isConsistent } from '../merkle/verify-proofs.js';
import { isBase64 } from './base64.js';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.js';
import type { VerifierKey } from './note-keys.js';
import { NoteRejected } from './signed-note.js';

/**
 * What shows to anybody who kept a checkpoint that the log only grew since, in the form in which witnesses are told so (C2SP
 * tlog-witness, add-checkpoint): the size of the kept one, the hashes of RFC 6962, 2.1.2, and the later checkpoint.
 */
export interface ConsistencyProof {
  /** Events of the earlier checkpoint. */
  readonly from: number;
  readonly hashes: readonly Buffer[];
  /** The later one, as it is published. */
  readonly checkpoint: string;
}

export function formatConsistency({ from, hashes, checkpoint }: ConsistencyProof): string {
  const lines = hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `old ${from}\n${lines}\n${checkpoint}`;
}

export function isConsistencyText(text: string): boolean {
  return text.startsWith('old ');
}

/** More no tree that there can be needs. */
const HASHES_MAX = 63;

/** @throws NoteRejected */
export function parseConsistency(text: string): ConsistencyProof {
  const end = text.indexOf('\n\n');
  const [head = '', ...hashes] = text.slice(0, end).split('\n');
  const from = /^old ([1-9]\d{0,14})$/.exec(head)?.[1];
  if (end < 0 || from === undefined || hashes.length > HASHES_MAX || !hashes.every(isBase64)) {
    throw new NoteRejected(
      'it is not a proof that a log only grew (C2SP tlog-witness, add-checkpoint) as this Polku prints it',
    );
  }
  return {
    from: Number(from),
    hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
    checkpoint: text.slice(end + 2),
  };
}

export interface ProvedGrowth {
  readonly earlier: OpenedCheckpoint;
  readonly later: OpenedCheckpoint;
}

/**
 * Verifies with the public key of the log, and nothing else, that the log of the later checkpoint begins with that of the kept one.
 * @param kept the earlier checkpoint, as it was published
 * @throws NoteRejected
 */
export function verifyConsistency(text: string, kept: string, key: VerifierKey): ProvedGrowth {
  const { from, hashes, checkpoint } = parseConsistency(text);
  const earlier = openedAs('the kept checkpoint', kept, key);
  const later = openedAs('the checkpoint in the proof', checkpoint, key);
  if (earlier.size !== from) {
    throw new NoteRejected(`it begins at ${from} events, and the kept checkpoint is of ${earlier.size}`);
  }
  if (later.size < from) {
    throw new NoteRejected(
      `its checkpoint is of ${later.size} events, fewer than the ${from} of the kept one`,
    );
  }
  if (later.size === from && !later.root.equals(earlier.root)) {
    throw new NoteRejected(
      `both checkpoints are of ${from} events, and the log signed two histories of them`,
    );
  }
  if (!isConsistent(earlier, later, hashes)) {
    throw new NoteRejected(
      `it does not show that the ${later.size} events begin with the ${from} of the kept checkpoint: the proof is of other checkpoints, or the log was changed`,
    );
  }
  return { earlier, later };
}

function openedAs(what: string, text: string, key: VerifierKey): OpenedCheckpoint {
  try {
    return openCheckpoint(text, key);
  } catch (error) {
    throw error instanceof NoteRejected ? new NoteRejected(`${what}: ${error.message}`) : error;
  }
}
