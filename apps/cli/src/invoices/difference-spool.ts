import { createReadStream, createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DIFFERENCE_KINDS, type DifferenceKind } from '#invoicing';
import { SteadyWriter } from '../terminal/steady-writer.js';
import type { ToldDifference } from './told-difference.js';

/** Differences wait in a file for each kind until the summary that stands before them is known. */
export class DifferenceSpool {
  private readonly folder = mkdtempSync(join(tmpdir(), `polku-differences-${process.pid}-`));
  private readonly files = new Map<DifferenceKind, { file: WriteStream; writer: SteadyWriter }>();

  async add(difference: ToldDifference): Promise<void> {
    const known = this.files.get(difference.kind);
    const { writer } = known ?? this.open(difference.kind);
    await writer.write(`${JSON.stringify(difference)}\n`);
  }

  private open(kind: DifferenceKind) {
    const file = createWriteStream(join(this.folder, kind));
    const opened = { file, writer: new SteadyWriter(file) };
    this.files.set(kind, opened);
    return opened;
  }

  /** Ends writing. */
  async seal(): Promise<void> {
    for (const { file, writer } of this.files.values()) {
      await writer.end();
      await new Promise<void>((resolve) => file.end(resolve));
    }
  }

  /** By kind, in the order of the kinds; those of one kind in the order in which they came. */
  async *all(): AsyncGenerator<ToldDifference> {
    for (const kind of DIFFERENCE_KINDS) {
      if (!this.files.has(kind)) continue;
      const lines = createInterface({ input: createReadStream(join(this.folder, kind)) });
      for await (const line of lines) yield JSON.parse(line) as ToldDifference;
    }
  }

  close(): void {
    for (const { file } of this.files.values()) file.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
