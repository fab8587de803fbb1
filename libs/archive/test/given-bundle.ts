import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openBundle, type Verified, type VerifyOptions, verifyBundle, writeBundle } from '#archive';
import { givenLog, SIGNER } from './given-log.js';

export interface GivenBundle {
  /** A folder for copies. */
  readonly place: string;
  readonly folder: string;
  readonly tar: string;
  /** The files of the bundle in the folder. */
  readonly files: readonly string[];
  /** A copy to be changed. */
  copy(): Promise<string>;
  remove(): Promise<void>;
}

/** A bundle of eleven events in three segments with two checkpoints, as a folder and as one file. */
export async function givenBundle(): Promise<GivenBundle> {
  const log = await givenLog(5, 6);
  const place = await mkdtemp(join(tmpdir(), 'polku-bundles-'));
  const folder = join(place, 'bundle');
  const tar = join(place, 'bundle.tar');
  const parts = { log: await log.opened(), signer: SIGNER, copyStatutes };
  await writeBundle({ ...parts, target: folder });
  await writeBundle({ ...parts, target: tar });
  await log.remove();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return {
    place,
    folder,
    tar,
    files,
    async copy() {
      const copied = await mkdtemp(join(place, 'copy-'));
      await cp(folder, copied, { recursive: true });
      return copied;
    },
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

function copyStatutes(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'law.yaml'), 'share: 10\n');
}

/** @param options the key that is known from elsewhere when absent */
export async function verifiedAt(
  path: string,
  options: VerifyOptions = { key: SIGNER.verifier },
): Promise<Verified> {
  const bundle = await openBundle(path);
  try {
    return await verifyBundle(bundle, options);
  } finally {
    await bundle.close();
  }
}
