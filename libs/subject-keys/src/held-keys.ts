import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import {
  type BoundWrappedKey,
  type PlainKey,
  UnusableMasterKey,
  type WrappedKey,
  WrongMasterKey,
} from './master-key.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Versions of a master key that this process holds itself, the current one last. AES-256-GCM: nonce, ciphertext, tag. */
export class HeldKeys {
  private readonly byVersion: ReadonlyMap<string, KeyObject>;
  readonly current: string;

  constructor(keys: readonly KeyObject[]) {
    const last = keys.at(-1);
    if (last === undefined) throw new UnusableMasterKey('there is no master key');
    this.byVersion = new Map(keys.map((key) => [versionOf(key), key]));
    this.current = versionOf(last);
  }

  get versions(): readonly string[] {
    return [...this.byVersion.keys()];
  }

  has(version: string): boolean {
    return this.byVersion.has(version);
  }

  wrap({ context, key }: PlainKey): WrappedKey {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(this.current), nonce, {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(Buffer.from(context));
    const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return { version: this.current, wrapped };
  }

  /** @throws WrongMasterKey */
  unwrap({ context, version, wrapped }: BoundWrappedKey): Buffer {
    const key = this.keyOf(version);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new WrongMasterKey('a wrapped key does not open with this master key');
    }
  }

  private keyOf(version: string): KeyObject {
    const key = this.byVersion.get(version);
    if (key === undefined) throw new WrongMasterKey('a key is wrapped under another master key');
    return key;
  }
}

/** Tells master keys apart without telling anything about them. */
function versionOf(key: KeyObject): string {
  return createHmac('sha256', key).update('polku: which master key is this').digest('hex').slice(0, 32);
}

/** @throws UnusableMasterKey */
export function masterKeyFrom(text: string, origin: string): KeyObject {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  if (bytes.length !== 32 || !/^[A-Za-z0-9+/_=-]+$/.test(trimmed)) {
    throw new UnusableMasterKey(
      `${origin} must hold 32 bytes as base64 or 64 hexadecimal digits, for example from: openssl rand -base64 32`,
    );
  }
  return createSecretKey(bytes);
}
