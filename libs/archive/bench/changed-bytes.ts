import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  ensureArchive,
  newSignerKey,
  openBundle,
  SealedLog,
  sealEvents,
  verifyBundle,
  writeBundle,
} from '#archive';
import { copyLaw } from '#statutes';
import { changeByte } from '../test/change-byte.js';
import { inventedEvents } from './invented-events.js';

/*
 * npm run campaign:verify [-- --changes 1000 --events 3000 --seed 1]: changes single bytes of an audit bundle, one after the other,
 * anywhere in it, and asks whether verifying finds each and names its file. Ends with 1 when one was missed.
 */

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '1000' },
    events: { type: 'string', default: '3000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  },
});
const generator = xoroshiro128plus(Number(values.seed));
const chance = (below: number) => uniformInt(generator, 0, below - 1);
say(`seed: ${values.seed}`);

const signer = newSignerKey('polku.example/campaign');
const place = await mkdtemp(join(tmpdir(), 'polku-changed-bytes-'));
try {
  const bundle = await openBundle(await writtenBundle());
  const key = signer.verifier;
  const files = await sizesIn(bundle.folder);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  say(`a bundle of ${values.events} events: ${files.length} files, ${total.toLocaleString('en')} bytes`);
  let missed = 0;
  let located = 0;
  for (let change = 0; change < Number(values.changes); change++) {
    const { file, at } = placeOf(files, chance(total));
    const by = 1 + chance(255);
    await changeByte(join(bundle.folder, file), at, by);
    const { problems } = await verifyBundle(bundle, { key });
    await changeByte(join(bundle.folder, file), at, by);
    if (problems.list.some((problem) => problem.file === file)) located++;
    if (problems.count > 0) continue;
    missed++;
    say(`MISSED: byte ${at} of ${file}, by ${by}`);
  }
  const whole = await verifyBundle(bundle, { key });
  say(
    `${values.changes} changes: ${missed} missed, ${located} with their file; without a change ${whole.problems.count} found`,
  );
  if (missed > 0 || located < Number(values.changes) || whole.problems.count > 0) process.exitCode = 1;
} finally {
  await rm(place, { recursive: true, force: true });
}

async function writtenBundle(): Promise<string> {
  const folder = join(place, 'archive');
  const target = join(place, 'bundle');
  const archive = await ensureArchive(folder, signer.verifier, 1_024);
  await sealEvents(archive, signer, inventedEvents(Number(values.events), Number(values.seed)));
  const log = await SealedLog.open(folder);
  if (log === undefined) throw new Error('the archive is gone');
  await writeBundle({ log, signer, target, copyStatutes: copyLaw });
  return target;
}

interface SizedFile {
  readonly file: string;
  readonly size: number;
}

async function sizesIn(folder: string): Promise<SizedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    paths.sort().map(async (path) => ({ file: relative(folder, path), size: (await stat(path)).size })),
  );
}

function placeOf(files: readonly SizedFile[], byte: number): { readonly file: string; readonly at: number } {
  let at = byte;
  for (const { file, size } of files) {
    if (at < size) return { file, at };
    at -= size;
  }
  throw new RangeError('no such byte');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
