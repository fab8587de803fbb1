import { chmod, readFile, rename, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  ArchiveNotReadable,
  BundleInTheWay,
  newSignerKey,
  sealEvents,
  signCheckpoint,
  verifyArchive,
  writeBundle,
} from '#archive';
import { changeByte } from './change-byte.js';
import { type GivenBundle, givenBundle, verifiedAt } from './given-bundle.js';
import { eventsFrom, givenLog, SIGNER } from './given-log.js';

const MIDDLE = 'segments/00000001-4';

describe('an audit bundle', () => {
  let bundle: GivenBundle;
  beforeAll(async () => {
    bundle = await givenBundle();
  });
  afterAll(() => bundle.remove());

  it('is verified with the public key alone, as a folder and as one file', async () => {
    for (const path of [bundle.folder, bundle.tar]) {
      const { problems, events, checkpoints, checkpoint } = await verifiedAt(path);
      expect(problems.list).toEqual([]);
      expect({ events, checkpoints, size: checkpoint?.size }).toEqual({
        events: 11,
        checkpoints: 4,
        size: 11,
      });
    }
  });

  it('is packed to the same bytes whatever the files look like on the machine', async () => {
    const copy = await bundle.copy();
    await chmod(join(copy, 'MANIFEST'), 0o600);
    await utimes(join(copy, 'README.md'), 1, 1);
    const file = join(bundle.place, 'again.tar');
    const { packBundle } = await import('../src/bundle/bundle-container.js');
    await packBundle(copy, file);
    expect((await readFile(file)).equals(await readFile(bundle.tar))).toBe(true);
  });

  it('tells of any changed byte, whichever file it is in', async () => {
    const copy = await bundle.copy();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bundle.files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, some, by) => {
          const path = join(copy, file);
          const at = some % (await stat(path)).size;
          await changeByte(path, at, by);
          const { problems } = await verifiedAt(copy);
          await changeByte(path, at, by);
          expect(problems.list.map((problem) => problem.file)).toContain(file);
        },
      ),
      { numRuns: 40 },
    );
    expect((await verifiedAt(copy)).problems.list).toEqual([]);
  });

  it('tells of any changed byte of the one file', async () => {
    const file = join(bundle.place, 'changed.tar');
    await writeFile(file, await readFile(bundle.tar));
    const { size } = await stat(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: size - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        await changeByte(file, at, by);
        const found = await verifiedAt(file).then(
          ({ problems }) => problems.count,
          (error: Error) => error.name,
        );
        await changeByte(file, at, by);
        expect(found).not.toBe(0);
        if (typeof found === 'string') expect(found).toBe('ArchiveNotReadable');
      }),
      { numRuns: 20 },
    );
  });

  it('says which event was changed', async () => {
    const found = await afterChange((lines) => lines.with(3, `${lines[3]}`.replace('"205"', '"091"')));
    expect(found).toContainEqual({
      file: `${MIDDLE}.jsonl.gz`,
      check: 'event',
      index: 6,
      detail: 'the event is not the one that was sealed here',
    });
  });

  it('says which event was dropped, added or moved', async () => {
    const events = (found: Awaited<ReturnType<typeof afterChange>>) =>
      found.filter(({ check }) => check === 'event').map(({ index, detail }) => [index, detail]);
    expect(events(await afterChange((lines) => lines.toSpliced(2, 1)))).toEqual([
      [5, 'the event that was sealed here is missing'],
    ]);
    expect(
      events(await afterChange((lines) => lines.toSpliced(3, 0, `${lines[3]}`.replace('205', '091')))),
    ).toEqual([
      [7, expect.stringContaining('is not after')],
      [6, 'before this place there is an event that was not sealed here'],
    ]);
    expect(
      events(await afterChange(([head, a, b, ...rest]) => [`${head}`, `${b}`, `${a}`, ...rest])),
    ).toEqual([
      [5, expect.stringContaining('is not after')],
      [4, 'there is another event of the segment in this place, sealed as 5'],
      [5, 'there is another event of the segment in this place, sealed as 4'],
    ]);
  });

  it('says where a truncated segment ends', async () => {
    const copy = await bundle.copy();
    const path = join(copy, `${MIDDLE}.jsonl.gz`);
    await truncate(path, (await stat(path)).size - 20);
    expect((await verifiedAt(copy)).problems.list).toContainEqual({
      file: `${MIDDLE}.jsonl.gz`,
      check: 'segment',
      index: expect.any(Number),
      detail: 'nothing can be read from here on: unexpected end of file',
    });
  });

  it.each([
    `${MIDDLE}.jsonl.gz`,
    `${MIDDLE}.leaves`,
    `${MIDDLE}.json`,
    'MANIFEST',
    'README.md',
    'archive.json',
    'log-key.vkey',
    'checkpoints/000000000000011',
    'statutes/law.yaml',
  ])('tells that %s is missing', async (file) => {
    const copy = await bundle.copy();
    await rm(join(copy, file));
    expect((await verifiedAt(copy)).problems.list.map((problem) => problem.file)).toContain(file);
  });

  it('tells of what was added', async () => {
    const copy = await bundle.copy();
    await writeFile(join(copy, 'segments', 'note.txt'), 'pay no attention');
    await symlink('../README.md', join(copy, 'statutes', 'more.md'));
    expect((await verifiedAt(copy)).problems.list).toEqual([
      { file: 'segments/note.txt', check: 'file', detail: expect.stringContaining('it was added') },
      { file: 'statutes/more.md', check: 'file', detail: expect.stringContaining('it was added') },
    ]);
  });

  it('tells leaf hashes that were changed from events that were', async () => {
    const copy = await bundle.copy();
    await changeByte(join(copy, `${MIDDLE}.leaves`), 33, 1);
    const found = (await verifiedAt(copy)).problems.list;
    expect(found).toContainEqual({
      file: `${MIDDLE}.leaves`,
      check: 'leaf-hash',
      index: 5,
      detail: expect.stringContaining('which is in the tree as it is'),
    });
    expect(found.filter(({ check }) => check === 'event')).toEqual([]);
  });

  it('that another key signed is refused, whoever signed it', async () => {
    const other = newSignerKey('polku.example/log');
    const found = (await verifiedAt(bundle.folder, { key: other.verifier })).problems.list;
    expect(found.map(({ file, check }) => [file, check])).toEqual([
      ['log-key.vkey', 'key'],
      ['checkpoints/000000000000004', 'checkpoint'],
      ['checkpoints/000000000000005', 'checkpoint'],
      ['checkpoints/000000000000008', 'checkpoint'],
      ['checkpoints/000000000000011', 'checkpoint'],
      ['checkpoints', 'checkpoint'],
      ['MANIFEST', 'manifest'],
    ]);
    const copy = await bundle.copy();
    const forged = signCheckpoint({ size: 11, root: Buffer.alloc(32) }, other);
    await writeFile(join(copy, 'checkpoints/000000000000011'), forged);
    expect((await verifiedAt(copy)).problems.list).toContainEqual({
      file: 'checkpoints/000000000000011',
      check: 'checkpoint',
      detail: `it is not signed by polku.example/log (${SIGNER.verifier.id}), but by polku.example/log (${other.verifier.id})`,
    });
  });

  it('with a newer format says that a newer Polku is needed', async () => {
    const copy = await bundle.copy();
    const path = join(copy, 'archive.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":2'));
    expect((await verifiedAt(copy)).problems.list).toContainEqual({
      file: 'archive.json',
      check: 'format',
      detail: expect.stringContaining('it has version 2 of the format; this Polku reads up to 1'),
    });
    const manifest = join(copy, 'MANIFEST');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('bundle v1', 'bundle v2'));
    expect((await verifiedAt(copy)).problems.list).toContainEqual(
      expect.objectContaining({
        file: 'MANIFEST',
        detail: expect.stringContaining('this Polku reads up to 1'),
      }),
    );
  });

  it('never takes the place of something', async () => {
    const log = await givenLog(3);
    const parts = { log: await log.opened(), signer: SIGNER, copyStatutes: () => undefined };
    await expect(writeBundle({ ...parts, target: bundle.folder })).rejects.toThrow(BundleInTheWay);
    await expect(writeBundle({ ...parts, target: bundle.tar })).rejects.toThrow(BundleInTheWay);
    await log.remove();
  });

  it('is told from other files', async () => {
    const file = join(bundle.place, 'letter.txt');
    await writeFile(file, 'Dear auditor');
    await expect(verifiedAt(file)).rejects.toThrow(ArchiveNotReadable);
  });

  /** What is found when the lines of the middle segment are other ones, with all else as it was. */
  async function afterChange(change: (lines: readonly string[]) => readonly string[]) {
    const copy = await bundle.copy();
    const path = join(copy, `${MIDDLE}.jsonl.gz`);
    const lines = gunzipSync(await readFile(path))
      .toString()
      .trimEnd()
      .split('\n');
    await writeFile(path, gzipSync(`${change(lines).join('\n')}\n`));
    return (await verifiedAt(copy)).problems.list;
  }
});

describe('an archive that was made anew with another history', () => {
  it('is found by the tree: every hash in it is right, and it is not what was signed', async () => {
    const signed = await givenLog(5, 6);
    const forged = await givenLog(5);
    await sealEvents(await forged.opened(), SIGNER, otherHistory());
    await rm(join(signed.folder, 'segments'), { recursive: true });
    await rename(join(forged.folder, 'segments'), join(signed.folder, 'segments'));
    expect((await verifyArchive(signed.folder)).problems.list).toEqual([
      {
        file: `${MIDDLE}.jsonl.gz`,
        check: 'tree',
        index: 5,
        detail: expect.stringContaining('the first 8 events'),
      },
    ]);
    await signed.remove();
    await forged.remove();
  });

  it('is found too where the key of the log has signed a checkpoint of no event', async () => {
    const signed = await givenLog(5, 6);
    const forged = await givenLog(5);
    await sealEvents(await forged.opened(), SIGNER, otherHistory());
    await rm(join(signed.folder, 'segments'), { recursive: true });
    await rename(join(forged.folder, 'segments'), join(signed.folder, 'segments'));
    const none = signCheckpoint({ size: 0, root: Buffer.alloc(32) }, SIGNER);
    await writeFile(join(signed.folder, 'checkpoints', '0'.repeat(15)), none);
    const { problems } = await verifyArchive(signed.folder);
    expect(problems.list.map(({ check }) => check)).toEqual(['checkpoint', 'tree']);
    await signed.remove();
    await forged.remove();
  });
});

describe('an archive that is made to hurt its reader', () => {
  it.each([2 ** -24, 0, 3, 2 ** 40])('says no size of its segments such as %d', async (size) => {
    const log = await givenLog(5);
    const layout = join(log.folder, 'archive.json');
    await writeFile(
      layout,
      (await readFile(layout, 'utf8')).replace('"segmentEvents":4', `"segmentEvents":${size}`),
    );
    const { problems, events } = await verifyArchive(log.folder);
    expect([problems.list.map(({ check }) => check), events]).toEqual([['format'], 0]);
    await log.remove();
  });

  it('is read no further than twice what a segment holds', async () => {
    const log = await givenLog(5);
    const file = join(log.folder, 'segments', '00000000-4.jsonl.gz');
    const [head] = gunzipSync(await readFile(file))
      .toString()
      .split('\n');
    await writeFile(file, gzipSync(`${head}\n${'{}\n'.repeat(100_000)}`));
    const { problems } = await verifyArchive(log.folder);
    expect(problems.list.some(({ detail }) => detail.includes('more than twice the events'))).toBe(true);
    expect(problems.count).toBeLessThan(50);
    await log.remove();
  });
});

async function* otherHistory() {
  for await (const event of eventsFrom(5, 11)) {
    yield event.revision === 2 ? { ...event, data: { on: '2026-01-01', municipality: '091' } } : event;
  }
}
