import { randomBytes } from 'node:crypto';
import { type MasterKey, WrongMasterKey } from '#subject-keys';

const plain = (...contexts: string[]) => contexts.map((context) => ({ context, key: randomBytes(32) }));

/** What everything that keeps a master key must do. `open` opens the same one each time, as another process would. */
export function itKeepsAMasterKey(open: () => Promise<MasterKey>): void {
  const wrapped = async (masterKey: MasterKey, keys: ReturnType<typeof plain>) =>
    (await masterKey.wrap(keys)).map((key, n) => ({ ...key, context: keys[n]?.context ?? '' }));

  it('unwraps what it wrapped, in order, also in another process', async () => {
    const keys = plain('a', 'b', 'c');
    const here = await wrapped(await open(), keys);
    expect(await (await open()).unwrap(here)).toEqual(keys.map(({ key }) => key));
    expect(await (await open()).wrap([])).toEqual([]);
    expect(await (await open()).unwrap([])).toEqual([]);
  });

  it('unwraps for that only for which it wrapped', async () => {
    const masterKey = await open();
    const [key] = await wrapped(masterKey, plain('a'));
    if (key === undefined) throw new Error('nothing was wrapped');
    await expect(masterKey.unwrap([{ ...key, context: 'b' }])).rejects.toThrow(WrongMasterKey);
    await expect(masterKey.rewrap([{ ...key, context: 'b' }])).rejects.toThrow(WrongMasterKey);
  });

  it('refuses what was altered, and says nothing of it', async () => {
    const masterKey = await open();
    const [key] = await wrapped(masterKey, plain('a'));
    if (key === undefined) throw new Error('nothing was wrapped');
    const altered = Buffer.from(key.wrapped);
    const at = altered.length - 3;
    altered[at] = altered[at] === 65 ? 66 : 65;
    const refusal = await masterKey.unwrap([{ ...key, wrapped: altered }]).catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(WrongMasterKey);
  });

  it('wraps under its new version at once, everywhere, and reads the earlier one until that is retired', async () => {
    const [here, elsewhere] = [await open(), await open()];
    const keys = plain('a', 'b');
    const before = await wrapped(elsewhere, keys);
    const version = await here.currentVersion();
    expect(await here.usableVersions()).toContain(version);

    await here.rotate();
    const current = await here.currentVersion();
    expect(current).not.toBe(version);
    expect(await elsewhere.currentVersion()).toBe(current);
    expect((await elsewhere.wrap(plain('c'))).map((key) => key.version)).toEqual([current]);
    expect((await here.usableVersions()).slice(-2)).toEqual([version, current]);
    expect(await elsewhere.unwrap(before)).toEqual(keys.map(({ key }) => key));

    const after = (await here.rewrap(before)).map((key, n) => ({ ...key, context: keys[n]?.context ?? '' }));
    expect(after.map((key) => key.version)).toEqual([current, current]);
    expect(await elsewhere.unwrap(after)).toEqual(keys.map(({ key }) => key));

    await here.retireEarlier();
    expect(await here.usableVersions()).toEqual([current]);
    await expect((await open()).unwrap(before)).rejects.toThrow(WrongMasterKey);
    expect(await elsewhere.unwrap(after)).toEqual(keys.map(({ key }) => key));
  });
}
