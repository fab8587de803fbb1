import { join } from 'node:path';
import type { KeyRecords, KnownVersion } from './key-records.js';
import { loadMasterKey } from './load-master-key.js';
import type { MasterKey } from './master-key.js';
import { openKeyRecords } from './open-subject-keys.js';
import { contextOf } from './wrapped-subject-keys.js';

/** So many keys are rewrapped in one step; who needs the key store meanwhile waits for no more. */
const KEYS_AT_ONCE = 500;

export interface KeysStatus {
  readonly currentVersion: string;
  /** Every version that the key store or the master key knows of. */
  readonly versions: readonly (KnownVersion & { readonly isUsable: boolean })[];
  readonly destroyed: number;
  /** Something is, or can still be, wrapped under an earlier version: `polku keys rotate` finishes it. */
  readonly isRotating: boolean;
}

/** What is done with all keys of an installation at once, while others use them. */
export class KeyAdministration {
  constructor(
    private readonly records: KeyRecords,
    private readonly masterKey: MasterKey,
  ) {}

  /** @throws UnusableMasterKey, MasterKeyUnavailable */
  static async open({
    folder,
    database,
    environment,
  }: {
    readonly folder: string;
    readonly database?: string | undefined;
    readonly environment: Readonly<Record<string, string | undefined>>;
  }): Promise<KeyAdministration> {
    const masterKey = await loadMasterKey({ file: join(folder, 'master.key'), environment });
    return new KeyAdministration(await openKeyRecords(folder, database), masterKey);
  }

  async status(): Promise<KeysStatus> {
    const currentVersion = await this.masterKey.currentVersion();
    const usable = await this.masterKey.usableVersions();
    const known = await this.records.versions();
    const unknown = usable.filter((version) => !known.some((each) => each.version === version));
    return {
      currentVersion,
      versions: [...known, ...unknown.map((version) => ({ version, keys: 0, isRetired: false }))].map(
        (each) => ({
          ...each,
          isUsable: usable.includes(each.version),
        }),
      ),
      destroyed: await this.records.destroyedKeys(),
      isRotating:
        usable.length > 1 ||
        known.some(({ version, keys, isRetired }) => version !== currentVersion && (keys > 0 || !isRetired)),
    };
  }

  /**
   * Wraps every key under a new version of the master key, and retires the earlier ones. The events are not touched, the keys stay
   * what they are, and whoever uses them goes on. Broken off at any moment it is finished by the next call.
   * @throws WrongMasterKey, MasterKeyUnavailable, MasterKeyGivenFromOutside
   */
  async rotate(onProgress: (done: number, total: number) => void): Promise<KeysStatus> {
    const before = await this.status();
    if (!before.isRotating) await this.masterKey.rotate();
    const current = await this.masterKey.currentVersion();
    await this.records.begin(current);
    const total = before.versions.reduce(
      (sum, { version, keys }) => sum + (version === current ? 0 : keys),
      0,
    );
    let done = 0;
    do {
      for (;;) {
        const outdated = await this.records.underAnotherVersion(current, KEYS_AT_ONCE);
        if (outdated.size === 0) break;
        await this.rewrap(outdated);
        done += outdated.size;
        onProgress(done, Math.max(done, total));
      }
      // A key made meanwhile by one who has not noticed yet is found by the next round.
    } while (!(await this.records.retireAllBut(current)));
    await this.masterKey.retireEarlier();
    return await this.status();
  }

  close(): Promise<void> {
    return this.records.close();
  }

  private async rewrap(outdated: Awaited<ReturnType<KeyRecords['underAnotherVersion']>>): Promise<void> {
    const keys = [...outdated];
    const after = await this.masterKey.rewrap(keys.map(([id, key]) => ({ ...key, context: contextOf(id) })));
    await this.records.replace(
      new Map(
        keys.flatMap(([id, before], index) => {
          const made = after[index];
          return made === undefined ? [] : [[id, { before, after: made }] as const];
        }),
      ),
    );
  }
}
