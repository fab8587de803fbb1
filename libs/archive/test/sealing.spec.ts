import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  ArchiveDoesNotFit,
  consistencyProof,
  ensureArchive,
  includes,
  inclusionProof,
  isConsistent,
  leafData,
  leafHash,
  newSignerKey,
  ofStreams,
  rootOf,
  type SealedLog,
  sealEvents,
  verifyArchive,
} from '#archive';
import { eventHash, type StoredEvent } from '#event-store';
import { eventAt, eventsFrom, type GivenLog, givenLog, SIGNER } from './given-log.js';

describe('sealing a log', () => {
  let given: GivenLog | undefined;
  afterEach(() => given?.remove());

  it('keeps every event as it was stored, in order, with a root over positions and hashes', async () => {
    given = await givenLog(11);
    const log = await given.opened();
    expect(await eventsOf(log)).toEqual(Array.from({ length: 11 }, (_, index) => eventAt(index)));
    const leaves = Array.from({ length: 11 }, (_, index) => leafOf(eventAt(index)));
    expect(log.checkpoint).toMatchObject({ origin: 'polku.example/log', size: 11, root: rootOf(leaves) });
  });

  it('goes on where it left off, to the same tree in whatever pieces the events come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (pieces) => {
          const log = await givenLog(...pieces);
          try {
            const size = pieces.reduce((sum, piece) => sum + piece, 0);
            const opened = await log.opened();
            expect(opened.size).toBe(size);
            expect(await verifyArchive(log.folder, { key: SIGNER.verifier })).toMatchObject(
              size === 0 ? { events: 0 } : { events: size, problems: { list: [] } },
            );
            const leaves = Array.from({ length: size }, (_, index) => leafOf(eventAt(index)));
            expect(await opened.subtree(0, size)).toEqual(rootOf(leaves));
            expect(await readdir(join(log.folder, 'segments')).catch(() => [])).toHaveLength(
              3 * Math.ceil(size / 4),
            );
          } finally {
            await log.remove();
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('proves each event under the newest checkpoint, and each checkpoint under every later one', async () => {
    given = await givenLog(3, 4, 6);
    const log = await given.opened();
    const { size, root } = log.checkpoint ?? { size: 0, root: Buffer.of() };
    for (let index = 0; index < size; index++) {
      const proof = await inclusionProof(index, size, log.subtree);
      expect(includes(leafOf(eventAt(index)), index, size, proof, root)).toBe(true);
    }
    for (let from = 1; from <= size; from++) {
      const earlier = { size: from, root: await log.subtree(0, from) };
      const proof = await consistencyProof(from, size, log.subtree);
      expect(isConsistent(earlier, { size, root }, proof)).toBe(true);
    }
  });

  it('yields the events of asked streams alone', async () => {
    given = await givenLog(11);
    const asked = await eventsOf(await given.opened(), ofStreams(['benefits-J1', 'person-J1']));
    const expected = Array.from({ length: 11 }, (_, index) => eventAt(index)).filter(({ stream }) =>
      stream.endsWith('-J1'),
    );
    expect(asked).toEqual(expected);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('has nothing sealed of what broke off, and clears it up the next time', async () => {
    given = await givenLog(6);
    async function* breaksOff() {
      yield* eventsFrom(6, 11);
      throw new Error('the store went away');
    }
    const sealing = sealEvents(await given.opened(), SIGNER, breaksOff());
    await expect(sealing).rejects.toThrow('the store went away');
    // The segment that was full before it broke off is sealed.
    expect((await given.opened()).size).toBe(8);
    await writeFile(join(given.folder, 'segments', '00000002-0.jsonl.gz.unfinished'), 'half of one');
    await writeFile(join(given.folder, 'segments', '00000002-3.leaves'), 'of no checkpoint');
    expect((await verifyArchive(given.folder)).problems.list).toEqual([]);
    await given.grow(3);
    expect(
      (await readdir(join(given.folder, 'segments'))).filter((name) => name.startsWith('00000002')),
    ).toEqual(['00000002-3.json', '00000002-3.jsonl.gz', '00000002-3.leaves']);
    expect(await verifyArchive(given.folder)).toMatchObject({ events: 11, problems: { list: [] } });
  });

  it('takes no event that was there before', async () => {
    given = await givenLog(6);
    const again = sealEvents(await given.opened(), SIGNER, eventsFrom(5, 9));
    await expect(again).rejects.toThrow(ArchiveDoesNotFit);
    expect((await given.opened()).size).toBe(6);
  });

  it('does not go on from a segment that is not the one that was signed', async () => {
    given = await givenLog(6);
    const file = join(given.folder, 'segments', '00000001-2.jsonl.gz');
    await writeFile(file, await readFile(join(given.folder, 'segments', '00000000-4.jsonl.gz')));
    const going = sealEvents(await given.opened(), SIGNER, eventsFrom(6, 9));
    await expect(going).rejects.toThrow('are not those that its checkpoint was signed over');
  });

  it('belongs to one key', async () => {
    given = await givenLog(6);
    const other = newSignerKey('polku.example/log');
    await expect(ensureArchive(given.folder, other.verifier)).rejects.toThrow(ArchiveDoesNotFit);
  });
});

function leafOf(event: StoredEvent): Buffer {
  return leafHash(Buffer.from(leafData(event.position, eventHash(event))));
}

async function eventsOf(log: SealedLog, filter?: Parameters<SealedLog['events']>[0]): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const some of log.events(filter)) events.push(...some);
  return events;
}
