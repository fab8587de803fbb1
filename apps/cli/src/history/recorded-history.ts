import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNLOCKED_FILE } from '#archive';
import type { StoredEvent } from '#event-store';
import { loadStatutes, type Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { NotUnlocked, type Opening, openUnlockedKeys } from '../archive/unlocked-keys.js';
import { type BundleOptions, withVerifiedBundle } from '../bundle/verified-bundle.js';
import { expectDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import type { InstallationSettings } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { eventsInBundle, logOfBundle } from './log-of-bundle.js';
import { eventsInStore, logOfStore } from './log-of-store.js';
import { countPeople, peopleInLog, type ReadableLog } from './people-in-log.js';

/** The streams of one person. */
const CATEGORIES = ['person', 'jobseeker', 'benefits'];

/** Where a history is read: in an audit bundle, or in the store of an installation. */
export type HistorySource =
  | { readonly bundle: BundleOptions; readonly opening?: Opening }
  | { readonly settings: InstallationSettings; readonly opensTexts: boolean };

/** Everything that is recorded, person by person, personal texts as they are stored. */
export interface RecordedHistory {
  /** The law that came along in the bundle; otherwise the one that ships. */
  readonly statutes: Statutes;
  /** Where texts may be opened: the keys that do. */
  readonly keys?: Pick<SubjectKeys, 'find'>;
  /** In the order of recording; none of somebody who is not there. */
  eventsOf(jobseeker: string): Promise<readonly StoredEvent[]>;
  /** In the order of the identifiers, in bounded memory, with progress where somebody watches. */
  everybody(): AsyncIterable<readonly [jobseeker: string, events: readonly StoredEvent[]]>;
  /** Some who are there, for who asks for somebody else. */
  some(): Promise<{ readonly count: number; readonly first: readonly string[] }>;
}

/**
 * Does something with a recorded history. A bundle is verified first; a store may be in use by a running Polku.
 * @throws BundleNotWhole, NotUnlocked, UnusableDataFolder, EventStoreUnavailable
 */
export async function withRecordedHistory<Result>(
  source: HistorySource,
  use: (history: RecordedHistory) => Promise<Result>,
): Promise<Result> {
  if ('bundle' in source) {
    const { bundle, opening } = source;
    return await withVerifiedBundle(bundle, async ({ folder, log, lawFolder }) => {
      const keys = opening && (await keysIn(folder, opening));
      return await use({
        statutes: loadStatutes(lawFolder),
        ...(keys && { keys }),
        eventsOf: (jobseeker) => eventsInBundle(log, jobseeker, CATEGORIES),
        ...peopleOf(logOfBundle(log)),
      });
    });
  }
  const { settings, opensTexts } = source;
  if (settings.eventStoreUrl === undefined) await expectDataFolder(settings.data);
  const installation = await openInstallation(settings, { share: true });
  try {
    const { eventStore, keys, statutes } = installation;
    return await use({
      statutes,
      ...(opensTexts ? { keys } : {}),
      eventsOf: (jobseeker) => eventsInStore(eventStore, jobseeker, CATEGORIES),
      ...peopleOf(logOfStore(eventStore, CATEGORIES)),
    });
  } finally {
    await installation.close();
  }
}

function peopleOf(log: ReadableLog): Pick<RecordedHistory, 'everybody' | 'some'> {
  return {
    async *everybody() {
      const progress = progressOnTerminal(process.stderr);
      try {
        const onProgress = (done: number, total: number) =>
          progress.show({ phase: 'computing', done, total });
        yield* peopleInLog(log, CATEGORIES, { onProgress });
      } finally {
        progress.end();
      }
    },
    async some() {
      const people = [...(await countPeople(log, CATEGORIES)).keys()];
      return { count: people.length, first: people.slice(0, 3) };
    },
  };
}

async function keysIn(folder: string, opening: Opening): Promise<Pick<SubjectKeys, 'find'>> {
  const sealed = await readFile(join(folder, UNLOCKED_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new NotUnlocked('the bundle holds no keys of people');
  });
  return await openUnlockedKeys(sealed, opening);
}
