/*
 * A page is what a sorted run or a batch has of one jobseeker: the number of bytes of the rows, the number of characters of
 * the identifier, the identifier, the rows. Identifiers are ASCII.
 */

export const PAGE_HEAD_BYTES = 5;

export interface Page {
  readonly jobseeker: string;
  readonly rows: Buffer;
}

export function pageBytes(jobseeker: string, rowsBytes: number): number {
  return PAGE_HEAD_BYTES + jobseeker.length + rowsBytes;
}

/** Writes what stands before the rows. @returns where the rows begin */
export function writePageHead(to: Buffer, at: number, jobseeker: string, rowsBytes: number): number {
  to.writeUInt32LE(rowsBytes, at);
  to.writeUInt8(jobseeker.length, at + 4);
  return at + PAGE_HEAD_BYTES + to.write(jobseeker, at + PAGE_HEAD_BYTES, 'latin1');
}

/** How many bytes the page has that begins there. */
export function pageBytesAt(from: Buffer, at: number): number {
  return PAGE_HEAD_BYTES + from.readUInt8(at + 4) + from.readUInt32LE(at);
}

export function pageAt(from: Buffer, at: number): Page {
  const rowsAt = at + PAGE_HEAD_BYTES + from.readUInt8(at + 4);
  return {
    jobseeker: from.toString('latin1', at + PAGE_HEAD_BYTES, rowsAt),
    rows: from.subarray(rowsAt, rowsAt + from.readUInt32LE(at)),
  };
}

export function pageCount(batch: Uint8Array): number {
  const bytes = bufferOf(batch);
  let count = 0;
  for (let at = 0; at < bytes.length; at += pageBytesAt(bytes, at)) count++;
  return count;
}

export function* pagesOf(batch: Uint8Array): Generator<Page> {
  const bytes = bufferOf(batch);
  for (let at = 0; at < bytes.length; at += pageBytesAt(bytes, at)) yield pageAt(bytes, at);
}

function bufferOf(batch: Uint8Array): Buffer {
  return Buffer.from(batch.buffer, batch.byteOffset, batch.length);
}
