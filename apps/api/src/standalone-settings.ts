import { join } from 'node:path';
import type { ApiSettings } from './api-settings.js';

/** What the API needs to know to run alone. */
export interface StandaloneSettings {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Folder of the key store; the same for every process that reads or writes personal texts. */
  readonly keysFolder: string;
  readonly host: string;
  readonly port: number;
  readonly limits: Partial<ApiSettings>;
}

/** The environment lacks something or has something that cannot be; the message says what to do. */
export class UnusableSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableSetting';
  }
}

/** @throws UnusableSetting */
export function standaloneSettings(environment: NodeJS.ProcessEnv): StandaloneSettings {
  const { EVENTSTORE_URL, DATABASE_URL, POLKU_DATA, HOST } = environment;
  if (!EVENTSTORE_URL) {
    throw new UnusableSetting(
      'set EVENTSTORE_URL to the event store, for instance esdb://127.0.0.1:2113?tls=false',
    );
  }
  if (!DATABASE_URL) {
    throw new UnusableSetting(
      'set DATABASE_URL to the PostgreSQL that the projector writes to. The database in the data folder (PGlite) can be ' +
        'open in one process only; "polku start" runs API and projector in one.',
    );
  }
  return {
    eventStoreUrl: EVENTSTORE_URL,
    databaseUrl: DATABASE_URL,
    keysFolder: join(POLKU_DATA || 'data', 'keys'),
    host: HOST || '127.0.0.1',
    port: wholeNumber('PORT', environment.PORT, 65_535) ?? 8080,
    limits: limitsFrom(environment),
  };
}

/**
 * RATE_LIMIT_PER_MINUTE (0 for none) and BEHIND_PROXY, wherever the API runs.
 * @throws UnusableSetting
 */
export function limitsFrom(environment: NodeJS.ProcessEnv): Partial<ApiSettings> {
  const requestsPerMinute = wholeNumber('RATE_LIMIT_PER_MINUTE', environment.RATE_LIMIT_PER_MINUTE);
  return {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    behindProxy: environment.BEHIND_PROXY === 'true',
  };
}

function wholeNumber(name: string, text: string | undefined, maximum = 1_000_000_000): number | undefined {
  if (!text) return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) <= maximum) return Number(text);
  throw new UnusableSetting(`${name} must be a whole number from 0 to ${maximum}`);
}
