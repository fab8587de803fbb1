import { join } from 'node:path';
import type { WebhookSettings } from '#webhooks';
import { type ApiSettings, LOCAL_HOSTS } from './api-settings.js';
import { UnusableSetting } from './unusable-setting.js';
import { webhookSettingsFrom } from './webhook-environment.js';

/** What the API needs to know to run alone. */
export interface StandaloneSettings {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Folder of the master key, and of the keys where they are in no database. */
  readonly keysFolder: string;
  /** PostgreSQL of the keys, the same for every machine that reads or writes personal texts; not that of the read models. */
  readonly keysDatabaseUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly limits: Partial<ApiSettings>;
  readonly webhooks: {
    readonly folder: string;
    /** Whether this process may be the one that sends them. */
    readonly sends: boolean;
    readonly settings: Partial<WebhookSettings>;
  };
}

/** @throws UnusableSetting */
export function standaloneSettings(environment: NodeJS.ProcessEnv): StandaloneSettings {
  const { EVENTSTORE_URL, DATABASE_URL, KEYS_DATABASE_URL, POLKU_DATA, HOST } = environment;
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
  const host = HOST || '127.0.0.1';
  return {
    eventStoreUrl: EVENTSTORE_URL,
    databaseUrl: DATABASE_URL,
    keysFolder: join(POLKU_DATA || 'data', 'keys'),
    ...(KEYS_DATABASE_URL ? { keysDatabaseUrl: KEYS_DATABASE_URL } : {}),
    host,
    port: wholeNumber('PORT', environment.PORT, 65_535) ?? 8080,
    webhooks: {
      folder: join(POLKU_DATA || 'data', 'webhooks'),
      sends: environment.WEBHOOKS !== 'off',
      settings: webhookSettingsFrom(environment),
    },
    limits: { ...limitsFrom(environment, host), archive: join(POLKU_DATA || 'data', 'archive') },
  };
}

/**
 * RATE_LIMIT_PER_MINUTE (0 for none), BEHIND_PROXY, and ALLOWED_HOSTS (names with commas between), wherever the API runs.
 * @param host where it listens: it may be called by that name too
 * @throws UnusableSetting
 */
export function limitsFrom(environment: NodeJS.ProcessEnv, host: string): Partial<ApiSettings> {
  const requestsPerMinute = wholeNumber('RATE_LIMIT_PER_MINUTE', environment.RATE_LIMIT_PER_MINUTE);
  return {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    hosts: [...LOCAL_HOSTS, host, ...hostNames(environment.ALLOWED_HOSTS)],
    behindProxy: environment.BEHIND_PROXY === 'true',
  };
}

function hostNames(text: string | undefined): readonly string[] {
  const names = text ? text.split(',').map((name) => name.trim()) : [];
  if (names.every((name) => /^([A-Za-z0-9.-]+|\[?[0-9A-Fa-f:.]+\]?)$/.test(name))) return names;
  throw new UnusableSetting(
    'ALLOWED_HOSTS must be host names without ports, commas between: polku.example.fi,10.0.0.7',
  );
}

function wholeNumber(name: string, text: string | undefined, maximum = 1_000_000_000): number | undefined {
  if (!text) return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) <= maximum) return Number(text);
  throw new UnusableSetting(`${name} must be a whole number from 0 to ${maximum}`);
}
