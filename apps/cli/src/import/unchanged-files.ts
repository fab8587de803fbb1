import { stat } from 'node:fs/promises';
import type { ImportSources } from './import-sources.js';

/** A file can't be imported as a whole, since it has no fixed content. */
export class FileNotFixed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileNotFixed';
  }
}

/**
 * What tells that the files are still those that were checked.
 * @throws FileNotFixed for what is not a file, such as a pipe
 */
export async function contentMarks({
  payments,
  facts,
  services,
  billed,
  reports,
}: ImportSources): Promise<string> {
  const marks: string[] = [];
  for (const path of [payments, facts, services, billed, reports]) {
    if (path === undefined) continue;
    const found = await stat(path);
    if (!found.isFile())
      throw new FileNotFixed(`${path} is not a file; save what it holds into one and import that`);
    marks.push(`${path} ${found.size} ${found.mtimeMs} ${found.ino}`);
  }
  return marks.join('\n');
}
