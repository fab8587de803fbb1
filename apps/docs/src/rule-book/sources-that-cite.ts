import { readdirSync, readFileSync } from 'node:fs';
import type { RuleId } from '#contracts';
import { REPOSITORY } from '../repository.js';

const FOLDERS = ['apps', 'libs', 'test'];

/** What only lists all rows, or is written from the list, says nothing of where a row is done. */
const LISTS = new Set(['libs/contracts/src/rule-book.ts', 'libs/contracts/src/event-contract.ts']);

/** Where a row of the rule book is cited by its id: paths within the repository, in order. */
export interface CitingSources {
  /** Code and dated data. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

let known: ReadonlyMap<string, CitingSources> | undefined;

/** Reads the sources of the repository once. */
export function sourcesThatCite(row: RuleId): CitingSources {
  known ??= readCitations();
  return known.get(row) ?? { sources: [], tests: [] };
}

function readCitations(): ReadonlyMap<string, CitingSources> {
  const citing = new Map<string, { sources: string[]; tests: string[] }>();
  for (const path of FOLDERS.flatMap(filesIn).sort()) {
    const cited = rowsCitedIn(readFileSync(REPOSITORY + path, 'utf8'));
    for (const row of cited) {
      const entry = citing.get(row) ?? { sources: [], tests: [] };
      (isTest(path) ? entry.tests : entry.sources).push(path);
      citing.set(row, entry);
    }
  }
  return citing;
}

/** `KTT-1 to KTT-3` cites three rows. */
function rowsCitedIn(text: string): ReadonlySet<string> {
  const ranges = [...text.matchAll(/\b([A-Z]{3,4})-(\d+) to \1-(\d+)\b/g)].flatMap(
    ([, letters, first, last]) =>
      Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => `${letters}-${Number(first) + index}`,
      ),
  );
  return new Set([...(text.match(/\b[A-Z]{3,4}-\d+\b/g) ?? []), ...ranges]);
}

function filesIn(folder: string): string[] {
  return readdirSync(REPOSITORY + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|yaml)$/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(REPOSITORY.length).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules') && !LISTS.has(path));
}

function isTest(path: string): boolean {
  return /\.(spec|suite)\.ts$|(^|\/)test\//.test(path);
}
