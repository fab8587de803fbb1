import { join } from 'node:path';

/** What the projector needs to know to run alone. */
export interface ProjectorSettings {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** The folder of the sealed log; where it is on this machine, a rebuild reads it first. */
  readonly archive: string;
}

/** The environment lacks something; the message says what and why. */
export class SettingMissing extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingMissing';
  }
}

/** @throws SettingMissing */
export function projectorSettings(environment: NodeJS.ProcessEnv): ProjectorSettings {
  const { EVENTSTORE_URL, DATABASE_URL, POLKU_DATA } = environment;
  if (!EVENTSTORE_URL) {
    throw new SettingMissing(
      'set EVENTSTORE_URL to the event store, for instance esdb://127.0.0.1:2113?tls=false',
    );
  }
  if (!DATABASE_URL) {
    throw new SettingMissing(
      'set DATABASE_URL to a PostgreSQL. A projector that runs alone writes for an API in another process, and the ' +
        'database in the data folder (PGlite) can be open in one process only; "polku start" runs both in one.',
    );
  }
  return {
    eventStoreUrl: EVENTSTORE_URL,
    databaseUrl: DATABASE_URL,
    archive: join(POLKU_DATA || 'data', 'archive'),
  };
}
