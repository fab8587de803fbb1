import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueryBus } from '@nestjs/cqrs';
import Fastify from 'fastify';
import { pino } from 'pino';
import { EVERYWHERE, type Grant, grantOf } from '#access';
import { helsinkiDateOf } from '#calendar-date';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier } from '#event-store';
import { loadStatutes } from '#statutes';
import { GivenMasterKey, openSqliteSubjectKeys } from '#subject-keys';
import { AccessLog } from '../access-log/access-log.js';
import { identify } from '../http/request-identity.js';
import { permissionsOfDays } from '../identity/permissions-of-days.js';
import { giveGrant } from '../identity/request-grant.js';
import { ProtectedPeople } from '../protection/protected-people.js';
import { FeedController } from './feed.controller.js';
import { FeedParts } from './feed-parts.js';

const NOW = new Date('2026-11-24T10:00:00Z');
const TODAY = helsinkiDateOf(NOW);
const SUBSCRIBER = grantOf(
  {
    subject: 'service',
    client: 'service',
    isService: true,
    role: 'subscriber',
    expires: new Date('2026-11-25T10:00:00Z'),
    mandate: { municipalities: [EVERYWHERE], eventTypes: ['*'] },
  },
  permissionsOfDays()(TODAY),
  TODAY,
);

/** Streams the feed to its end. @returns what was logged */
async function streamed(grant: Grant, subscribe: EventStore['subscribe']): Promise<string[]> {
  const node = await startTemporaryNode();
  const folder = await mkdtemp(join(tmpdir(), 'polku-feed-'));
  const keys = await openSqliteSubjectKeys({
    masterKey: new GivenMasterKey([createSecretKey(randomBytes(32))]),
    file: join(folder, 'keys.sqlite'),
  });
  const store = connectEventStore({
    url: node.connectionString,
    keys,
    contracts: allContracts,
  });
  const logged: string[] = [];
  const log = pino({ errorKey: 'error' }, { write: (line: string) => void logged.push(line) });
  const parts = new FeedParts(
    {
      append: (...args) => store.append(...args),
      read: (...args) => store.read(...args),
      readAll: (options) => store.readAll(options),
      end: () => store.end(),
      ping: () => store.ping(),
      close: () => store.close(),
      subscribe,
    },
    { heartbeat: 1_000, stall: 1_000 },
    10,
    () => NOW,
    new ProtectedPeople(store, loadStatutes(), () => NOW),
    loadStatutes(),
    log,
  );
  const accessLog = new AccessLog(store, () => NOW, newIdentifier, log);
  const controller = new FeedController({} as QueryBus, parts, accessLog);
  const server = Fastify();
  let ended: Promise<void> = Promise.resolve();
  server.get('/v1/events/stream', (request, reply) => {
    giveGrant(request, grant);
    identify(request, { correlationId: 'stream-7', startedAt: 0 });
    ended = controller.stream({}, undefined, request, reply);
    return ended;
  });
  try {
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${address}/v1/events/stream`);
    await response.text();
    await ended;
    return logged;
  } finally {
    await server.close();
    await store.close();
    await keys.close();
    await node.stop();
    await rm(folder, { recursive: true });
  }
}

describe('a stream of the feed', () => {
  it('that ends with a fault is in the log, without what the fault quotes', async () => {
    // biome-ignore lint/correctness/useYield: it fails before anything comes
    const logged = await streamed(SUBSCRIBER, async function* () {
      throw new TypeError('about Matti');
    });
    expect(logged.filter((line) => line.includes('the feed was broken off'))).toEqual([
      expect.stringMatching(/"correlationId":"stream-7".*"kind":"TypeError"/),
    ]);
    expect(logged.join()).not.toContain('Matti');
  });

  const soon = new Date(NOW.getTime() + 100);
  const { caller } = SUBSCRIBER;
  it.each<[string, Grant['caller']]>([
    ['token', { ...caller, expires: soon }],
    ['mandate', { ...caller, mandate: { ...caller.mandate, until: soon } }],
  ])(
    'ends with the %s',
    async (_what, ending) => {
      const logged = await streamed({ ...SUBSCRIBER, caller: ending }, async function* ({ signal }) {
        yield { kind: 'caught-up' };
        if (signal?.aborted === false) await once(signal, 'abort');
      });
      expect(logged).toEqual([]);
    },
    20_000,
  );
});
