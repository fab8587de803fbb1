import { stat } from 'node:fs/promises';
import { GivenMasterKey } from './given-master-key.js';
import { masterKeyFrom } from './held-keys.js';
import { type MasterKey, UnusableMasterKey } from './master-key.js';
import { MasterKeyFile } from './master-key-file.js';
import { MasterKeyInPlaceOfAnother } from './master-key-in-place-of-another.js';
import { VaultMasterKey } from './vault-master-key.js';
import type { VaultTransitSettings } from './vault-transit.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The key under which the key store wraps every person's key: that of Vault where POLKU_VAULT_KEY names one; else POLKU_MASTER_KEY
 * (32 bytes in base64 or 64 hexadecimal digits), with the one before it in POLKU_MASTER_KEY_PREVIOUS; else the file.
 * With Vault, one of the others that is there too is the former one, until `polku keys rotate` has rewrapped everything.
 * @throws UnusableMasterKey, MasterKeyUnavailable
 */
export async function loadMasterKey({
  file,
  environment = {},
}: {
  readonly file: string;
  readonly environment?: Environment;
}): Promise<MasterKey> {
  const { POLKU_VAULT_KEY } = environment;
  if (!POLKU_VAULT_KEY) return given(environment) ?? (await MasterKeyFile.open(file));
  const vault = await VaultMasterKey.open(vaultSettings(POLKU_VAULT_KEY, environment));
  const former = given(environment) ?? ((await exists(file)) ? await MasterKeyFile.open(file) : undefined);
  return former === undefined ? vault : new MasterKeyInPlaceOfAnother(vault, former);
}

function given({ POLKU_MASTER_KEY, POLKU_MASTER_KEY_PREVIOUS }: Environment): MasterKey | undefined {
  if (!POLKU_MASTER_KEY) return undefined;
  const current = masterKeyFrom(POLKU_MASTER_KEY, 'POLKU_MASTER_KEY');
  if (!POLKU_MASTER_KEY_PREVIOUS) return new GivenMasterKey([current]);
  return new GivenMasterKey([masterKeyFrom(POLKU_MASTER_KEY_PREVIOUS, 'POLKU_MASTER_KEY_PREVIOUS'), current]);
}

function vaultSettings(path: string, environment: Environment): VaultTransitSettings {
  const { VAULT_ADDR, VAULT_TOKEN, VAULT_TOKEN_FILE, VAULT_NAMESPACE } = environment;
  const [, mount, key] = /^([\w/-]+)\/([\w.-]+)$/.exec(path) ?? [];
  if (mount === undefined || key === undefined) {
    throw new UnusableMasterKey('POLKU_VAULT_KEY must be the mount and the name of a key: transit/polku');
  }
  const token = VAULT_TOKEN_FILE ? { file: VAULT_TOKEN_FILE } : VAULT_TOKEN;
  if (!VAULT_ADDR || !token) {
    throw new UnusableMasterKey('POLKU_VAULT_KEY needs VAULT_ADDR, and VAULT_TOKEN_FILE or VAULT_TOKEN');
  }
  return {
    address: VAULT_ADDR,
    mount,
    key,
    token,
    ...(VAULT_NAMESPACE ? { namespace: VAULT_NAMESPACE } : {}),
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
