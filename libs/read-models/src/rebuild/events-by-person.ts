import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { StoredEvent } from '#event-store';

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

/** Into so many parts people are divided: one part of their events is in memory at a time. */
const PARTS = 256;

/** Where events of a part lie in the file. */
interface Chunk {
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Gathers events in the order of the log and gives them back part by part, all events of a person in one part and in their order.
 * Few are kept in memory, more in a temporary file, as they are stored: packed, and without a name, so that it goes with the process.
 */
export class EventsByPerson {
  private held: StoredEvent[][] = parts(() => []);
  private heldEvents = 0;
  private readonly chunks: Chunk[][] = parts(() => []);
  private file: FileHandle | undefined;
  private added = 0;
  private end = 0;

  /** @param atOnce how many events are kept in memory */
  constructor(private readonly atOnce: number) {}

  /** Call `room` when many were added. */
  add(jobseeker: string, event: StoredEvent): void {
    this.held[partOf(jobseeker)]?.push(event);
    this.heldEvents++;
    this.added++;
  }

  /** How many were added. */
  get size(): number {
    return this.added;
  }

  /** Puts into the file what is too much for the memory. */
  async room(): Promise<void> {
    if (this.heldEvents < this.atOnce) return;
    this.file ??= await namelessFile();
    for (const [part, events] of this.held.entries()) {
      if (events.length === 0) continue;
      const bytes = await deflated(JSON.stringify(events), { level: 1 });
      await this.file.write(bytes, 0, bytes.length, this.end);
      this.chunks[part]?.push({ offset: this.end, bytes: bytes.length });
      this.end += bytes.length;
    }
    this.held = parts(() => []);
    this.heldEvents = 0;
  }

  /** All events, in an order of people that depends on nothing but their identifiers and the log. */
  async *parts(): AsyncGenerator<readonly StoredEvent[]> {
    for (const [part, held] of this.held.entries()) {
      const events: StoredEvent[] = [];
      for (const chunk of this.chunks[part] ?? []) {
        for (const event of await this.read(chunk)) events.push(event);
      }
      for (const event of held) events.push(event);
      this.held[part] = [];
      if (events.length > 0) yield events;
    }
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async read({ offset, bytes }: Chunk): Promise<StoredEvent[]> {
    const packed = Buffer.allocUnsafe(bytes);
    await this.file?.read(packed, 0, bytes, offset);
    const events = JSON.parse((await inflated(packed)).toString('utf8'));
    for (const event of events) event.recordedAt = new Date(event.recordedAt);
    return events;
  }
}

function parts<Part>(make: () => Part): Part[] {
  return Array.from({ length: PARTS }, make);
}

/** The same in every process: where another one goes on, people come in the same order. */
function partOf(jobseeker: string): number {
  let hash = 0;
  for (let at = 0; at < jobseeker.length; at++) hash = (Math.imul(hash, 31) + jobseeker.charCodeAt(at)) | 0;
  return (hash >>> 0) % PARTS;
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-rebuild-'));
  const file = await open(join(folder, 'events'), 'wx+', 0o600);
  await rm(folder, { recursive: true }).catch(() => {
    // Where an open file can't be removed, it stays in the temporary folder.
  });
  return file;
}
