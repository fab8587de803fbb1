import { leafHash } from '../merkle/tree-hash.js';
import { includes } from '../merkle/verify-proofs.js';
import { isBase64 } from './base64.js';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.js';
import type { VerifierKey } from './note-keys.js';
import { NoteRejected } from './signed-note.js';

/** What shows to anybody that an event is in a log (C2SP tlog-proof): the leaf, its place, the hashes beside its way, a checkpoint. */
export interface EventProof {
  /** Position and hash of the event, a space between. */
  readonly leaf: string;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** As it is published. */
  readonly checkpoint: string;
}

const HEAD = 'c2sp.org/tlog-proof@v1';

export function formatProof({ leaf, index, hashes, checkpoint }: EventProof): string {
  const lines = hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `${HEAD}\nextra ${Buffer.from(leaf).toString('base64')}\nindex ${index}\n${lines}\n${checkpoint}`;
}

/** @throws NoteRejected */
export function parseProof(text: string): EventProof {
  const end = text.indexOf('\n\n');
  const [head, extra = '', index = '', ...hashes] = text.slice(0, end).split('\n');
  const encoded = /^extra (\S+)$/.exec(extra)?.[1];
  const place = /^index (0|[1-9]\d{0,14})$/.exec(index)?.[1];
  if (
    end < 0 ||
    head !== HEAD ||
    encoded === undefined ||
    place === undefined ||
    ![encoded, ...hashes].every(isBase64)
  ) {
    throw new NoteRejected('it is not a proof of an event (C2SP tlog-proof) as this Polku prints it');
  }
  return {
    leaf: Buffer.from(encoded, 'base64').toString(),
    index: Number(place),
    hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
    checkpoint: text.slice(end + 2),
  };
}

export interface ProvedEvent {
  readonly index: number;
  readonly position: string;
  /** As docs/event-hash.md has it. */
  readonly eventHash: string;
  readonly checkpoint: OpenedCheckpoint;
}

/**
 * Verifies a proof with the public key of the log.
 * @throws NoteRejected
 */
export function verifyProof(text: string, key: VerifierKey): ProvedEvent {
  const { leaf, index, hashes, checkpoint: signed } = parseProof(text);
  const checkpoint = openCheckpoint(signed, key);
  if (!includes(leafHash(Buffer.from(leaf)), index, checkpoint.size, hashes, checkpoint.root)) {
    throw new NoteRejected(`it does not show that the event is number ${index} of the log`);
  }
  const [position = '', eventHash = ''] = leaf.split(' ');
  return { index, position, eventHash, checkpoint };
}
