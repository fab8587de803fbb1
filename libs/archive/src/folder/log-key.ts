import { readFile, stat } from 'node:fs/promises';
import { v4 } from 'uuid';
import { createSecretFile, replaceSecretFile } from '#secret-file';
import { newSignerKey, type SignerKey, signerKey } from '../note/note-keys.js';
import { textOrNone } from './sealed-log.js';

/** The key that a log is signed with can't be used; the message says what to do. It never repeats the key. */
export class UnusableLogKey extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnusableLogKey';
  }
}

/** What keeps the key of a log from whoever gets hold of its file. */
export interface LogKeySealing {
  seal(secret: string): Promise<string>;
  open(sealed: string): Promise<string>;
}

const SEALED = 'sealed ';

/**
 * The key that the log of an installation is signed with, sealed in its file, which is made with mode 0600 at first use. Whoever
 * loses it can't add to the log under its name; whoever else has it can sign another history. One that is in the clear, of an
 * earlier program, is sealed.
 * @param name of a log whose key is made now, such as `example.fi/polku`; one that nobody else has when absent
 * @throws UnusableLogKey, InvalidNoteKey, and what the sealing throws
 */
export async function loadLogKey(file: string, sealing: LogKeySealing, name?: string): Promise<SignerKey> {
  const sealed = async (secret: string) => `${SEALED}${await sealing.seal(secret)}`;
  if ((await textOrNone(file)) === undefined) {
    await createSecretFile(file, await sealed(newSignerKey(name ?? `polku-log/${v4()}`).secret));
  }
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new UnusableLogKey(`other accounts can read the log's key ${file}. Do: chmod 600 ${file}`);
  }
  const line = (await readFile(file, 'utf8')).trim();
  const isSealed = line.startsWith(SEALED);
  const key = signerKey(isSealed ? await opened(file, line.slice(SEALED.length), sealing) : line);
  if (!isSealed) await replaceSecretFile(file, await sealed(key.secret));
  if (name !== undefined && name !== key.verifier.name) {
    throw new UnusableLogKey(`the log is named ${key.verifier.name} already: a log keeps its name`);
  }
  return key;
}

async function opened(file: string, sealed: string, sealing: LogKeySealing): Promise<string> {
  try {
    return await sealing.open(sealed);
  } catch (error) {
    if ((error as Error).name !== 'SealedTextTampered') throw error;
    throw new UnusableLogKey(
      `the log's key ${file} does not open with this key store: it came from another`,
      {
        cause: error,
      },
    );
  }
}
