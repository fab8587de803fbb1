import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes that were written into a temporary file. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A file that is written from the beginning to the end and read anywhere. Not made durable: a run that is killed begins again. */
export class TemporaryFile {
  private readonly descriptor: number;
  private end = 0;

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'a+', 0o600);
  }

  append(bytes: Uint8Array): Place {
    const place = { offset: this.end, length: bytes.length };
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.descriptor, bytes, written, bytes.length - written);
    }
    this.end += bytes.length;
    return place;
  }

  read({ offset, length }: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    this.readInto(bytes, offset);
    return bytes;
  }

  readInto(bytes: Uint8Array, offset: number): void {
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.descriptor, bytes, done, bytes.length - done, offset + done);
      if (count === 0) throw new Error(`a temporary file has become shorter: ${this.path}`);
      done += count;
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
