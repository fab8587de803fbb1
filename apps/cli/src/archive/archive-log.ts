import {
  ArchiveDoesNotFit,
  ensureArchive,
  loadLogKey,
  type Sealed,
  type SealedLog,
  type SignerKey,
  sealEvents,
} from '#archive';
import { SEALED_CATEGORIES } from '#contracts';
import { type EventStore, holdsEvent, type Position, START, type StoredEvent } from '#event-store';
import { openSubjectKeys, type SubjectKeys, secretSealing } from '#subject-keys';
import { ensureDataFolder, expectDataFolder } from '../installation/data-folder.js';
import { LockHeld, ProcessLock } from '../installation/process-lock.js';
import { type InstallationSettings, keysFolder, logKeyFile } from '../installation/settings.js';

/** Another process seals the log of the same data folder. */
export class ArchivingUnderWay extends Error {
  constructor(data: string, holder: string) {
    super(`process ${holder} is sealing the log of ${data}; wait until it has ended`);
    this.name = 'ArchivingUnderWay';
  }
}

/** An installation's archive, while nobody else seals into it. */
export interface OpenArchive {
  readonly log: SealedLog;
  readonly signer: SignerKey;
}

/**
 * Does something with the archive of an installation while no other process seals. The key of the log is made at first use.
 * @param name of the log, where it is new
 * @param keys of the installation, where the process has them open
 * @throws ArchivingUnderWay, UnusableLogKey, WrongMasterKey, UnusableMasterKey, SubjectKeysUnavailable, ArchiveDoesNotFit, ArchiveNotReadable
 */
export async function withArchive<Result>(
  settings: InstallationSettings,
  folder: string,
  name: string | undefined,
  use: (archive: OpenArchive) => Promise<Result>,
  keys?: SubjectKeys,
): Promise<Result> {
  // A mistyped folder would get a store, a log and a key of its own; elsewhere the store is another's and the archive begins here.
  if (settings.eventStoreUrl === undefined) await expectDataFolder(settings.data);
  else await ensureDataFolder(settings.data);
  const lock = acquire(settings.data);
  try {
    const readKey = (opened: SubjectKeys) => logKeyOf(settings, name, opened);
    const signer = await (keys === undefined ? withOwnKeys(settings, readKey) : readKey(keys));
    return await use({ log: await ensureArchive(folder, signer.verifier), signer });
  } finally {
    lock.release();
  }
}

async function logKeyOf(
  { data }: InstallationSettings,
  name: string | undefined,
  keys: SubjectKeys,
): Promise<SignerKey> {
  return await loadLogKey(logKeyFile(data), secretSealing(keys, 'installation/log-key'), name);
}

async function withOwnKeys<Result>(
  settings: InstallationSettings,
  use: (keys: SubjectKeys) => Promise<Result>,
): Promise<Result> {
  const keys = await openSubjectKeys({
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

/**
 * Seals what the store holds after the last archived event, and no more of it once it is to stop.
 * @throws ArchiveDoesNotFit when the store is another one, or was set back, and EventStoreUnavailable
 */
export async function sealNewEvents(
  { log, signer }: OpenArchive,
  eventStore: EventStore,
  onProgress?: (sealed: number) => void,
  stopping?: AbortSignal,
): Promise<Sealed> {
  const after = await lastPosition(log, eventStore);
  const events = eventStore.readAll({
    categories: SEALED_CATEGORIES,
    after,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  });
  return await sealEvents(log, signer, untilStopping(events, stopping), onProgress);
}

/** What was read until then is sealed. */
async function* untilStopping(events: AsyncIterable<StoredEvent>, stopping: AbortSignal | undefined) {
  for await (const event of events) {
    if (stopping?.aborted) return;
    yield event;
  }
}

async function lastPosition(log: SealedLog, eventStore: EventStore): Promise<Position> {
  const span = log.segments.at(-1);
  if (span === undefined) return START;
  const { last } = await log.summaryOf(span);
  const position = last.position as Position;
  if (await holdsEvent(eventStore, { ...last, position })) return position;
  throw new ArchiveDoesNotFit(
    `the store does not hold the last archived event (${last.id}): it is another store than the one that was archived, or it was set back. Nothing was sealed`,
  );
}

function acquire(data: string): ProcessLock {
  try {
    return ProcessLock.acquire(data, 'archive-lock');
  } catch (error) {
    throw error instanceof LockHeld ? new ArchivingUnderWay(data, error.holder) : error;
  }
}
