import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalEvent, type StoredEvent } from '#event-store';
import { GrowingTree } from '../merkle/growing-tree.js';
import { signCheckpoint } from '../note/checkpoint.js';
import type { SignerKey, VerifierKey } from '../note/note-keys.js';
import {
  CHECKPOINTS,
  checkpointFile,
  KEY_FILE,
  LAYOUT_FILE,
  layoutText,
  SEGMENT_EVENTS,
  SEGMENTS,
  type SegmentSpan,
  segmentFiles,
  sizeInName,
} from '../segment/archive-layout.js';
import { segmentLines } from '../segment/segment-lines.js';
import { SegmentWriter } from '../segment/segment-writer.js';
import { writeDurably } from './durable-file.js';
import { SealedLog } from './sealed-log.js';

/** What is in the archive and what was to be added do not fit together; the message says what to do. */
export class ArchiveDoesNotFit extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArchiveDoesNotFit';
  }
}

/**
 * Makes an archive without events where there is none.
 * @throws ArchiveDoesNotFit when there is one of another key
 */
export async function ensureArchive(
  folder: string,
  verifier: VerifierKey,
  segmentEvents = SEGMENT_EVENTS,
): Promise<SealedLog> {
  const there = await SealedLog.open(folder);
  if (there === undefined) {
    await mkdir(join(folder, CHECKPOINTS), { recursive: true });
    await writeDurably(join(folder, KEY_FILE), `${verifier.text}\n`);
    // Last: it is what makes the folder an archive.
    await writeDurably(join(folder, LAYOUT_FILE), layoutText({ log: verifier.name, segmentEvents }));
    return await ensureArchive(folder, verifier);
  }
  if (there.key.text === verifier.text) return there;
  throw new ArchiveDoesNotFit(
    `the archive ${folder} is of the log ${there.key.text}; the key of this installation is ${verifier.text}`,
  );
}

export interface Sealed {
  /** The size of the log before and now. */
  readonly from: number;
  readonly size: number;
  /** The newest checkpoint as it is published; absent for a log without events. */
  readonly checkpoint: string | undefined;
}

/**
 * Adds events to a sealed log. After each full segment and at the end a checkpoint is signed: when the process ends in between, by
 * whatever, the archive is as the last one has it, and the next call goes on from there. One call at a time.
 *
 * @param events what the store holds after the last archived event, in its order, personal texts as they are stored
 * @throws ArchiveDoesNotFit when they do not come after what is there
 */
export async function sealEvents(
  log: SealedLog,
  signer: SignerKey,
  events: AsyncIterable<StoredEvent>,
  onProgress: (sealed: number) => void = () => undefined,
): Promise<Sealed> {
  await clearUp(log);
  const sealing = await Sealing.begin(log, signer);
  try {
    for await (const event of events) {
      await sealing.add(event);
      if (sealing.size % 1_000 === 0) onProgress(sealing.size - log.size);
    }
    await sealing.end();
  } catch (error) {
    await sealing.giveUp();
    throw error;
  }
  const now = await SealedLog.open(log.folder);
  return { from: log.size, size: sealing.size, checkpoint: await now?.checkpointText() };
}

class Sealing {
  private writer: SegmentWriter | undefined;

  private constructor(
    private readonly log: SealedLog,
    private readonly signer: SignerKey,
    /** Over the full segments. */
    private readonly tree: GrowingTree,
    private lastPosition: string,
    private events: number,
  ) {}

  static async begin(log: SealedLog, signer: SignerKey): Promise<Sealing> {
    const tree = new GrowingTree();
    let lastPosition = '';
    for (const span of log.segments) {
      const { root, last } = await log.summaryOf(span);
      lastPosition = last.position;
      if (span.events === log.layout.segmentEvents)
        tree.appendComplete(Buffer.from(root, 'base64'), span.events);
    }
    return new Sealing(log, signer, tree, lastPosition, log.size);
  }

  get size(): number {
    return this.events;
  }

  async add(event: StoredEvent): Promise<void> {
    if (event.position <= this.lastPosition) {
      throw new ArchiveDoesNotFit(
        `the event at ${event.position} is not after ${this.lastPosition}, which is archived`,
      );
    }
    this.writer ??= await this.beginSegment();
    await this.writer.add(Buffer.from(`${event.position} ${canonicalEvent(event)}`));
    this.lastPosition = event.position;
    this.events++;
    if (this.writer.events === this.log.layout.segmentEvents) await this.seal();
  }

  async end(): Promise<void> {
    await this.seal();
  }

  async giveUp(): Promise<void> {
    await this.writer?.giveUp();
  }

  /** A segment that was cut short by the end of the log is written anew, with what came since. */
  private async beginSegment(): Promise<SegmentWriter> {
    const { folder, layout, segments, size, checkpoint } = this.log;
    const writer = await SegmentWriter.begin(folder, layout, Math.floor(this.events / layout.segmentEvents));
    const last = segments.at(-1);
    if (this.events > size || last === undefined) return writer;
    const isCutShort = last.events < layout.segmentEvents;
    if (isCutShort) await copyEvents(join(folder, segmentFiles(last).events), writer);
    if (checkpoint?.root.equals(this.tree.root(isCutShort ? writer.root() : undefined))) return writer;
    await writer.giveUp();
    throw new ArchiveDoesNotFit(
      `the segments of ${folder} are not those that its checkpoint was signed over; polku verify says which`,
    );
  }

  private async seal(): Promise<void> {
    if (this.writer === undefined) return;
    const { folder, layout, segments } = this.log;
    const { number, events, root } = await this.writer.finish();
    this.writer = undefined;
    const sealed = Buffer.from(root, 'base64');
    const isFull = events === layout.segmentEvents;
    if (isFull) this.tree.appendComplete(sealed, events);
    const head = { size: this.events, root: this.tree.root(isFull ? undefined : sealed) };
    await writeDurably(join(folder, checkpointFile(this.events)), signCheckpoint(head, this.signer));
    const last = segments.at(-1);
    if (last?.number === number && last.events < events) await removeSegment(folder, last);
  }
}

/** Removes what an interrupted call left behind. */
async function clearUp({ folder, segments }: SealedLog): Promise<void> {
  const needed = new Set(segments.flatMap((span) => Object.values(segmentFiles(span))));
  for (const part of [SEGMENTS, CHECKPOINTS]) {
    for (const name of await readdir(join(folder, part)).catch(() => [])) {
      const path = join(part, name);
      const isLeft = part === SEGMENTS ? !needed.has(path) : sizeInName(name) === undefined;
      if (isLeft) await rm(join(folder, path), { force: true });
    }
  }
}

async function removeSegment(folder: string, span: SegmentSpan): Promise<void> {
  for (const file of Object.values(segmentFiles(span))) await rm(join(folder, file), { force: true });
}

async function copyEvents(path: string, writer: SegmentWriter): Promise<void> {
  let isHead = true;
  for await (const lines of segmentLines(path)) {
    for (const line of isHead ? lines.slice(1) : lines) await writer.add(line);
    isHead = false;
  }
}
