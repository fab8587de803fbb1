import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookSettings } from '#webhooks';
import { type ApiSettings, LOCAL_HOSTS } from './api-settings.js';
import type { RemoteIssuerSettings } from './identity/remote-issuer.js';
import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from './identity/trusted-issuer.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';
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
  readonly issuer: RemoteIssuerSettings;
  /** Nobody signs in to the pages when absent. */
  readonly signIn?: SignInSettings;
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
  const issuer = issuerFrom(environment) ?? withoutIssuer();
  const signIn = signInFrom(environment, issuer);
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
    issuer,
    ...(signIn === undefined ? {} : { signIn }),
    limits: { ...limitsFrom(environment, host), archive: join(POLKU_DATA || 'data', 'archive') },
  };
}

/**
 * RATE_LIMIT_PER_MINUTE (0 for none), BEHIND_PROXY, ALLOWED_HOSTS (names with commas between), TLS_CERTIFICATE_FILE and
 * TLS_KEY_FILE, wherever the API runs.
 * @param host where it listens: it may be called by that name too
 * @throws UnusableSetting
 */
export function limitsFrom(environment: NodeJS.ProcessEnv, host: string): Partial<ApiSettings> {
  const requestsPerMinute = wholeNumber('RATE_LIMIT_PER_MINUTE', environment.RATE_LIMIT_PER_MINUTE);
  return {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    hosts: [...LOCAL_HOSTS, host, ...hostNames(environment.ALLOWED_HOSTS)],
    behindProxy: environment.BEHIND_PROXY === 'true',
    ...tlsFrom(environment),
  };
}

/**
 * Whose tokens are taken: OIDC_ISSUER with OIDC_AUDIENCE, and OIDC_JWKS_URL, OIDC_ALGORITHMS, OIDC_CLOCK_SKEW_SECONDS where its
 * metadata or the usual do not do.
 * @returns undefined without an issuer, where that is allowed: see `isProduction`
 * @throws UnusableSetting
 */
export function issuerFrom(environment: NodeJS.ProcessEnv): RemoteIssuerSettings | undefined {
  const { OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL } = environment;
  if (!OIDC_ISSUER) return undefined;
  if (!OIDC_AUDIENCE) {
    throw new UnusableSetting(
      'set OIDC_AUDIENCE to the name that OIDC_ISSUER has for this API in its tokens',
    );
  }
  return {
    issuer: secureAddress('OIDC_ISSUER', OIDC_ISSUER),
    audience: OIDC_AUDIENCE,
    algorithms: algorithmsFrom(environment.OIDC_ALGORITHMS),
    clockSkew: wholeNumber('OIDC_CLOCK_SKEW_SECONDS', environment.OIDC_CLOCK_SKEW_SECONDS, 300) ?? 30,
    ...(OIDC_JWKS_URL ? { jwksUrl: secureAddress('OIDC_JWKS_URL', OIDC_JWKS_URL) } : {}),
  };
}

/**
 * As which client the pages sign people in: OIDC_CLIENT_ID, OIDC_CLIENT_SECRET for a confidential one, OIDC_SCOPE where the issuer
 * wants more than `openid` to give tokens for this API.
 * @returns undefined without a client
 */
export function signInFrom(
  { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE }: NodeJS.ProcessEnv,
  { issuer }: RemoteIssuerSettings,
): SignInSettings | undefined {
  if (!OIDC_CLIENT_ID) return undefined;
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    ...(OIDC_CLIENT_SECRET ? { clientSecret: OIDC_CLIENT_SECRET } : {}),
    scope: OIDC_SCOPE || 'openid',
  };
}

/**
 * Whether real people's data must be expected: it says so (NODE_ENV), others can reach it (it listens beyond this machine, or
 * is behind a proxy), or it works on servers of its own. Then nobody is let in by the demo issuer.
 */
export function isProduction(environment: NodeJS.ProcessEnv, host: string): boolean {
  const { NODE_ENV, BEHIND_PROXY, EVENTSTORE_URL, DATABASE_URL, KEYS_DATABASE_URL } = environment;
  if (NODE_ENV === 'production' || BEHIND_PROXY === 'true') return true;
  if (EVENTSTORE_URL || DATABASE_URL || KEYS_DATABASE_URL) return true;
  return !isThisMachine(host);
}

/** @throws UnusableSetting */
export function withoutIssuer(): never {
  throw new UnusableSetting(
    'set OIDC_ISSUER to the OpenID provider whose access tokens are taken, and OIDC_AUDIENCE. Without them only a Polku on its ' +
      'own stores, listening on this machine alone, starts: with its demo issuer, which believes everybody.',
  );
}

function algorithmsFrom(text: string | undefined): readonly SignatureAlgorithm[] {
  if (!text) return ['ES256', 'EdDSA', 'PS256'];
  const named = text.split(',').map((name) => name.trim());
  const known = named.flatMap((name) => SIGNATURE_ALGORITHMS.find((algorithm) => algorithm === name) ?? []);
  if (known.length === named.length) return known;
  throw new UnusableSetting(
    `OIDC_ALGORITHMS must be among ${SIGNATURE_ALGORITHMS.join(', ')}, with commas between`,
  );
}

/** Keys that come over a line that others can write to are worth nothing. */
function secureAddress(name: string, text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isSecure =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && isThisMachine(address.hostname));
  if (isSecure && address?.search === '' && address.hash === '') return text;
  throw new UnusableSetting(
    `${name} must be an https address, or http on this machine: https://login.example.fi/realms/work`,
  );
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
}

function tlsFrom({
  TLS_CERTIFICATE_FILE,
  TLS_KEY_FILE,
}: NodeJS.ProcessEnv): Pick<Partial<ApiSettings>, 'tls'> {
  if (!TLS_CERTIFICATE_FILE && !TLS_KEY_FILE) return {};
  if (!TLS_CERTIFICATE_FILE || !TLS_KEY_FILE) {
    throw new UnusableSetting('set both TLS_CERTIFICATE_FILE and TLS_KEY_FILE, or neither');
  }
  const certificate = contentOf('TLS_CERTIFICATE_FILE', TLS_CERTIFICATE_FILE);
  return { tls: { certificate, key: contentOf('TLS_KEY_FILE', TLS_KEY_FILE) } };
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnusableSetting(`the file of ${name} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
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
