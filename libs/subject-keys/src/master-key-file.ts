import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createSecretFile, replaceSecretFile } from '#secret-file';
import { HeldKeys, masterKeyFrom } from './held-keys.js';
import {
  type BoundWrappedKey,
  type MasterKey,
  type PlainKey,
  UnusableMasterKey,
  type WrappedKey,
} from './master-key.js';

/**
 * The master key in a file of mode 0600, a version on each line, the current one last. The file is made at first use; whoever
 * loses it has erased everybody. A process notices when another one has rotated it.
 */
export class MasterKeyFile implements MasterKey {
  private constructor(
    private readonly file: string,
    private keys: HeldKeys,
    private identity: string,
  ) {}

  /** @throws UnusableMasterKey */
  static async open(file: string): Promise<MasterKeyFile> {
    await createSecretFile(file, newKey());
    return new MasterKeyFile(file, new HeldKeys(keysIn(await linesOf(file), file)), await identityOf(file));
  }

  async currentVersion(): Promise<string> {
    return (await this.asItIsNow()).current;
  }

  async usableVersions(): Promise<readonly string[]> {
    return (await this.asItIsNow()).versions;
  }

  async wrap(keys: readonly PlainKey[]): Promise<readonly WrappedKey[]> {
    const held = await this.asItIsNow();
    return keys.map((key) => held.wrap(key));
  }

  async unwrap(keys: readonly BoundWrappedKey[]): Promise<readonly Buffer[]> {
    // Not at every read: only a version that is new to this process makes it look again.
    const held = keys.every(({ version }) => this.keys.has(version)) ? this.keys : await this.asItIsNow();
    return keys.map((key) => held.unwrap(key));
  }

  async rewrap(keys: readonly BoundWrappedKey[]): Promise<readonly WrappedKey[]> {
    const held = await this.asItIsNow();
    return keys.map((key) => held.wrap({ context: key.context, key: held.unwrap(key) }));
  }

  async rotate(): Promise<void> {
    await replaceSecretFile(this.file, [...(await linesOf(this.file)), newKey()].join('\n'));
  }

  async retireEarlier(): Promise<void> {
    await replaceSecretFile(this.file, (await linesOf(this.file)).at(-1) ?? '');
  }

  private async asItIsNow(): Promise<HeldKeys> {
    const identity = await identityOf(this.file);
    if (identity !== this.identity) {
      this.keys = new HeldKeys(keysIn(await linesOf(this.file), this.file));
      this.identity = identity;
    }
    return this.keys;
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

function keysIn(lines: readonly string[], file: string) {
  return lines.map((line) => masterKeyFrom(line, file));
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).trim().split(/\s*\n\s*/);
}

/** The file is replaced, never written into: another file is another identity. */
async function identityOf(file: string): Promise<string> {
  const { mode, ino, mtimeMs, size } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new UnusableMasterKey(`other accounts can read the master key file ${file}. Do: chmod 600 ${file}`);
  }
  return `${ino} ${mtimeMs} ${size}`;
}
