import { join } from 'node:path';

/** Where an installation keeps its data and where its stores are. */
export interface InstallationSettings {
  /** The data folder: the embedded node, the keys, the read models. */
  readonly data: string;
  /** An EventStoreDB; the embedded node when absent. */
  readonly eventStoreUrl?: string;
  /** A PostgreSQL for the read models; files in the data folder when absent. */
  readonly databaseUrl?: string;
  /** A PostgreSQL for the keys, another one than for what can be rebuilt; a file in the data folder when absent. */
  readonly keysDatabaseUrl?: string;
}

/** Settings from the command line and the environment (`POLKU_DATA`, `EVENTSTORE_URL`, `DATABASE_URL`, `KEYS_DATABASE_URL`). */
export function installationSettings(
  options: { data?: string },
  environment: NodeJS.ProcessEnv,
): InstallationSettings {
  const { EVENTSTORE_URL, DATABASE_URL, KEYS_DATABASE_URL, POLKU_DATA } = environment;
  return {
    data: options.data ?? POLKU_DATA ?? 'data',
    ...(EVENTSTORE_URL ? { eventStoreUrl: EVENTSTORE_URL } : {}),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(KEYS_DATABASE_URL ? { keysDatabaseUrl: KEYS_DATABASE_URL } : {}),
  };
}

export const nodeFolder = (data: string) => join(data, 'node');
export const keysFolder = (data: string) => join(data, 'keys');
export const readModelFolder = (data: string) => join(data, 'read-models');
export const acceptedImportsFolder = (data: string) => join(data, 'accepted-imports');
export const archiveFolder = (data: string) => join(data, 'archive');
export const webhooksFolder = (data: string) => join(data, 'webhooks');
export const logKeyFile = (data: string) => join(data, 'log-key', 'log.key');
