import { standaloneSettings } from './standalone-settings.js';

const STORES = { EVENTSTORE_URL: 'esdb://store:2113?tls=false', DATABASE_URL: 'postgres://database/polku' };

describe('the settings of an API that runs alone', () => {
  it('need the two stores; the rest has defaults that nobody else on the network can reach', () => {
    expect(standaloneSettings(STORES)).toEqual({
      eventStoreUrl: 'esdb://store:2113?tls=false',
      databaseUrl: 'postgres://database/polku',
      keysFolder: 'data/keys',
      host: '127.0.0.1',
      port: 8080,
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
    };
    expect(standaloneSettings({ ...chosen, RATE_LIMIT_PER_MINUTE: '0', BEHIND_PROXY: 'true' })).toMatchObject(
      {
        keysFolder: '/srv/polku/keys',
        keysDatabaseUrl: 'postgres://keys/polku',
        host: '0.0.0.0',
        port: 9000,
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

  it.each([
    [{ ...STORES, EVENTSTORE_URL: undefined }, /set EVENTSTORE_URL/],
    [{ ...STORES, DATABASE_URL: '' }, /set DATABASE_URL/],
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
