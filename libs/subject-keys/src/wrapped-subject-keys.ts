import { createSecretKey, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { KeyCache } from './key-cache.js';
import type { KeyRecord, KeyRecords } from './key-records.js';
import { type MasterKey, type WrappedKey, WrongMasterKey } from './master-key.js';
import {
  type SubjectKey,
  SubjectKeyDestroyed,
  type SubjectKeys,
  SubjectKeysUnavailable,
} from './subject-keys.js';

/** How long another process may go on using a key that was destroyed: it asks the key store again after this. */
export const DESTRUCTION_REACHES_OTHERS_WITHIN_MS = 5_000;

/** One transaction of the key store takes at most so many people, so that nobody else waits long. */
const PEOPLE_AT_ONCE = 2_000;

/** How often a new key is wrapped anew because the version was retired in between. */
const ATTEMPTS = 5;

export interface SubjectKeysOptions {
  readonly masterKey: MasterKey;
  /** How many people's keys are kept at hand. Default 20,000. */
  readonly cacheCapacity?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

type Found = SubjectKey | 'destroyed';

/** The calls of one turn of the event loop. */
interface Gathering {
  readonly wanted: Map<string, boolean>;
  readonly found: Promise<ReadonlyMap<string, Found>>;
}

/** Wraps, unwraps and keeps at hand the keys of any key store; calls that come together share one transaction. */
export class WrappedSubjectKeys implements SubjectKeys {
  private readonly cache: KeyCache<Found>;
  private readonly destroyedHere = new Set<string>();
  private gathering: Gathering | undefined;

  private constructor(
    private readonly records: KeyRecords,
    private readonly masterKey: MasterKey,
    options: SubjectKeysOptions,
  ) {
    this.cache = new KeyCache(
      options.cacheCapacity ?? 20_000,
      DESTRUCTION_REACHES_OTHERS_WITHIN_MS,
      options.now ?? (() => performance.now()),
    );
  }

  /** @throws WrongMasterKey when the key store was begun with another one */
  static async over(records: KeyRecords, options: SubjectKeysOptions): Promise<SubjectKeys> {
    try {
      await expectMasterKeyOf(records, options.masterKey);
    } catch (error) {
      await records.close();
      throw error;
    }
    return new WrappedSubjectKeys(records, options.masterKey, options);
  }

  async keyFor(subjectId: string): Promise<SubjectKey> {
    const found = this.atHand(subjectId) ?? (await this.gather(subjectId, true));
    if (typeof found === 'string') throw new SubjectKeyDestroyed(subjectId);
    return found;
  }

  async find(subjectId: string): Promise<SubjectKey | 'destroyed' | 'unknown'> {
    return this.atHand(subjectId) ?? (await this.gather(subjectId, false));
  }

  async keysFor(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const keys = new Map<string, Found>();
    const missing = new Set<string>();
    for (const id of subjectIds) {
      const found = this.atHand(id);
      if (found === undefined) missing.add(id);
      else keys.set(id, found);
    }
    const rest = [...missing];
    for (let start = 0; start < rest.length; start += PEOPLE_AT_ONCE) {
      const chunk = rest.slice(start, start + PEOPLE_AT_ONCE);
      for (const [id, found] of await this.lookUp(new Map(chunk.map((id) => [id, true]))))
        keys.set(id, found);
      await setImmediate();
    }
    return keys;
  }

  async destroy(subjectId: string): Promise<void> {
    this.cache.delete(subjectId);
    await answered(this.records.destroy(subjectId));
    this.destroyedHere.add(subjectId);
    this.cache.set(subjectId, 'destroyed');
  }

  close(): Promise<void> {
    return this.records.close();
  }

  private atHand(subjectId: string): Found | undefined {
    const cached = this.cache.get(subjectId);
    // A tombstone is for ever; a key may have been destroyed by another process since.
    return cached === undefined || (cached.stale && cached.value !== 'destroyed') ? undefined : cached.value;
  }

  private async gather(subjectId: string, create: true): Promise<Found>;
  private async gather(subjectId: string, create: boolean): Promise<Found | 'unknown'>;
  private async gather(subjectId: string, create: boolean): Promise<Found | 'unknown'> {
    this.gathering ??= this.startGathering();
    const { wanted, found } = this.gathering;
    wanted.set(subjectId, create || wanted.get(subjectId) === true);
    return (await found).get(subjectId) ?? 'unknown';
  }

  private startGathering(): Gathering {
    const wanted = new Map<string, boolean>();
    const found = setImmediate().then(() => {
      this.gathering = undefined;
      return this.lookUp(wanted);
    });
    return { wanted, found };
  }

  /** `wanted` says of each person whether a key is to be made where there is none. */
  private async lookUp(wanted: ReadonlyMap<string, boolean>): Promise<Map<string, Found>> {
    try {
      return await this.lookUpOnce(wanted);
    } catch (error) {
      // A key may have been rewrapped, and the version before it retired, between its being found and being unwrapped.
      if (error instanceof WrongMasterKey) return await this.lookUpOnce(wanted);
      throw error;
    }
  }

  private async lookUpOnce(wanted: ReadonlyMap<string, boolean>): Promise<Map<string, Found>> {
    const records = new Map(await answered(this.records.find([...wanted.keys()])));
    let missing = [...wanted].filter(([id, create]) => create && !records.has(id)).map(([id]) => id);
    for (let attempt = 1; missing.length > 0; attempt++) {
      if (attempt > ATTEMPTS) throw new SubjectKeysUnavailable();
      await answered(this.records.insertMissing(await this.newKeys(missing)));
      // Another process may have been first, so what counts is what is there now. A version that was retired meanwhile is not taken.
      for (const [id, record] of await answered(this.records.find(missing))) records.set(id, record);
      missing = missing.filter((id) => !records.has(id));
    }
    return this.opened(records);
  }

  /** 256 random bits for each, wrapped. */
  private async newKeys(subjectIds: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>> {
    const keys = subjectIds.map((id) => ({ context: contextOf(id), key: randomBytes(32) }));
    const wrapped = await answered(this.masterKey.wrap(keys));
    return new Map(wrapped.map((key, index) => [subjectIds[index] ?? '', key]));
  }

  private async opened(records: ReadonlyMap<string, KeyRecord>): Promise<Map<string, Found>> {
    const known = new Map<string, Found>();
    const wrapped: [string, WrappedKey][] = [];
    for (const [id, record] of records) {
      const found = record === 'destroyed' ? record : this.cache.get(id)?.value;
      if (found !== undefined) known.set(id, found);
      else wrapped.push([id, record as WrappedKey]);
    }
    const bound = wrapped.map(([id, key]) => ({ ...key, context: contextOf(id) }));
    const unwrapped = wrapped.length === 0 ? [] : await answered(this.masterKey.unwrap(bound));
    for (const [index, [id]] of wrapped.entries()) {
      known.set(id, createSecretKey(unwrapped[index] ?? Buffer.alloc(0)));
    }
    return new Map([...known].map(([id, found]) => [id, this.keep(id, found)]));
  }

  /** The record may have been read just before this process destroyed it. */
  private keep(subjectId: string, found: Found): Found {
    const kept = this.destroyedHere.has(subjectId) ? 'destroyed' : found;
    this.cache.set(subjectId, kept);
    return kept;
  }
}

/** @throws WrongMasterKey where keys of the store are, or may be, wrapped under versions that this one does not have */
async function expectMasterKeyOf(records: KeyRecords, masterKey: MasterKey): Promise<void> {
  await records.beginWith(await masterKey.currentVersion());
  const usable = new Set(await masterKey.usableVersions());
  const needed = (await records.versions()).filter(({ keys, isRetired }) => keys > 0 || !isRetired);
  if (needed.some(({ version }) => !usable.has(version))) {
    throw new WrongMasterKey('this key store was begun with another master key');
  }
}

/** What a person's wrapped key is bound to. */
export function contextOf(subjectId: string): string {
  return `polku subject key v1\n${subjectId}`;
}

/** @throws SubjectKeysUnavailable */
async function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WrongMasterKey) throw error;
    throw new SubjectKeysUnavailable({ cause: error });
  }
}
