import { readFile, stat } from 'node:fs/promises';
import { v4 } from 'uuid';
import { createSecretFile } from '#secret-file';
import { newSignerKey, type SignerKey, signerKey } from '../note/note-keys.js';
import { textOrNone } from './sealed-log.js';

/** The key that a log is signed with can't be used; the message says what to do. It never repeats the key. */
export class UnusableLogKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableLogKey';
  }
}

/**
 * The key that the log of an installation is signed with, from its file, which is made with mode 0600 at first use. Whoever loses it
 * can't add to the log under its name; whoever else has it can sign another history.
 * @param name of a log whose key is made now, such as `example.fi/polku`; one that nobody else has when absent
 * @throws UnusableLogKey, InvalidNoteKey
 */
export async function loadLogKey(file: string, name?: string): Promise<SignerKey> {
  if ((await textOrNone(file)) === undefined) {
    await createSecretFile(file, newSignerKey(name ?? `polku-log/${v4()}`).secret);
  }
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new UnusableLogKey(`other accounts can read the log's key ${file}. Do: chmod 600 ${file}`);
  }
  const key = signerKey((await readFile(file, 'utf8')).trim());
  if (name !== undefined && name !== key.verifier.name) {
    throw new UnusableLogKey(`the log is named ${key.verifier.name} already: a log keeps its name`);
  }
  return key;
}
