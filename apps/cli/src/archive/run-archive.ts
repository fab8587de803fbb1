import { readFile } from 'node:fs/promises';
import { addCosignature, SealedLog, verifierKey, writeBundle } from '#archive';
import type { EventStore } from '#event-store';
import { copyLaw } from '#statutes';
import { openInstallation } from '../installation/installation.js';
import { archiveFolder, type InstallationSettings } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { type OpenArchive, sealNewEvents, withArchive } from './archive-log.js';
import { type Unlocking, unlockedKeys } from './unlocked-keys.js';

export interface RunArchive {
  readonly settings: InstallationSettings;
  /** The archive; in the data folder when absent. */
  readonly to?: string;
  /** Of a log that is new. */
  readonly name?: string;
  /** Where a bundle is written, too. */
  readonly bundle?: string;
  /** Whose texts the bundle lets be read. */
  readonly unlocking?: Unlocking;
}

/** Seals what is new in the store, writes a bundle where one is asked for, and prints the checkpoint and the public key. */
export async function runArchive({ settings, to, name, bundle, unlocking }: RunArchive): Promise<void> {
  const folder = to ?? archiveFolder(settings.data);
  await withArchive(settings, folder, name, async (archive) => {
    const installation = await openInstallation(settings, { share: true });
    try {
      const sealed = await seal(archive, installation.eventStore);
      const unlocked = unlocking && (await unlockedKeys(unlocking, installation.keys));
      if (bundle !== undefined) await writeBundleOf(archive, bundle, unlocked);
      // Last: whoever reads it may stop reading.
      process.stdout.write(bundle === undefined ? sealed : `${sealed}\nBundle: ${bundle}\n`);
    } finally {
      await installation.close();
    }
  });
}

async function seal(archive: OpenArchive, eventStore: EventStore): Promise<string> {
  const progress = progressOnTerminal(process.stderr);
  try {
    const { from, size, checkpoint } = await sealNewEvents(archive, eventStore, (done) =>
      progress.show({ phase: 'sealing events', done, total: done }),
    );
    const counted = (events: number) => events.toLocaleString('en');
    return [
      `${counted(size - from)} events sealed, ${counted(size)} in all: ${archive.log.folder}\n`,
      `Key of the log: ${archive.signer.verifier.text}\n`,
      ...(checkpoint === undefined ? [] : [`\n${checkpoint}`]),
    ].join('');
  } finally {
    progress.end();
  }
}

async function writeBundleOf(
  { log, signer }: OpenArchive,
  target: string,
  unlocked?: Uint8Array,
): Promise<void> {
  const now = await SealedLog.open(log.folder);
  await writeBundle({
    log: now ?? log,
    signer,
    target,
    copyStatutes: copyLaw,
    ...(unlocked && { unlocked }),
  });
}

/** Keeps a checkpoint that a witness has signed, too. */
export async function keepCosignature(
  settings: InstallationSettings,
  { to, cosigned, witness }: { readonly to?: string; readonly cosigned: string; readonly witness: string },
): Promise<void> {
  const folder = to ?? archiveFolder(settings.data);
  await withArchive(settings, folder, undefined, async ({ log }) => {
    const key = verifierKey(witness);
    const { size, name, time } = await addCosignature(log, await readFile(cosigned, 'utf8'), key);
    const when = new Date(time * 1_000).toISOString();
    process.stdout.write(`${name} saw the log at ${size.toLocaleString('en')} events on ${when}.\n`);
  });
}
