import { KeyAdministration, type KeysStatus } from '#subject-keys';
import { expectDataFolder } from '../installation/data-folder.js';
import { LockHeld, ProcessLock } from '../installation/process-lock.js';
import { type InstallationSettings, keysFolder } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { textTable } from '../terminal/text-table.js';

/** Another process rotates the master key of the same data folder. */
export class RotationUnderWay extends Error {
  constructor(holder: string) {
    super(`process ${holder} is rotating the master key; wait until it has ended`);
    this.name = 'RotationUnderWay';
  }
}

/** Prints the versions of the master key. @throws UnusableDataFolder, UnusableMasterKey, MasterKeyUnavailable */
export async function printKeysStatus(settings: InstallationSettings, asJson: boolean): Promise<void> {
  const status = await administered(settings, (keys) => keys.status());
  process.stdout.write(asJson ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
}

/** @throws RotationUnderWay, MasterKeyGivenFromOutside, and what `printKeysStatus` throws */
export async function rotateKeys(settings: InstallationSettings): Promise<void> {
  await expectDataFolder(settings.data);
  const lock = acquire(settings.data);
  const progress = progressOnTerminal(process.stderr);
  try {
    const status = await administered(settings, (keys) =>
      keys.rotate((done, total) => progress.show({ phase: 'wrapping keys', done, total })),
    );
    progress.end();
    process.stdout.write(statusText(status));
  } finally {
    progress.end();
    lock.release();
  }
}

async function administered<Result>(
  settings: InstallationSettings,
  use: (keys: KeyAdministration) => Promise<Result>,
): Promise<Result> {
  await expectDataFolder(settings.data);
  const keys = await KeyAdministration.open({
    folder: keysFolder(settings.data),
    database: settings.keysDatabaseUrl,
    environment: process.env,
  });
  try {
    return await use(keys);
  } finally {
    await keys.close();
  }
}

function statusText({ currentVersion, versions, destroyed, isRotating }: KeysStatus): string {
  const rows = versions.map(({ version, keys, isRetired, isUsable }) => [
    version,
    version === currentVersion ? 'current' : isRetired ? 'retired' : 'earlier',
    keys,
    isUsable ? 'usable' : 'gone',
  ]);
  return [
    [...textTable([['master key', 'state', 'keys', ''], ...rows])].join('').trimEnd(),
    `Destroyed keys: ${destroyed.toLocaleString('en')}.`,
    ...(isRotating
      ? [
          'An earlier version is still there. "polku keys rotate" wraps what is left under the current one; one that was given from outside goes when nobody gives it any more.',
        ]
      : []),
    '',
  ].join('\n');
}

function acquire(data: string): ProcessLock {
  try {
    return ProcessLock.acquire(data, 'rotation-lock');
  } catch (error) {
    throw error instanceof LockHeld ? new RotationUnderWay(error.holder) : error;
  }
}
