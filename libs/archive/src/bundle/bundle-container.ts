import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { giveName, unfinished } from '../folder/durable-file.js';
import { ArchiveNotReadable } from '../segment/archive-layout.js';
import { filesIn } from './manifest.js';

/** A bundle as a folder. One that came as a file was unpacked into a temporary one, which `close` removes. */
export interface OpenedBundle {
  readonly folder: string;
  /** The file that it was unpacked from. */
  readonly file?: string;
  close(): Promise<void>;
}

/**
 * What of a file can't be unpacked is left out: `foreignByte` and the manifest tell of it.
 * @throws ArchiveNotReadable for a file that holds nothing, and the file system's error for a bundle that is not there
 */
export async function openBundle(path: string): Promise<OpenedBundle> {
  if ((await stat(path)).isDirectory()) return { folder: path, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'polku-bundle-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const unpacking = extract({ file: path, cwd: folder, filter: isFile });
  const why = await unpacking.then(
    () => 'it holds no files',
    (error: Error) => error.message,
  );
  if ((await filesIn(folder)).length > 0) return { folder, file: path, close };
  await close();
  throw new ArchiveNotReadable(`${path} is not a bundle, neither a folder nor a tar file: ${why}`);
}

/** Nothing that could point out of the folder is unpacked. */
function isFile(_path: string, entry: object): boolean {
  return 'type' in entry && entry.type === 'File';
}

/** Packs a folder into one file, always with the same bytes for the same files. */
export async function packBundle(folder: string, file: string): Promise<void> {
  await pack(folder, unfinished(file));
  const handle = await open(unfinished(file), 'r+');
  await handle.sync().finally(() => handle.close());
  await giveName(file);
}

/**
 * Compares the file of a bundle with what packing its content again gives, so that bytes between the packed files count too.
 * @returns the place of the first byte that is another one; undefined where there is none
 */
export async function foreignByte({ folder, file }: OpenedBundle): Promise<number | undefined> {
  if (file === undefined) return undefined;
  const workplace = await mkdtemp(join(tmpdir(), 'polku-packed-'));
  try {
    const packed = join(workplace, 'bundle.tar');
    await pack(folder, packed);
    return await firstDifference(file, packed);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function pack(folder: string, file: string): Promise<void> {
  const mtime = new Date(0);
  await create(
    { file, cwd: folder, portable: true, noPax: true, mtime, strict: true, onWriteEntry: asReadableFile },
    await filesIn(folder),
  );
}

/** The access rights of the machine where it was packed say nothing. */
function asReadableFile({ stat: found }: { stat?: { mode: number } | undefined }): void {
  if (found !== undefined) found.mode = 0o100644;
}

async function firstDifference(one: string, other: string): Promise<number | undefined> {
  const chunks = createReadStream(other, { highWaterMark: 1 << 20 })[Symbol.asyncIterator]();
  let place = 0;
  for await (const chunk of createReadStream(one, { highWaterMark: 1 << 20 })) {
    const beside: Buffer = (await chunks.next()).value ?? Buffer.of();
    if (!beside.equals(chunk)) return place + unequalAt(chunk, beside);
    place += chunk.length;
  }
  return (await chunks.next()).done === true ? undefined : place;
}

function unequalAt(one: Buffer, other: Buffer): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length : at;
}
