import { createSecretKey } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import type { SubjectKey, SubjectKeys } from '#subject-keys';

/** Whose texts may be read, and who may. */
export interface Unlocking {
  readonly people: readonly string[];
  /** Public keys of age (`age1...`); when there is none, whoever has the passphrase. */
  readonly recipients: readonly string[];
  readonly passphrase?: string;
}

/** Keys of people can't be put into a bundle, or not be read from one; the message says why. */
export class NotUnlocked extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NotUnlocked';
  }
}

/**
 * The keys of people, encrypted (age-encryption.org) to those who may read their texts. A key stays what it is: whoever has
 * opened it can read the texts of that person also after the installation has destroyed it.
 * @throws NotUnlocked for a person without a key
 */
export async function unlockedKeys(
  { people, recipients, passphrase }: Unlocking,
  keys: Pick<SubjectKeys, 'find'>,
): Promise<Uint8Array> {
  const found: Record<string, string> = {};
  for (const person of people) {
    const key = await keys.find(person);
    if (typeof key === 'string') {
      throw new NotUnlocked(`the key of ${person} is ${key}: there is nothing that it could open`);
    }
    found[person] = key.export().toString('base64');
  }
  const encrypter = new Encrypter();
  try {
    if (recipients.length === 0 && passphrase !== undefined) encrypter.setPassphrase(passphrase);
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return await encrypter.encrypt(JSON.stringify(found));
  } catch (error) {
    throw new NotUnlocked(`the keys can't be encrypted: ${(error as Error).message}`, { cause: error });
  }
}

/** Who opens it: an identity of age (`AGE-SECRET-KEY-1...`), or the passphrase. */
export interface Opening {
  readonly identity?: string;
  readonly passphrase?: string;
}

/** @throws NotUnlocked when the file is not for this identity or passphrase */
export async function openUnlockedKeys(
  sealed: Uint8Array,
  { identity, passphrase }: Opening,
): Promise<Pick<SubjectKeys, 'find'>> {
  const decrypter = new Decrypter();
  try {
    if (identity !== undefined) decrypter.addIdentity(identity);
    if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
    const told: Record<string, string> = JSON.parse(await decrypter.decrypt(sealed, 'text'));
    const keys = new Map<string, SubjectKey>(
      Object.entries(told).map(([person, key]) => [person, createSecretKey(Buffer.from(key, 'base64'))]),
    );
    return { find: async (person) => keys.get(person) ?? 'unknown' };
  } catch (error) {
    throw new NotUnlocked(`the keys in the bundle can't be opened: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
