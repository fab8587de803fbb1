import { readFile } from 'node:fs/promises';
import type { Opening, Unlocking } from './unlocked-keys.js';

/** Whose keys go along, as the command line says it; undefined when nobody's do. */
export async function unlocking(options: {
  readonly unlockPerson?: readonly string[];
  readonly recipient?: readonly string[];
  readonly passphraseFile?: string;
}): Promise<Unlocking | undefined> {
  if (options.unlockPerson === undefined) return undefined;
  return {
    people: options.unlockPerson,
    recipients: options.recipient ?? [],
    ...(await passphraseIn(options.passphraseFile)),
  };
}

/** Who opens keys of a bundle, as the command line says it; undefined when nobody does. */
export async function opening(options: {
  readonly identityFile?: string;
  readonly passphraseFile?: string;
}): Promise<Opening | undefined> {
  if (options.identityFile === undefined && options.passphraseFile === undefined) return undefined;
  return { ...(await identityIn(options.identityFile)), ...(await passphraseIn(options.passphraseFile)) };
}

async function passphraseIn(file: string | undefined): Promise<{ readonly passphrase?: string }> {
  return file === undefined ? {} : { passphrase: (await linesOf(file))[0] ?? '' };
}

/** age-keygen writes comments before the identity. */
async function identityIn(file: string | undefined): Promise<{ readonly identity?: string }> {
  if (file === undefined) return {};
  return { identity: (await linesOf(file)).find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? '' };
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split(/\r?\n/);
}
