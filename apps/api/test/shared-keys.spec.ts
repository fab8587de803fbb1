import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { startTemporaryNode } from '#embedded-node';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../../test/support/temporary-postgres.js';
import { runStandalone } from '../src/run-standalone.js';
import { standaloneSettings } from '../src/standalone-settings.js';
import { startFailure } from '../src/start-failure.js';
import { Caller } from './support/caller.js';
import { serveTestIssuer } from './support/serve-test-issuer.js';
import { testIssuer } from './support/tokens.js';

const SUMMARY = 'Wants work in a kitchen';

/** Two machines: each has a data folder of its own, and they share the stores and the master key. */
describe('APIs on two machines', () => {
  let postgres: TemporaryPostgres | undefined;
  let node: Awaited<ReturnType<typeof startTemporaryNode>>;
  let folder: string;
  let issuing: Awaited<ReturnType<typeof serveTestIssuer>> | undefined;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-machines-'));
    node = await startTemporaryNode();
    issuing = await serveTestIssuer();
    postgres = await startTemporaryPostgres();
    if (postgres === undefined) return;
    const client = new Client(postgres.url);
    await client.connect();
    await client.query('CREATE DATABASE keys');
    await client.end();
  }, 60_000);

  afterAll(async () => {
    for (const stop of stops) await stop();
    await postgres?.stop();
    await node?.stop();
    await issuing?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  function settingsOf(machine: string, url: string) {
    return standaloneSettings({
      EVENTSTORE_URL: node.connectionString,
      DATABASE_URL: url,
      KEYS_DATABASE_URL: url.replace('/postgres?', '/keys?'),
      POLKU_DATA: join(folder, machine),
      PORT: '0',
      OIDC_ISSUER: testIssuer.issuer,
      OIDC_AUDIENCE: 'polku',
    });
  }

  async function start(machine: string, url: string): Promise<Caller> {
    const running = await runStandalone(settingsOf(machine, url), pino({ level: 'silent' }));
    stops.push(running.stop);
    return new Caller(running.url, undefined, new Date());
  }

  it("read each other's texts with the keys of KEYS_DATABASE_URL, and only under its master key", async () => {
    if (postgres === undefined) return;
    const first = await start('first', postgres.url);
    const told = { on: '2025-04-14', summary: SUMMARY };
    expect((await first.task('M1', 'report-job-search-discussion', told)).status).toBe(201);

    const strange = runStandalone(settingsOf('strange', postgres.url), pino({ level: 'silent' }));
    await expect(strange).rejects.toMatchObject({ name: 'WrongMasterKey' });

    await cp(join(folder, 'first', 'keys', 'master.key'), join(folder, 'second', 'keys', 'master.key'));
    const second = await start('second', postgres.url);
    const { json } = await second.get('/v1/jobseekers/M1/events');
    expect(json).toMatchObject({ events: [{ data: { summary: SUMMARY } }] });
    expect((await second.task('M1', 'report-job-search-discussion', told)).json).toMatchObject({
      changed: false,
    });
  });

  it('do not start without the database of the keys, and say which it is', async () => {
    const settings = settingsOf('lone', 'postgresql://polku@localhost/postgres?host=/nowhere');
    const failure = await runStandalone(settings, pino({ level: 'silent' })).catch((error: unknown) => error);
    expect(startFailure(failure)).toMatch(/KEYS_DATABASE_URL/);
  });
});
