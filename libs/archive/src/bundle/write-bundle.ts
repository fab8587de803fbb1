import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writeDurably } from '../folder/durable-file.js';
import { checkpointSizes, type SealedLog, textOrNone } from '../folder/sealed-log.js';
import type { SignerKey } from '../note/note-keys.js';
import {
  checkpointFile,
  KEY_FILE,
  LAYOUT_FILE,
  segmentFiles,
  WITNESSES_FILE,
} from '../segment/archive-layout.js';
import { packBundle } from './bundle-container.js';
import { bundleReadme } from './bundle-readme.js';
import { MANIFEST_FILE, manifestOf, signManifest } from './manifest.js';

/** The law that is applied, as data, inside a bundle. */
export const STATUTES_FOLDER = 'statutes';
/** The keys of people whose texts may be read, encrypted, inside a bundle. */
export const UNLOCKED_FILE = 'unlocked.age';
export const README_FILE = 'README.md';

/** There is something where the bundle was to be written. */
export class BundleInTheWay extends Error {
  constructor(target: string) {
    super(`there is something at ${target} already; name another place for the bundle`);
    this.name = 'BundleInTheWay';
  }
}

export interface BundleParts {
  readonly log: SealedLog;
  readonly signer: SignerKey;
  /** Where it goes: a folder, or one file when the name ends in `.tar`. */
  readonly target: string;
  /** Writes the law that is in use into a folder. */
  readonly copyStatutes: (folder: string) => void;
  /** Encrypted keys of people. */
  readonly unlocked?: Uint8Array;
}

/**
 * Writes a bundle that can be taken away: the sealed log as its newest checkpoint has it, the law, and a signed list of it all. It
 * has its name when it is complete.
 * @throws BundleInTheWay, and the file system's error where it can't be written
 */
export async function writeBundle({
  log,
  signer,
  target,
  copyStatutes,
  unlocked,
}: BundleParts): Promise<void> {
  const path = resolve(target);
  await mkdir(dirname(path), { recursive: true });
  await expectFree(path);
  const draft = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
  try {
    await copyLog(log, draft);
    copyStatutes(join(draft, STATUTES_FOLDER));
    await writeFile(join(draft, README_FILE), bundleReadme(log));
    if (unlocked) await writeFile(join(draft, UNLOCKED_FILE), unlocked);
    await writeDurably(join(draft, MANIFEST_FILE), signManifest(await manifestOf(draft), signer));
    if (isFileName(path)) await packBundle(draft, path);
    else await rename(draft, path);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** An empty folder is free. @throws BundleInTheWay */
async function expectFree(path: string): Promise<void> {
  const there = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  });
  if (there.length > 0) throw new BundleInTheWay(path);
}

function isFileName(path: string): boolean {
  return path.endsWith('.tar');
}

async function copyLog(log: SealedLog, draft: string): Promise<void> {
  const sizes = (await checkpointSizes(log.folder)).filter((size) => size <= log.size);
  const isWitnessed = (await textOrNone(join(log.folder, WITNESSES_FILE))) !== undefined;
  const files = [
    LAYOUT_FILE,
    KEY_FILE,
    ...(isWitnessed ? [WITNESSES_FILE] : []),
    ...sizes.map(checkpointFile),
    ...log.segments.flatMap((span) => Object.values(segmentFiles(span))),
  ];
  for (const file of files) await cp(join(log.folder, file), join(draft, file));
}
