import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { giveName, unfinished, writeDurably } from '../folder/durable-file.js';
import { GrowingTree } from '../merkle/growing-tree.js';
import { type ArchiveLayout, type SegmentSpan, segmentFiles, segmentHead } from './archive-layout.js';
import { leafHashOfLine } from './leaf.js';
import { placeOfLine, type SegmentSummary, summaryText } from './segment-summary.js';

const WRITTEN_AT_ONCE = 1 << 18;
const LINE_END = Buffer.from('\n');

/** Writes one segment as its events come. Nothing of it has its name before `finish`. */
export class SegmentWriter {
  private readonly tree = new GrowingTree();
  private readonly leaves: Buffer[] = [];
  private readonly gzip = createGzip({ level: 6, chunkSize: WRITTEN_AT_ONCE });
  private readonly digest = createHash('sha256');
  private readonly output;
  private readonly done: Promise<void>;
  private bytes = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private first: Buffer | undefined;
  private last: Buffer | undefined;

  private constructor(
    private readonly folder: string,
    private readonly layout: ArchiveLayout,
    private readonly number: number,
    private readonly draft: string,
  ) {
    this.output = createWriteStream(draft);
    this.gzip.on('data', (chunk: Buffer) => {
      this.digest.update(chunk);
      this.bytes += chunk.length;
    });
    this.done = finished(this.gzip.pipe(this.output));
    // Whoever finishes the segment hears of it; one that is given up has nobody who listens.
    this.done.catch(() => undefined);
  }

  static async begin(folder: string, layout: ArchiveLayout, number: number): Promise<SegmentWriter> {
    const draft = unfinished(join(folder, segmentFiles(spanOf(layout, number, 0)).events));
    await mkdir(dirname(draft), { recursive: true });
    const writer = new SegmentWriter(folder, layout, number, draft);
    writer.take(Buffer.from(segmentHead(layout, writer.span)));
    return writer;
  }

  get events(): number {
    return this.leaves.length;
  }

  /** The tree over the events so far. */
  root(): Buffer {
    return this.tree.root();
  }

  /** @param line of the next event: position, space, canonical JSON */
  async add(line: Buffer): Promise<void> {
    const leaf = leafHashOfLine(line);
    this.tree.append(leaf);
    this.leaves.push(leaf);
    this.first ??= line;
    this.last = line;
    this.take(line);
    if (this.waitingBytes >= WRITTEN_AT_ONCE) await this.write();
  }

  /** Seals the segment: its three files are complete and on disk. */
  async finish(): Promise<SegmentSummary> {
    if (this.first === undefined || this.last === undefined) throw new RangeError('a segment has events');
    await this.write();
    this.gzip.end();
    await this.done;
    const files = segmentFiles(this.span);
    const summary = {
      ...this.span,
      root: this.tree.root().toString('base64'),
      first: placeOfLine(this.first),
      last: placeOfLine(this.last),
      bytes: this.bytes,
      sha256: this.digest.digest('hex'),
    };
    await this.name(join(this.folder, files.events));
    await writeDurably(join(this.folder, files.leaves), Buffer.concat(this.leaves));
    await writeDurably(join(this.folder, files.summary), summaryText(summary));
    return summary;
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    this.gzip.destroy();
    this.output.destroy();
    await this.done.catch(() => undefined);
    await rm(this.draft, { force: true });
  }

  private get span(): SegmentSpan {
    return spanOf(this.layout, this.number, this.events);
  }

  private take(line: Buffer): void {
    this.waiting.push(line, LINE_END);
    this.waitingBytes += line.length + 1;
  }

  private async write(): Promise<void> {
    const chunk = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    if (!this.gzip.write(chunk)) await Promise.race([once(this.gzip, 'drain'), this.done]);
  }

  /** The name tells how many events there are, which was not known when the draft got its own. */
  private async name(path: string): Promise<void> {
    const file = await open(this.draft, 'r+');
    await file.sync().finally(() => file.close());
    await giveName(path, this.draft);
  }
}

function spanOf({ segmentEvents }: ArchiveLayout, number: number, events: number): SegmentSpan {
  return { number, firstIndex: number * segmentEvents, events };
}
