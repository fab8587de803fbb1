import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosign,
  ensureArchive,
  formatNote,
  newSignerKey,
  parseNote,
  SealedLog,
  type SignerKey,
  sealEvents,
  signCheckpoint,
  verifyArchive,
} from '#archive';
import { changeByte } from './change-byte.js';
import { eventsFrom, type GivenLog, givenLog, SIGNER } from './given-log.js';

const KEY = { key: SIGNER.verifier };

describe('a log, verified with what is known from elsewhere', () => {
  let log: GivenLog;
  beforeEach(async () => {
    log = await givenLog(5, 6);
  });
  afterEach(() => log.remove());

  async function cosigned(witness: SignerKey, size: number): Promise<void> {
    const file = join(log.folder, 'checkpoints', (await checkpointNames(log.folder, size)) ?? '');
    const { text, signatures } = parseNote(await readFile(file, 'utf8'));
    await writeFile(
      file,
      formatNote({ text, signatures: [...signatures, cosign(text, witness, 1_764_000_000)] }),
    );
  }

  it('needs the cosignature of a witness that is named, on its newest checkpoint', async () => {
    const witness = newSignerKey('witness.example/one', 'cosignature-v1');
    const options = { ...KEY, witnesses: [witness.verifier] };
    expect((await verifyArchive(log.folder, options)).problems.list).toMatchObject([
      { check: 'witness', detail: expect.stringContaining('witness.example/one did not sign it') },
    ]);
    await cosigned(witness, 11);
    const { problems, checkpoint } = await verifyArchive(log.folder, options);
    expect(problems.list).toEqual([]);
    expect(checkpoint?.witnesses).toMatchObject([
      { name: 'witness.example/one', key: witness.verifier.text },
    ]);
    // Another key under the same name is another witness.
    const impostor = newSignerKey('witness.example/one', 'cosignature-v1');
    const other = await verifyArchive(log.folder, { ...KEY, witnesses: [impostor.verifier] });
    expect(other.problems.list.map(({ check }) => check)).toContain('witness');
  });

  it('must have grown from a checkpoint that was kept', async () => {
    const kept = await readFile(
      join(log.folder, 'checkpoints', (await checkpointNames(log.folder, 5)) ?? ''),
      'utf8',
    );
    await log.grow(30);
    const grown = await verifyArchive(log.folder, { ...KEY, kept: [{ file: 'kept', text: kept }] });
    expect(grown.problems.list).toEqual([]);
  });

  it('is found out when it is not the log that the kept checkpoint was signed over', async () => {
    const root = Buffer.alloc(32, 7);
    for (const [size, detail] of [
      [6, 'the tree over the first 6 events is not the one that kept was signed over; up to 5 it is'],
      [12, 'it was signed over 12 events; the archive has 11'],
    ] as const) {
      const text = signCheckpoint({ size, root }, SIGNER);
      const { problems } = await verifyArchive(log.folder, { ...KEY, kept: [{ file: 'kept', text }] });
      expect(problems.list).toMatchObject([{ check: 'tree', detail }]);
    }
  });

  it.each([
    [
      'signed by another',
      () => signCheckpoint({ size: 5, root: Buffer.alloc(32) }, newSignerKey(SIGNER.verifier.name)),
    ],
    ['of no event', () => signCheckpoint({ size: 0, root: Buffer.alloc(32) }, SIGNER)],
    ['no checkpoint at all', () => 'something\n'],
  ])('takes no kept checkpoint that is %s', async (_, made) => {
    const { problems } = await verifyArchive(log.folder, { ...KEY, kept: [{ file: 'kept', text: made() }] });
    expect(problems.list).toMatchObject([{ file: 'kept', check: 'checkpoint' }]);
  });
});

describe('what is wrong in a segment of many events', () => {
  it('is told with its cause first, and what follows from it as one', async () => {
    const place = await mkdtemp(join(tmpdir(), 'polku-large-segment-'));
    const folder = join(place, 'archive');
    await ensureArchive(folder, SIGNER.verifier, 1_024);
    const log = (await SealedLog.open(folder)) as SealedLog;
    await sealEvents(log, SIGNER, eventsFrom(0, 1_000));
    const file = join(folder, 'segments', '00000000-1000.jsonl.gz');
    await changeByte(file, Math.floor((await stat(file)).size / 2), 1);
    const { problems } = await verifyArchive(folder, KEY);
    expect(problems.list[0]).toMatchObject({
      check: 'segment',
      detail: expect.stringContaining('nothing can be read from here on'),
    });
    expect(problems.list.map(({ check }) => check)).toEqual(['segment', 'event']);
    expect(problems.list[1]?.detail).toContain('up to event 999');
    // Each event that is missing counts, although it is not told by itself.
    expect(problems.count).toBeGreaterThan(100);
    expect(problems.untold).toBe(0);
    await rm(place, { recursive: true, force: true });
  });
});

async function checkpointNames(folder: string, size: number): Promise<string | undefined> {
  return (await readdir(join(folder, 'checkpoints'))).find((name) => Number.parseInt(name, 10) === size);
}
