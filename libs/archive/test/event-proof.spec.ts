import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addCosignature,
  cosign,
  eventAtPosition,
  eventOfId,
  formatNote,
  formatProof,
  loadLogKey,
  NoteRejected,
  newSignerKey,
  parseNote,
  proofOf,
  UnusableLogKey,
  verifyArchive,
  verifyProof,
} from '#archive';
import { eventHash } from '#event-store';
import { openSubjectKeys, type SecretSealing, type SubjectKeys, secretSealing } from '#subject-keys';
import { eventAt, type GivenLog, givenLog, SIGNER } from './given-log.js';

describe('the proof of an event', () => {
  let given: GivenLog;
  beforeAll(async () => {
    given = await givenLog(5, 6);
  });
  afterAll(() => given.remove());

  const proofText = async (index: number) => {
    const log = await given.opened();
    const located = await eventOfId(log, eventAt(index).id);
    if (located === undefined) throw new Error('no such event');
    return formatProof(await proofOf(log, located));
  };

  it('shows hash, place and position to whoever has the public key', async () => {
    for (const index of [0, 3, 4, 10]) {
      const event = eventAt(index);
      expect(verifyProof(await proofText(index), SIGNER.verifier)).toMatchObject({
        index,
        position: event.position,
        eventHash: eventHash(event),
        checkpoint: { size: 11 },
      });
    }
  });

  it('is laid out as C2SP tlog-proof says', async () => {
    const [head, extra, index, ...rest] = (await proofText(3)).split('\n');
    expect([head, index]).toEqual(['c2sp.org/tlog-proof@v1', 'index 3']);
    expect(extra).toMatch(/^extra [A-Za-z0-9+/=]+$/);
    expect(rest.slice(rest.indexOf('') + 1, rest.indexOf('') + 3)).toEqual(['polku.example/log', '11']);
  });

  it('is refused for another event, another place and another key', async () => {
    const text = await proofText(3);
    const other = Buffer.from(`${eventAt(3).position} ${eventHash(eventAt(4))}`).toString('base64');
    for (const changed of [
      text.replace('index 3', 'index 2'),
      text.replace(/extra .*/, `extra ${other}`),
      text.replace('proof@v1', 'proof@v2'),
      text.replace(/extra .*\n/, ''),
    ]) {
      expect(() => verifyProof(changed, SIGNER.verifier)).toThrow(NoteRejected);
    }
    expect(() => verifyProof(text, newSignerKey('polku.example/log').verifier)).toThrow(NoteRejected);
  });

  it('is found by position, and not where nothing is sealed', async () => {
    const log = await given.opened();
    for (const index of [0, 3, 4, 7, 8, 10]) {
      expect(await eventAtPosition(log, eventAt(index).position)).toEqual({ index, event: eventAt(index) });
    }
    expect(await eventAtPosition(log, eventAt(11).position)).toBeUndefined();
    expect(await eventOfId(log, eventAt(11).id)).toBeUndefined();
  });
});

describe('a witness', () => {
  const witness = newSignerKey('witness.example/w1', 'cosignature-v1');
  let given: GivenLog;
  beforeEach(async () => {
    given = await givenLog(5);
  });
  afterEach(() => given.remove());

  const cosigned = async () => {
    const note = parseNote((await (await given.opened()).checkpointText()) ?? '');
    return formatNote({
      ...note,
      signatures: [...note.signatures, cosign(note.text, witness, 1_700_000_000)],
    });
  };

  it('is kept beside the signature of the log, also when it comes again', async () => {
    const text = await cosigned();
    for (let time = 0; time < 2; time++) {
      expect(await addCosignature(await given.opened(), text, witness.verifier)).toEqual({
        size: 5,
        name: 'witness.example/w1',
        key: witness.verifier.text,
        time: 1_700_000_000,
      });
    }
    const { problems, checkpoint } = await verifyArchive(given.folder, { key: SIGNER.verifier });
    expect(problems.list).toEqual([]);
    expect(checkpoint?.witnesses).toEqual([
      { name: 'witness.example/w1', key: witness.verifier.text, time: 1_700_000_000 },
    ]);
    await given.grow(4);
    expect((await verifyArchive(given.folder)).problems.list).toEqual([]);
  });

  it('of another checkpoint, or who did not sign, is refused', async () => {
    const other = await givenLog(3);
    const text = await cosigned();
    await expect(addCosignature(await other.opened(), text, witness.verifier)).rejects.toThrow(
      'was never sealed',
    );
    await other.remove();
    const stranger = newSignerKey('witness.example/w2', 'cosignature-v1');
    await expect(addCosignature(await given.opened(), text, stranger.verifier)).rejects.toThrow(
      'is not cosigned by',
    );
  });
});

describe('the key of a log', () => {
  let folder: string;
  let keys: SubjectKeys;
  let sealing: SecretSealing;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-log-key-'));
    keys = await openSubjectKeys({ folder: join(folder, 'keys'), environment: {} });
    sealing = secretSealing(keys, 'installation/log-key');
  });
  afterEach(async () => {
    await keys.close();
    await rm(folder, { recursive: true });
  });

  it('is made once, for this account only and sealed, also when two ask at once', async () => {
    const file = join(folder, 'keys', 'log.key');
    const [one, other] = await Promise.all([
      loadLogKey(file, sealing, 'a.example/log'),
      loadLogKey(file, sealing, 'a.example/log'),
    ]);
    expect(one.verifier.text).toBe(other.verifier.text);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^sealed v1\.[\w.-]+\n$/);
    expect((await loadLogKey(file, sealing)).secret).toBe(one.secret);
  });

  it('is sealed where an earlier program left it in the clear', async () => {
    const file = join(folder, 'log.key');
    await writeFile(file, `${SIGNER.secret}\n`, { mode: 0o600 });
    expect((await loadLogKey(file, sealing)).secret).toBe(SIGNER.secret);
    expect(await readFile(file, 'utf8')).not.toContain(SIGNER.secret);
    expect((await loadLogKey(file, sealing)).secret).toBe(SIGNER.secret);
  });

  it('opens with the key store only that it was sealed in', async () => {
    const file = join(folder, 'log.key');
    await loadLogKey(file, sealing);
    const others = await openSubjectKeys({ folder: join(folder, 'others'), environment: {} });
    const loaded = loadLogKey(file, secretSealing(others, 'installation/log-key'));
    await expect(loaded).rejects.toThrow(UnusableLogKey);
    await others.close();
  });

  it('has a name that nobody else has, when none is chosen, and keeps it', async () => {
    const file = join(folder, 'log.key');
    const { verifier } = await loadLogKey(file, sealing);
    expect(verifier.name).toMatch(/^polku-log\/[0-9a-f-]{36}$/);
    await expect(loadLogKey(file, sealing, 'another.example/log')).rejects.toThrow('a log keeps its name');
  });

  it('is refused when others can read it', async () => {
    const file = join(folder, 'log.key');
    await writeFile(file, `${SIGNER.secret}\n`, { mode: 0o644 });
    await expect(loadLogKey(file, sealing)).rejects.toThrow(UnusableLogKey);
  });
});
