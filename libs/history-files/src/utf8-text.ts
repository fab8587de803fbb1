import { createReadStream } from 'node:fs';

/** A byte sequence that is not UTF-8. */
export class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super(`not UTF-8 in line ${line}`);
    this.name = 'NotUtf8';
  }
}

/**
 * The text of a file in pieces.
 * @param onBytes told how many bytes more have been read
 * @throws NotUtf8, and the file system's error for a file that can't be read
 */
export async function* utf8Text(path: string, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    onBytes(bytes.length);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      const readable = bytes.toString('utf8').split('�', 1)[0] ?? '';
      throw new NotUtf8(line + lineBreaksIn(readable));
    }
    line += lineBreaksIn(text);
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw new NotUtf8(line);
  }
}

export function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
