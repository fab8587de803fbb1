import { isProduction, standaloneSettings } from './standalone-settings.js';

const STORES = {
  EVENTSTORE_URL: 'esdb://store:2113?tls=false',
  DATABASE_URL: 'postgres://database/polku',
  OIDC_ISSUER: 'https://login.example.fi/realms/work',
  OIDC_AUDIENCE: 'polku',
};

describe('the settings of an API that runs alone', () => {
  it('need the two stores; the rest has defaults that nobody else on the network can reach', () => {
    expect(standaloneSettings(STORES)).toEqual({
      eventStoreUrl: 'esdb://store:2113?tls=false',
      databaseUrl: 'postgres://database/polku',
      keysFolder: 'data/keys',
      host: '127.0.0.1',
      port: 8080,
      issuer: {
        issuer: 'https://login.example.fi/realms/work',
        audience: 'polku',
        algorithms: ['ES256', 'EdDSA', 'PS256'],
        clockSkew: 30,
      },
      limits: {
        archive: 'data/archive',
        behindProxy: false,
        hosts: ['localhost', '127.0.0.1', '::1', '127.0.0.1'],
      },
      webhooks: {
        folder: 'data/webhooks',
        sends: true,
        settings: { targets: { ports: [443, 8443], thisMachine: false }, retries: expect.anything() },
      },
    });
  });

  it('can be chosen', () => {
    const chosen = {
      ...STORES,
      HOST: '0.0.0.0',
      PORT: '9000',
      POLKU_DATA: '/srv/polku',
      KEYS_DATABASE_URL: 'postgres://keys/polku',
      ALLOWED_HOSTS: 'polku.example.fi, [::2]',
      WEBHOOKS: 'off',
      WEBHOOKS_TO_THIS_MACHINE: 'true',
      WEBHOOK_PORTS: '443, 9443',
      WEBHOOK_RETRY_SECONDS: '5,300',
      OIDC_ALGORITHMS: 'RS256, ES256',
      OIDC_CLOCK_SKEW_SECONDS: '0',
      OIDC_JWKS_URL: 'http://localhost:8081/keys',
      OIDC_CLIENT_ID: 'polku-pages',
      OIDC_CLIENT_SECRET: 'a secret',
      OIDC_SCOPE: 'openid polku',
    };
    expect(standaloneSettings({ ...chosen, RATE_LIMIT_PER_MINUTE: '0', BEHIND_PROXY: 'true' })).toMatchObject(
      {
        keysFolder: '/srv/polku/keys',
        keysDatabaseUrl: 'postgres://keys/polku',
        host: '0.0.0.0',
        port: 9000,
        issuer: { algorithms: ['RS256', 'ES256'], clockSkew: 0, jwksUrl: 'http://localhost:8081/keys' },
        signIn: {
          issuer: 'https://login.example.fi/realms/work',
          clientId: 'polku-pages',
          clientSecret: 'a secret',
          scope: 'openid polku',
        },
        limits: {
          requestsPerMinute: 0,
          behindProxy: true,
          hosts: expect.arrayContaining(['0.0.0.0', 'polku.example.fi', '[::2]']),
        },
        webhooks: {
          folder: '/srv/polku/webhooks',
          sends: false,
          settings: {
            targets: { ports: [443, 9443], thisMachine: true },
            retries: { waits: [5_000, 300_000] },
          },
        },
      },
    );
  });

  it('let nobody sign in to the pages without a client, and ask for no secret', () => {
    expect(standaloneSettings(STORES)).not.toHaveProperty('signIn');
    expect(standaloneSettings({ ...STORES, OIDC_CLIENT_ID: 'pages' }).signIn).toEqual({
      issuer: STORES.OIDC_ISSUER,
      clientId: 'pages',
      scope: 'openid',
    });
  });

  it.each([
    [{ ...STORES, EVENTSTORE_URL: undefined }, /set EVENTSTORE_URL/],
    [{ ...STORES, DATABASE_URL: '' }, /set DATABASE_URL/],
    [{ ...STORES, OIDC_ISSUER: '' }, /set OIDC_ISSUER .* demo issuer, which believes everybody/],
    [{ ...STORES, OIDC_ISSUER: 'http://login.example.fi' }, /OIDC_ISSUER must be an https address/],
    [{ ...STORES, OIDC_ISSUER: 'login' }, /OIDC_ISSUER must be an https address/],
    [{ ...STORES, OIDC_JWKS_URL: 'http://10.0.0.1/keys' }, /OIDC_JWKS_URL must be an https address/],
    [{ ...STORES, OIDC_AUDIENCE: '' }, /set OIDC_AUDIENCE/],
    [{ ...STORES, OIDC_ALGORITHMS: 'HS256' }, /OIDC_ALGORITHMS must be among ES256/],
    [{ ...STORES, OIDC_ALGORITHMS: 'ES256,none' }, /OIDC_ALGORITHMS must be among ES256/],
    [{ ...STORES, OIDC_CLOCK_SKEW_SECONDS: '301' }, /from 0 to 300/],
    [{ ...STORES, TLS_KEY_FILE: 'key.pem' }, /set both TLS_CERTIFICATE_FILE and TLS_KEY_FILE/],
    [{ ...STORES, TLS_CERTIFICATE_FILE: 'none.pem', TLS_KEY_FILE: 'none.pem' }, /cannot be read: ENOENT/],
    [{ ...STORES, PORT: '80a' }, /PORT must be a whole number/],
    [{ ...STORES, PORT: '70000' }, /from 0 to 65535/],
    [{ ...STORES, RATE_LIMIT_PER_MINUTE: '-1' }, /RATE_LIMIT_PER_MINUTE/],
    [{ ...STORES, ALLOWED_HOSTS: 'https://polku.example.fi' }, /ALLOWED_HOSTS must be host names/],
    [{ ...STORES, WEBHOOK_PORTS: '443;9443' }, /WEBHOOK_PORTS must be whole numbers/],
    [{ ...STORES, WEBHOOK_PORTS: '70000' }, /from 1 to 65535/],
    [{ ...STORES, WEBHOOK_RETRY_SECONDS: '0,5' }, /WEBHOOK_RETRY_SECONDS/],
  ])('are refused with what to do: %j', (environment, message) => {
    expect(() => standaloneSettings(environment)).toThrow(message);
  });
});

describe('an installation with real people in it', () => {
  it.each([
    [{}, 'localhost', false],
    [{}, '127.0.0.1', false],
    [{}, '::1', false],
    [{ NODE_ENV: 'development' }, '127.0.0.1', false],
    [{}, '0.0.0.0', true],
    [{}, '::', true],
    [{}, '127.0.0.1.example.fi', true],
    [{ NODE_ENV: 'production' }, '127.0.0.1', true],
    [{ BEHIND_PROXY: 'true' }, '127.0.0.1', true],
    [{ EVENTSTORE_URL: 'esdb://store' }, '127.0.0.1', true],
    [{ DATABASE_URL: 'postgres://database' }, '127.0.0.1', true],
    [{ KEYS_DATABASE_URL: 'postgres://keys' }, '127.0.0.1', true],
  ])('is expected by rule: %j on %s: %s', (environment, host, expected) => {
    expect(isProduction(environment, host)).toBe(expected);
  });
});
