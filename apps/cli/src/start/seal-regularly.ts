import { setTimeout } from 'node:timers/promises';
import { describeError } from '#apps/api/src/http/describe-error.js';
import type { EventStore } from '#event-store';
import type { SubjectKeys } from '#subject-keys';
import { ArchivingUnderWay, type OpenArchive, sealNewEvents, withArchive } from '../archive/archive-log.js';
import { archiveFolder, type InstallationSettings } from '../installation/settings.js';
import type { SealingSettings } from './sealing-settings.js';

export interface RegularSealing extends SealingSettings {
  readonly settings: InstallationSettings;
  readonly eventStore: EventStore;
  readonly keys: SubjectKeys;
  readonly log: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

/** Seals at once and then regularly what was recorded since. @returns how to stop it; what was read is sealed by then */
export function sealRegularly(parts: RegularSealing): () => Promise<void> {
  const stopping = new AbortController();
  const ended = parts.everyMinutes === 0 ? Promise.resolve() : goOn(parts, stopping.signal);
  return async () => {
    stopping.abort();
    await ended;
  };
}

async function goOn(parts: RegularSealing, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await sealOnce(parts, stopping);
    await setTimeout(parts.everyMinutes * 60_000, undefined, { signal: stopping, ref: false }).catch(
      () => undefined,
    );
  }
}

async function sealOnce(
  { settings, eventStore, keys, name, log }: RegularSealing,
  stopping: AbortSignal,
): Promise<void> {
  try {
    const seal = (archive: OpenArchive) => sealNewEvents(archive, eventStore, undefined, stopping);
    const { from, size } = await withArchive(settings, archiveFolder(settings.data), name, seal, keys);
    if (size > from) log.info({ from, size }, 'the log was sealed');
  } catch (error) {
    // Whoever else seals does the same; everything else is tried again the next time, and nothing waits for it.
    if (error instanceof ArchivingUnderWay) return;
    if (!stopping.aborted) log.error({ error: describeError(error) }, 'the log could not be sealed');
  }
}
