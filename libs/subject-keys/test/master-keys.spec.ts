import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GivenMasterKey,
  loadMasterKey,
  MasterKeyFile,
  MasterKeyGivenFromOutside,
  MasterKeyInPlaceOfAnother,
  MasterKeyUnavailable,
  UnusableMasterKey,
  VaultMasterKey,
} from '#subject-keys';
import { itKeepsAMasterKey } from './master-key-contract.js';
import { startVaultTransit } from './vault-transit-server.js';

describe('a master key in a file', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-master-key-'));
    file = join(folder, 'master.key');
  });

  afterAll(() => rm(folder, { recursive: true }));

  itKeepsAMasterKey(() => MasterKeyFile.open(file));

  it('keeps a line for each version, and its mode', async () => {
    const masterKey = await MasterKeyFile.open(file);
    const linesBefore = (await readFile(file, 'utf8')).trim().split('\n');
    await masterKey.rotate();
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(linesBefore.length + 1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await masterKey.retireEarlier();
    expect((await readFile(file, 'utf8')).trim()).toBe(lines.at(-1));
  });

  it('refuses one of whose lines one is no key', async () => {
    const broken = join(folder, 'broken.key');
    await writeFile(broken, `${randomBytes(32).toString('base64')}\nnot a key\n`, { mode: 0o600 });
    await expect(MasterKeyFile.open(broken)).rejects.toThrow(UnusableMasterKey);
  });
});

describe('a master key in Vault', () => {
  let vault: Awaited<ReturnType<typeof startVaultTransit>>;

  beforeAll(async () => {
    vault = await startVaultTransit();
  });

  afterAll(() => vault.stop());

  const settings = () => ({ address: vault.address, mount: 'transit', key: 'polku', token: vault.token });

  itKeepsAMasterKey(() => VaultMasterKey.open(settings()));

  it('answers for many keys in one question', async () => {
    const masterKey = await VaultMasterKey.open(settings());
    const before = vault.questions();
    await masterKey.wrap(Array.from({ length: 300 }, (_, n) => ({ context: `${n}`, key: randomBytes(32) })));
    expect(vault.questions()).toBe(before + 1);
  });

  it('is unavailable while Vault is sealed or takes the token for nobody, and goes on afterwards', async () => {
    const masterKey = await VaultMasterKey.open(settings());
    vault.seal();
    await expect(masterKey.wrap([{ context: 'a', key: randomBytes(32) }])).rejects.toThrow(
      MasterKeyUnavailable,
    );
    vault.unseal();
    await expect(masterKey.wrap([{ context: 'a', key: randomBytes(32) }])).resolves.toHaveLength(1);
    const wrong = VaultMasterKey.open({ ...settings(), token: 'somebody else' });
    await expect(wrong).rejects.toThrow('permission denied');
    await expect(wrong).rejects.not.toThrow('somebody else');
  });

  it('is chosen by POLKU_VAULT_KEY, with the token of a file that is read each time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polku-vault-'));
    const file = join(folder, 'token');
    await writeFile(file, `${vault.token}\n`);
    const environment = {
      POLKU_VAULT_KEY: 'transit/polku',
      VAULT_ADDR: vault.address,
      VAULT_TOKEN_FILE: file,
    };
    const masterKey = await loadMasterKey({ file: join(folder, 'master.key'), environment });
    expect(await masterKey.currentVersion()).toMatch(/^transit\/polku:v\d+$/);
    await writeFile(file, 'expired\n');
    await expect(masterKey.currentVersion()).rejects.toThrow(MasterKeyUnavailable);
    await rm(folder, { recursive: true });
  });

  it.each([
    [{ POLKU_VAULT_KEY: 'polku' }, 'transit/polku'],
    [{ POLKU_VAULT_KEY: 'transit/polku' }, 'VAULT_ADDR'],
    [{ POLKU_VAULT_KEY: 'transit/polku', VAULT_ADDR: 'http://vault.example.fi', VAULT_TOKEN: 't' }, 'https'],
    [{ POLKU_VAULT_KEY: 'transit/polku', VAULT_ADDR: 'vault', VAULT_TOKEN: 't' }, 'not an address'],
  ])('is refused with %j', async (environment, why) => {
    await expect(loadMasterKey({ file: 'none', environment })).rejects.toThrow(why);
  });

  it('is refused when what is wrapped for one would open for another', async () => {
    const other = await startVaultTransit({ isDerived: false });
    await expect(
      VaultMasterKey.open({ ...settings(), address: other.address, token: other.token }),
    ).rejects.toThrow('must be derived');
    await other.stop();
  });
});

describe('a master key that takes the place of another', () => {
  it('reads what the other wrapped, and wraps it anew under itself', async () => {
    const vault = await startVaultTransit();
    const former = new GivenMasterKey([createSecretKey(Buffer.alloc(32, 1))]);
    const present = await VaultMasterKey.open({
      address: vault.address,
      mount: 'transit',
      key: 'polku',
      token: vault.token,
    });
    const both = new MasterKeyInPlaceOfAnother(present, former);
    const keys = ['a', 'b', 'c'].map((context) => ({ context, key: randomBytes(32) }));
    const [a, c] = await former.wrap([keys[0], keys[2]].filter((key) => key !== undefined));
    const [b] = await both.wrap(keys.slice(1, 2));
    const mixed = [a, b, c].map((key, n) => ({
      ...(key as NonNullable<typeof key>),
      context: keys[n]?.context ?? '',
    }));
    expect(await both.unwrap(mixed)).toEqual(keys.map(({ key }) => key));
    const rewrapped = await both.rewrap(mixed);
    expect(new Set(rewrapped.map(({ version }) => version))).toEqual(new Set([await both.currentVersion()]));
    expect(
      await present.unwrap(rewrapped.map((key, n) => ({ ...key, context: keys[n]?.context ?? '' }))),
    ).toEqual(keys.map(({ key }) => key));
    await vault.stop();
  });
});

describe('a master key that is given', () => {
  const [today, tomorrow] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64'));

  it('is rotated by whoever gives it, who is told how', async () => {
    const masterKey = await loadMasterKey({ file: 'none', environment: { POLKU_MASTER_KEY: today } });
    await expect(masterKey.rotate()).rejects.toThrow(MasterKeyGivenFromOutside);
    await expect(masterKey.rotate()).rejects.toThrow('POLKU_MASTER_KEY_PREVIOUS');
  });

  it('reads what the previous one wrapped', async () => {
    const before = await loadMasterKey({ file: 'none', environment: { POLKU_MASTER_KEY: today } });
    const key = randomBytes(32);
    const [wrapped] = await before.wrap([{ context: 'a', key }]);
    if (wrapped === undefined) throw new Error('nothing was wrapped');
    const after = await loadMasterKey({
      file: 'none',
      environment: { POLKU_MASTER_KEY: tomorrow, POLKU_MASTER_KEY_PREVIOUS: today },
    });
    expect(await after.unwrap([{ ...wrapped, context: 'a' }])).toEqual([key]);
    expect(await after.currentVersion()).not.toBe(wrapped.version);
  });
});
