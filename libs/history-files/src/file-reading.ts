import type { HistoryCrew } from './crew/history-crew.js';
import type { TakenLines } from './crew/history-tasks.js';
import { csvParts, type PlainLines } from './csv/csv-parts.js';
import { csvRow } from './csv/csv-rows.js';
import { HistoryProblems } from './history-problem.js';
import { HISTORY_FILES, type HistoryFile, type HistorySources } from './history-sources.js';
import { ROW_TAKING } from './row-taking.js';
import { Spool, type Spooled } from './spool/spool.js';

/** Reads files into spools, row by row. Lines without quotes are the crew's, rows with quotes are read here. */
export class FileReading {
  rowCount = 0;
  private readonly spool: Spool;
  private readonly begun: Promise<TakenLines>[] = [];

  constructor(
    private readonly crew: HistoryCrew,
    folder: string,
    private readonly problems: HistoryProblems,
    private readonly onBytes: (bytes: number) => void,
  ) {
    this.spool = new Spool(folder, 'quoted');
  }

  /** @returns where the rows are */
  async read(sources: HistorySources): Promise<Spooled[]> {
    for (const file of HISTORY_FILES) {
      const path = sources[file];
      if (path !== undefined) await this.readFile(file, path);
    }
    return [...(await this.crew.everyone('endReading', undefined)), this.spool.finish()];
  }

  private async readFile(file: HistoryFile, path: string): Promise<void> {
    const { columns, take } = ROW_TAKING[file];
    // Found below the lines that the crew has: they are told after those of the crew.
    const problems = new HistoryProblems();
    for await (const part of csvParts({ path, columns, problems, onBytes: this.onBytes })) {
      if ('lines' in part) {
        await this.handOver(file, path, part);
        continue;
      }
      const row = csvRow(path, part.line, part.fields, part.header, problems);
      if (!row) continue;
      this.rowCount++;
      take(path, row, this.spool, problems);
    }
    while (this.begun.length > 0) await this.takeBack();
    this.problems.addAll(problems.found());
  }

  private async handOver(file: HistoryFile, path: string, plain: PlainLines): Promise<void> {
    const taken = this.crew.one('takeLines', { file, path, plain }, plain.lines.bytes.buffer);
    taken.catch(() => {});
    this.begun.push(taken);
    if (this.begun.length >= this.crew.atOnce) await this.takeBack();
  }

  private async takeBack(): Promise<void> {
    const taken = await this.begun.shift();
    if (!taken) return;
    this.rowCount += taken.rows;
    this.problems.addAll(taken.problems);
  }
}
