import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';

/** Lines of a file that stand below each other, as they were read. */
export interface WholeLines {
  /** UTF-8. Each line ends with its line break, but for the last of the file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the first of these lines, counted from one. */
  readonly line: number;
}

/** A byte sequence that is not UTF-8. */
export class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super(`not UTF-8 in line ${line}`);
    this.name = 'NotUtf8';
  }
}

const LINE_BREAK = 10;
const PIECE_BYTES = 1 << 20;

/**
 * A file in pieces of about a megabyte that end with a line.
 * @param onBytes told how many bytes more have been read
 * @throws NotUtf8 after the lines above it, and the file system's error for a file that can't be read
 */
export async function* wholeLines(
  path: string,
  onBytes: (bytes: number) => void,
  pieceBytes = PIECE_BYTES,
): AsyncGenerator<WholeLines> {
  const file = await open(path);
  try {
    let line = 1;
    let rest: Uint8Array = new Uint8Array(0);
    for (;;) {
      const piece = await nextPiece(file, rest, pieceBytes, onBytes);
      const end = piece.isLast ? piece.bytes.length : piece.bytes.lastIndexOf(LINE_BREAK) + 1;
      // Copied: who gets the lines may move their memory to another thread.
      rest = piece.bytes.slice(end);
      const bytes = piece.bytes.subarray(line === 1 && hasByteOrderMark(piece.bytes) ? 3 : 0, end);
      const readable = isUtf8(bytes) ? bytes : bytes.subarray(0, endOfUtf8(bytes));
      const below = line + lineBreaksIn(readable);
      if (readable.length > 0) yield { bytes: readable, line };
      line = below;
      if (readable !== bytes) throw new NotUtf8(line);
      if (piece.isLast) return;
    }
  } finally {
    await file.close();
  }
}

/** What was left over, and what follows it until there is a line break. */
async function nextPiece(
  file: FileHandle,
  rest: Uint8Array,
  pieceBytes: number,
  onBytes: (bytes: number) => void,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  let bytes = new Uint8Array(Math.max(pieceBytes, 2 * rest.length));
  bytes.set(rest);
  let length = rest.length;
  let hasLine = false;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    onBytes(bytesRead);
    hasLine ||= bytes.subarray(length, length + bytesRead).includes(LINE_BREAK);
    length += bytesRead;
    if (bytesRead === 0) return { bytes: bytes.subarray(0, length), isLast: true };
    if (hasLine && length > bytes.length / 2) return { bytes: bytes.subarray(0, length), isLast: false };
    if (length === bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(bytes);
      bytes = larger;
    }
  }
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Where the first line begins that is not UTF-8. */
function endOfUtf8(bytes: Uint8Array): number {
  let begin = 0;
  for (;;) {
    const found = bytes.indexOf(LINE_BREAK, begin);
    const end = found < 0 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(begin, end))) return begin;
    begin = end;
  }
}

function lineBreaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) count++;
  return count;
}
