import { join } from 'node:path';
import {
  type FoundProblem,
  openBundle,
  SealedLog,
  STATUTES_FOLDER,
  type VerifyOptions,
  verifierKey,
  verifyBundle,
} from '#archive';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';

/** A bundle is not what was signed, so that nothing is told from it. */
export class BundleNotWhole extends Error {
  constructor(path: string, count: number, first: FoundProblem | undefined) {
    const what = count === 1 ? '1 thing is not as it was' : `${count} things are not as they were`;
    const where = first === undefined ? '' : `, the first in ${first.file}: ${first.detail}`;
    super(`${what} signed in ${path}${where}. See all of it with: polku verify --bundle ${path}`);
    this.name = 'BundleNotWhole';
  }
}

/** A bundle that was found whole. */
export interface VerifiedBundle {
  /** The folder that it lies in now. */
  readonly folder: string;
  readonly log: SealedLog;
  /** The law that came along. */
  readonly lawFolder: string;
}

export interface BundleOptions {
  readonly bundle: string;
  /** The verifier key of the log, known from elsewhere. */
  readonly key?: string;
}

/**
 * Does something with a bundle, after it was verified.
 * @throws BundleNotWhole, ArchiveNotReadable, InvalidNoteKey, and the file system's error for a bundle that is not there
 */
export async function withVerifiedBundle<Result>(
  { bundle: path, key }: BundleOptions,
  use: (bundle: VerifiedBundle) => Promise<Result>,
): Promise<Result> {
  const bundle = await openBundle(path);
  try {
    const { problems } = await verifyBundle(bundle, verifyOptions(key));
    if (problems.count > 0) throw new BundleNotWhole(path, problems.count, problems.list[0]);
    const log = await SealedLog.open(bundle.folder);
    if (log === undefined) throw new BundleNotWhole(path, 0, undefined);
    return await use({ folder: bundle.folder, log, lawFolder: join(bundle.folder, STATUTES_FOLDER) });
  } finally {
    await bundle.close();
  }
}

/** With a progress bar where somebody watches. */
export function verifyOptions(key: string | undefined): VerifyOptions {
  const progress = progressOnTerminal(process.stderr);
  return {
    ...(key === undefined ? {} : { key: verifierKey(key) }),
    onProgress(done, total) {
      progress.show({ phase: 'verifying', done, total });
      if (done >= total) progress.end();
    },
  };
}
