import { createSecretKey, type KeyObject, randomUUID } from 'node:crypto';
import {
  DESTRUCTION_REACHES_OTHERS_WITHIN_MS,
  GivenMasterKey,
  type SubjectKey,
  SubjectKeyDestroyed,
  type SubjectKeys,
  type SubjectKeysOptions,
  WrongMasterKey,
} from '#subject-keys';

export const masterKey = new GivenMasterKey([createSecretKey(Buffer.alloc(32, 7))]);

/**
 * What every key store must do. `open` opens the same key store each time, as another process would.
 */
export function itKeepsSubjectKeys(open: (options: SubjectKeysOptions) => Promise<SubjectKeys>): void {
  let keys: SubjectKeys;
  /** Another process with the same key store; its clock is moved by hand. */
  let elsewhere: SubjectKeys;
  let elapsed = 0;

  beforeAll(async () => {
    // Both at once, on nothing: each makes the store unless the other has.
    [keys, elsewhere] = await Promise.all([open({ masterKey }), open({ masterKey, now: () => elapsed })]);
  });

  afterAll(async () => {
    await keys.close();
    await elsewhere.close();
  });

  it('makes a key at first use and gives the same one ever after', async () => {
    const subject = randomUUID();
    expect(await keys.find(subject)).toBe('unknown');
    const key = await keys.keyFor(subject);
    expect(bytesOf(key)).toHaveLength(64);
    expect(bytesOf(await keys.keyFor(subject))).toBe(bytesOf(key));
    expect(bytesOf(await keys.find(subject))).toBe(bytesOf(key));
    expect(bytesOf(await elsewhere.find(subject))).toBe(bytesOf(key));
  });

  it('gives each person another key', async () => {
    const [one, other] = [await keys.keyFor(randomUUID()), await keys.keyFor(randomUUID())];
    expect(bytesOf(one)).not.toBe(bytesOf(other));
  });

  it('makes one key for many who ask at the same time', async () => {
    const subject = randomUUID();
    const asked = Array.from({ length: 20 }, (_, n) => (n % 2 ? keys : elsewhere).keyFor(subject));
    expect(new Set((await Promise.all(asked)).map(bytesOf)).size).toBe(1);
  });

  it('does not make a key for one who only looks while another asks for one', async () => {
    const [looked, asked] = [randomUUID(), randomUUID()];
    const [found] = await Promise.all([keys.find(looked), keys.keyFor(asked)]);
    expect(found).toBe('unknown');
    expect(await elsewhere.find(looked)).toBe('unknown');
  });

  it('makes the keys of many people at once, those destroyed excepted', async () => {
    const subjects = Array.from({ length: 4_500 }, () => randomUUID());
    const [first = '', destroyed = ''] = subjects;
    const before = await keys.keyFor(first);
    await keys.destroy(destroyed);
    const made = await keys.keysFor([...subjects, first]);
    expect(made.size).toBe(subjects.length);
    expect(bytesOf(made.get(first))).toBe(bytesOf(before));
    expect(made.get(destroyed)).toBe('destroyed');
    const keysMade = [...made.values()].filter((key) => key !== 'destroyed');
    expect(new Set(keysMade.map(bytesOf)).size).toBe(subjects.length - 1);
    const last = subjects.at(-1) ?? '';
    expect(bytesOf(await elsewhere.find(last))).toBe(bytesOf(made.get(last)));
  });

  it('never makes a key again for one whose key was destroyed', async () => {
    const subject = randomUUID();
    await keys.keyFor(subject);
    await keys.destroy(subject);
    expect(await keys.find(subject)).toBe('destroyed');
    await expect(keys.keyFor(subject)).rejects.toThrow(SubjectKeyDestroyed);
    await expect(elsewhere.keyFor(subject)).rejects.toThrow(SubjectKeyDestroyed);
    await keys.destroy(subject);
    expect(await elsewhere.find(subject)).toBe('destroyed');
  });

  it('remembers the destruction of a key that was never made', async () => {
    const subject = randomUUID();
    await keys.destroy(subject);
    await expect(elsewhere.keyFor(subject)).rejects.toThrow(SubjectKeyDestroyed);
  });

  it('does not hand out a key that is destroyed while it is looked up', async () => {
    const subject = randomUUID();
    await elsewhere.keyFor(subject);
    const lookedUp = keys.find(subject);
    await keys.destroy(subject);
    await lookedUp;
    expect(await keys.find(subject)).toBe('destroyed');
  });

  it('stops other processes from using a destroyed key within the promised time', async () => {
    const subject = randomUUID();
    await elsewhere.keyFor(subject);
    await keys.destroy(subject);
    elapsed += DESTRUCTION_REACHES_OTHERS_WITHIN_MS;
    expect(await elsewhere.find(subject)).toBe('destroyed');
  });

  it('gives the same keys again when it is opened anew', async () => {
    const [kept, destroyed] = [randomUUID(), randomUUID()];
    const key = await keys.keyFor(kept);
    await keys.destroy(destroyed);
    const again = await open({ masterKey });
    expect(bytesOf(await again.find(kept))).toBe(bytesOf(key));
    expect(await again.find(destroyed)).toBe('destroyed');
    await again.close();
  });

  it('keeps no more keys at hand than it may, and loses none', async () => {
    const few = await open({ masterKey, cacheCapacity: 2 });
    const subjects = Array.from({ length: 6 }, () => randomUUID());
    const made: KeyObject[] = [];
    for (const subject of subjects) made.push(await few.keyFor(subject));
    const again = await few.keysFor(subjects);
    expect(subjects.map((subject) => bytesOf(again.get(subject)))).toEqual(made.map(bytesOf));
    await few.close();
  });

  it('refuses another master key', async () => {
    const wrong = open({ masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 8))]) });
    await expect(wrong).rejects.toThrow(WrongMasterKey);
  });
}

export function bytesOf(key: SubjectKey | string | undefined): string {
  if (key === undefined || typeof key === 'string') throw new Error(`a key was expected, not ${key}`);
  return key.export().toString('hex');
}
