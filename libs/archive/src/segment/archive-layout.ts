import { join } from 'node:path';

/** Raised when older programs can't read what is written. */
export const ARCHIVE_VERSION = 1;

/** How an archive is laid out; docs/archive-format.md says it to others. */
export interface ArchiveLayout {
  /** The name of the log, which is that of its key and the origin of its checkpoints. */
  readonly log: string;
  /** How many events a full segment has: a power of two, so that a segment is a complete tree. */
  readonly segmentEvents: number;
}

export const SEGMENT_EVENTS = 16_384;
/** A segment is checked in memory, so that it has its limit: 2^20 events. */
const LARGEST_POWER = 20;
const SIZES = Array.from({ length: LARGEST_POWER + 1 }, (_, power) => 2 ** power);

export const LAYOUT_FILE = 'archive.json';
export const KEY_FILE = 'log-key.vkey';
export const WITNESSES_FILE = 'witnesses.vkey';
export const CHECKPOINTS = 'checkpoints';
export const SEGMENTS = 'segments';

/** The archive was made by a newer program, or isn't one. The message says which. */
export class ArchiveNotReadable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArchiveNotReadable';
  }
}

export function layoutText({ log, segmentEvents }: ArchiveLayout): string {
  return `${JSON.stringify({ format: 'polku-archive', version: ARCHIVE_VERSION, log, segmentEvents })}\n`;
}

/** @throws ArchiveNotReadable */
export function parseLayout(text: string): ArchiveLayout {
  const { version, log, segmentEvents } = membersOf(text);
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    throw new ArchiveNotReadable(
      `it has version ${version} of the format; this Polku reads up to ${ARCHIVE_VERSION}: use the Polku that made it, or a newer one`,
    );
  }
  const layout = { log: String(log), segmentEvents: Number(segmentEvents) };
  const isSize = SIZES.includes(layout.segmentEvents);
  if (!isSize || layoutText(layout) !== text)
    throw new ArchiveNotReadable(`${LAYOUT_FILE} does not say a layout that this Polku knows`);
  return layout;
}

function membersOf(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** One segment as a checkpoint has it: all are full but the last, which may be cut short by the end of the log. */
export interface SegmentSpan {
  /** From 0. */
  readonly number: number;
  readonly firstIndex: number;
  readonly events: number;
}

/** The segments of a log of this size. */
export function segmentsOf(size: number, { segmentEvents }: ArchiveLayout): SegmentSpan[] {
  return Array.from({ length: Math.ceil(size / segmentEvents) }, (_, number) => {
    const firstIndex = number * segmentEvents;
    return { number, firstIndex, events: Math.min(segmentEvents, size - firstIndex) };
  });
}

/** The paths of a segment's three files, inside the archive: the events, the leaf hashes, what it is said to hold. */
export function segmentFiles({ number, events }: SegmentSpan) {
  const name = join(SEGMENTS, `${`${number}`.padStart(8, '0')}-${events}`);
  return { events: `${name}.jsonl.gz`, leaves: `${name}.leaves`, summary: `${name}.json` };
}

const SIZE_DIGITS = 15;

export function checkpointFile(size: number): string {
  return join(CHECKPOINTS, `${size}`.padStart(SIZE_DIGITS, '0'));
}

/** The size that the name of a file of `checkpoints` says; undefined for another file. */
export function sizeInName(name: string): number | undefined {
  return /^\d{15}$/.test(name) ? Number(name) : undefined;
}

/** The first line of a segment. */
export function segmentHead({ log }: ArchiveLayout, { number, firstIndex }: SegmentSpan): string {
  return JSON.stringify({
    format: 'polku-segment',
    version: ARCHIVE_VERSION,
    log,
    segment: number,
    firstIndex,
  });
}
