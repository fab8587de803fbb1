import { allContracts } from '#contracts';
import { type EmbeddedNode, FolderInUse, startEmbeddedNode } from '#embedded-node';
import { connectEventStore, type EventStore } from '#event-store';
import { loadStatutes, type Statutes } from '#statutes';
import { openSubjectKeys, type SubjectKeys } from '#subject-keys';
import { closeAll } from './close-all.js';
import { ensureDataFolder } from './data-folder.js';
import { type InstallationSettings, keysFolder, nodeFolder } from './settings.js';

/** An opened installation: the stores, the keys and the law that every command of the product works with. */
export interface Installation {
  readonly settings: InstallationSettings;
  readonly eventStore: EventStore;
  readonly eventStoreUrl: string;
  /** The embedded node, when this process runs it. */
  readonly node: EmbeddedNode | undefined;
  readonly keys: SubjectKeys;
  readonly statutes: Statutes;
  close(): Promise<void>;
}

/**
 * Opens the stores of an installation. Without EVENTSTORE_URL the embedded node is started on the data folder.
 * @param options.share connect to the node that another process already runs on the folder, instead of giving up
 * @throws UnusableDataFolder, FolderInUse, NodeDoesNotStart, WrongMasterKey, UnusableMasterKey,
 * SubjectKeysUnavailable, StatuteDataError
 */
export async function openInstallation(
  settings: InstallationSettings,
  options: { share: boolean; nodePort?: number },
): Promise<Installation> {
  const statutes = loadStatutes();
  await ensureDataFolder(settings.data);
  const keys = await openSubjectKeys({
    folder: keysFolder(settings.data),
    database: settings.keysDatabaseUrl,
    environment: process.env,
  });
  const { node, eventStoreUrl } = await eventStoreOf(settings, options).catch(async (error) => {
    await keys.close();
    throw error;
  });
  const eventStore = connectEventStore({ url: eventStoreUrl, keys, contracts: allContracts });
  return {
    settings,
    eventStore,
    eventStoreUrl,
    node,
    keys,
    statutes,
    close: () => closeAll([() => node?.stop(), () => keys.close(), () => eventStore.close()]),
  };
}

async function eventStoreOf(settings: InstallationSettings, options: { share: boolean; nodePort?: number }) {
  if (settings.eventStoreUrl !== undefined) return { node: undefined, eventStoreUrl: settings.eventStoreUrl };
  try {
    const node = await startEmbeddedNode({ folder: nodeFolder(settings.data), port: options.nodePort ?? 0 });
    return { node, eventStoreUrl: node.connectionString };
  } catch (error) {
    if (options.share && error instanceof FolderInUse && error.usedBy !== undefined) {
      return { node: undefined, eventStoreUrl: error.usedBy };
    }
    throw error;
  }
}
