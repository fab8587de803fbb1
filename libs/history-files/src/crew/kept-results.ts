import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { type Place, TemporaryFile } from '../spool/temporary-file.js';
import type { WorkedBatch } from './history-tasks.js';

/** Results that wait on disk until all files are accepted. */
export class KeptResults {
  private readonly file: TemporaryFile;
  private readonly places: Place[] = [];

  constructor(folder: string) {
    this.file = new TemporaryFile(join(folder, 'results'));
  }

  /** @param results a `WorkedBatch` as `serialize` writes it */
  add(results: Uint8Array): void {
    this.places.push(this.file.append(results));
  }

  *batches<Result>(): Generator<WorkedBatch<Result>> {
    for (const place of this.places) yield deserialize(this.file.read(place)) as WorkedBatch<Result>;
  }

  close(): void {
    this.file.close();
  }
}
