import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position, StoredEvent } from '#event-store';
import { rootOf } from '../merkle/growing-tree.js';
import { type SubtreeHash, splitOf } from '../merkle/proofs.js';
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from '../merkle/tree-hash.js';
import { type OpenedCheckpoint, openCheckpoint } from '../note/checkpoint.js';
import { type VerifierKey, verifierKey } from '../note/note-keys.js';
import {
  type ArchiveLayout,
  ArchiveNotReadable,
  CHECKPOINTS,
  checkpointFile,
  KEY_FILE,
  LAYOUT_FILE,
  parseLayout,
  type SegmentSpan,
  segmentFiles,
  segmentsOf,
  sizeInName,
  WITNESSES_FILE,
} from '../segment/archive-layout.js';
import { type LineFilter, segmentEvents } from '../segment/archived-events.js';
import type { SegmentSummary } from '../segment/segment-summary.js';

/** A sealed log in a folder, as its newest checkpoint has it. What is read is taken as it is: `verifyArchive` checks it. */
export class SealedLog {
  /** The leaf hashes of the segments that a proof was last made of. */
  private readonly leaves = new Map<number, Promise<Buffer>>();

  private constructor(
    readonly folder: string,
    readonly layout: ArchiveLayout,
    readonly key: VerifierKey,
    readonly witnesses: readonly VerifierKey[],
    /** Absent before the first one is signed. */
    readonly checkpoint: OpenedCheckpoint | undefined,
  ) {}

  /**
   * @returns undefined where there is no archive
   * @throws ArchiveNotReadable, InvalidNoteKey, NoteRejected
   */
  static async open(folder: string): Promise<SealedLog | undefined> {
    const layout = await textOrNone(join(folder, LAYOUT_FILE));
    if (layout === undefined) return undefined;
    const parsed = parseLayout(layout);
    const key = verifierKey((await textOf(folder, KEY_FILE)).trimEnd());
    const witnesses = verifierKeysIn(await textOrNone(join(folder, WITNESSES_FILE)));
    const size = (await checkpointSizes(folder)).at(-1);
    const checkpoint =
      size === undefined
        ? undefined
        : openCheckpoint(await textOf(folder, checkpointFile(size)), key, witnesses);
    return new SealedLog(folder, parsed, key, witnesses, checkpoint);
  }

  get size(): number {
    return this.checkpoint?.size ?? 0;
  }

  get segments(): readonly SegmentSpan[] {
    return segmentsOf(this.size, this.layout);
  }

  /** The newest checkpoint as it is published. */
  async checkpointText(): Promise<string | undefined> {
    return this.checkpoint && (await textOf(this.folder, checkpointFile(this.size)));
  }

  /** The checkpoint of a size as it was published; undefined where none was signed over so many events. */
  async checkpointTextAt(size: number): Promise<string | undefined> {
    return await textOrNone(join(this.folder, checkpointFile(size)));
  }

  async summaryOf(span: SegmentSpan): Promise<SegmentSummary> {
    return JSON.parse(await textOf(this.folder, segmentFiles(span).summary));
  }

  /**
   * Events in their order, many at once, from files: personal texts as they are stored.
   * @param isAsked the others are passed over
   */
  async *events(isAsked?: LineFilter): AsyncGenerator<StoredEvent[]> {
    for (const span of this.segments) yield* segmentEvents(this.folder, span, isAsked);
  }

  /**
   * Events after a place of the log, many at once, personal texts as they are stored.
   * @param isAsked the others are passed over
   */
  async *eventsAfter(after: Position | undefined, isAsked?: LineFilter): AsyncGenerator<StoredEvent[]> {
    for (const span of this.segments) {
      if (after !== undefined && (await this.summaryOf(span)).last.position <= after) continue;
      for await (const events of segmentEvents(this.folder, span, isAsked)) {
        yield after === undefined ? events : events.filter(({ position }) => position > after);
      }
    }
  }

  /** For proofs of any size up to that of the checkpoint. */
  readonly subtree: SubtreeHash = async (begin, end) => {
    if (begin === end) return EMPTY_ROOT;
    const { segmentEvents: width } = this.layout;
    const span = this.segments[Math.floor(begin / width)];
    if (span === undefined) throw new RangeError(`the log has ${this.size} events`);
    const within = begin - span.firstIndex;
    if (within === 0 && end === span.firstIndex + width && span.events === width) {
      return Buffer.from((await this.summaryOf(span)).root, 'base64');
    }
    if (end <= span.firstIndex + span.events) {
      return rootOf(hashesIn(await this.leavesOf(span), within, end - span.firstIndex));
    }
    const middle = begin + splitOf(end - begin);
    return nodeHash(await this.subtree(begin, middle), await this.subtree(middle, end));
  };

  private leavesOf(span: SegmentSpan): Promise<Buffer> {
    const known = this.leaves.get(span.number) ?? readFile(join(this.folder, segmentFiles(span).leaves));
    if (this.leaves.size > 2) this.leaves.clear();
    this.leaves.set(span.number, known);
    return known;
  }
}

/** The sizes of all checkpoints, in order. */
export async function checkpointSizes(folder: string): Promise<number[]> {
  const names = await readdir(join(folder, CHECKPOINTS)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .map(sizeInName)
    .filter((size) => size !== undefined)
    .sort((a, b) => a - b);
}

/** Verifier keys, one a line. @throws InvalidNoteKey */
export function verifierKeysIn(text: string | undefined): VerifierKey[] {
  return (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(verifierKey);
}

export async function textOrNone(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function textOf(folder: string, file: string): Promise<string> {
  const text = await textOrNone(join(folder, file));
  if (text === undefined) throw new ArchiveNotReadable(`${file} is missing in ${folder}`);
  return text;
}

function* hashesIn(leaves: Buffer, from: number, until: number): Generator<Buffer> {
  for (let at = from; at < until; at++) yield leaves.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
}
