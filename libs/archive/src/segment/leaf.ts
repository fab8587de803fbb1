import { hash } from 'node:crypto';
import { HASH_BYTES } from '../merkle/tree-hash.js';

/** A position (20 digits, a slash, 20 digits), a space and the digits of a SHA-256. */
const POSITION_BYTES = 41;
const DIGEST_DIGITS = 2 * HASH_BYTES;

/**
 * The leaf data of an event: its position among all events and its hash (docs/event-hash.md), a space between. So whoever holds a
 * hash, as it stands in a dossier, can be shown that the event is in the log without being shown the event.
 */
export function leafData(position: string, eventHash: string): string {
  return `${position} ${eventHash}`;
}

/** 0x00, which RFC 6962 puts before the data of a leaf, and the data. Written over by each call. */
const leaf = Buffer.alloc(1 + POSITION_BYTES + 1 + DIGEST_DIGITS, 0x20);
leaf[0] = 0x00;

/** Whether a line of a segment begins as one: with a position and a space. */
export function isEventLine(line: Buffer): boolean {
  return line.length > POSITION_BYTES + 1 && line[POSITION_BYTES] === 0x20;
}

/**
 * The leaf hash (RFC 6962, 2.1) of an event.
 * @param line position, space and canonical JSON, without a line break; any bytes that `isEventLine` takes
 */
export function leafHashOfLine(line: Buffer): Buffer {
  line.copy(leaf, 1, 0, POSITION_BYTES);
  leaf.write(eventHashOfLine(line), 1 + POSITION_BYTES + 1, 'latin1');
  return hash('sha256', leaf, 'buffer');
}

/** The hash of the event as docs/event-hash.md has it: of the canonical JSON alone. */
export function eventHashOfLine(line: Buffer): string {
  return hash('sha256', line.subarray(POSITION_BYTES + 1));
}

export function positionOfLine(line: Buffer): string {
  return line.toString('latin1', 0, POSITION_BYTES);
}

export function jsonOfLine(line: Buffer): string {
  return line.toString('utf8', POSITION_BYTES + 1);
}
