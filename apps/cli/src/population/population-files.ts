import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { COLUMNS } from '#population';
import { SteadyWriter } from '../terminal/steady-writer.js';

/** The files of a population with their header rows; reports.jsonl has none. */
export const POPULATION_FILES = {
  payments: { name: 'payments.csv', header: COLUMNS.payments },
  facts: { name: 'facts.csv', header: COLUMNS.facts },
  services: { name: 'services.csv', header: COLUMNS.services },
  reports: { name: 'reports.jsonl', header: undefined },
  planted: { name: 'planted.csv', header: 'jobseeker,finding,times' },
  truth: { name: 'truth.csv', header: 'figure,level,area,month,line,place,division,measure,value' },
} as const;
export type PopulationFile = keyof typeof POPULATION_FILES;

/** A folder for new files has some already. */
export class FolderHasFiles extends Error {
  constructor(folder: string) {
    super(`${folder} has files already; name a new folder for --out`);
    this.name = 'FolderHasFiles';
  }
}

/** The files of a population being written, row by row, in little memory. */
export class WrittenFiles {
  readonly rows = new Map<PopulationFile, number>();

  private constructor(
    private readonly streams: ReadonlyMap<PopulationFile, WriteStream>,
    private readonly writers: ReadonlyMap<PopulationFile, SteadyWriter>,
  ) {}

  /** @throws FolderHasFiles, or the file system's error for a folder that can't be made */
  static async open(folder: string): Promise<WrittenFiles> {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new FolderHasFiles(folder);
    const files = Object.keys(POPULATION_FILES) as PopulationFile[];
    const streams = new Map(
      files.map((file) => [file, createWriteStream(join(folder, POPULATION_FILES[file].name))]),
    );
    const writers = new Map([...streams].map(([file, stream]) => [file, new SteadyWriter(stream)]));
    const written = new WrittenFiles(streams, writers);
    for (const file of files) {
      const { header } = POPULATION_FILES[file];
      if (header !== undefined) await written.writers.get(file)?.write(`${header}\n`);
    }
    return written;
  }

  async add(file: PopulationFile, row: string): Promise<void> {
    this.rows.set(file, (this.rows.get(file) ?? 0) + 1);
    const writer = this.writers.get(file);
    if (writer?.isFull(`${row}\n`)) await writer.drain();
  }

  /** Everything is in the files. */
  async close(): Promise<void> {
    for (const writer of this.writers.values()) await writer.end();
    for (const stream of this.streams.values()) {
      stream.end();
      await finished(stream);
    }
  }
}
