import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createSecretFile } from '#secret-file';

/** The master key that was given cannot be used; the message says what to do. It never repeats the key. */
export class UnusableMasterKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableMasterKey';
  }
}

/**
 * The key under which the key store wraps every person's key: POLKU_MASTER_KEY (32 bytes in base64 or 64 hexadecimal
 * digits) where it is set, else the file, which is made with mode 0600 at first use. Whoever loses it has erased everybody.
 * @throws UnusableMasterKey
 */
export async function loadMasterKey(options: {
  readonly file: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}): Promise<KeyObject> {
  const given = options.environment?.POLKU_MASTER_KEY;
  if (given !== undefined && given !== '') return masterKeyFrom(given, 'POLKU_MASTER_KEY');
  if (!(await exists(options.file))) {
    await createSecretFile(options.file, randomBytes(32).toString('base64'));
  }
  const { mode } = await stat(options.file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new UnusableMasterKey(
      `other accounts can read the master key file ${options.file}. Do: chmod 600 ${options.file}`,
    );
  }
  return masterKeyFrom(await readFile(options.file, 'utf8'), options.file);
}

function masterKeyFrom(text: string, origin: string): KeyObject {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  if (bytes.length !== 32 || !/^[A-Za-z0-9+/_=-]+$/.test(trimmed)) {
    throw new UnusableMasterKey(
      `${origin} must hold 32 bytes as base64 or 64 hexadecimal digits, for example from: openssl rand -base64 32`,
    );
  }
  return createSecretKey(bytes);
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
