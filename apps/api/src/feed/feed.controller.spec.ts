import type { QueryBus } from '@nestjs/cqrs';
import Fastify from 'fastify';
import { pino } from 'pino';
import { EVERYWHERE, grantOf } from '#access';
import { helsinkiDateOf } from '#calendar-date';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, newIdentifier } from '#event-store';
import { loadStatutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
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

it('a stream of the feed that ends with a fault is in the log, without what the fault quotes', async () => {
  const node = await startTemporaryNode();
  // No event here has a text about a person.
  const store = connectEventStore({
    url: node.connectionString,
    keys: {} as SubjectKeys,
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
      // biome-ignore lint/correctness/useYield: it fails before anything comes
      async *subscribe() {
        throw new TypeError('about Matti');
      },
    },
    { heartbeat: 1_000, stall: 1_000 },
    10,
    () => NOW,
    new ProtectedPeople(store, loadStatutes(), () => NOW),
    log,
  );
  const accessLog = new AccessLog(store, () => NOW, newIdentifier, log);
  const controller = new FeedController({} as QueryBus, parts, accessLog);
  const server = Fastify();
  let ended: Promise<void> = Promise.resolve();
  server.get('/v1/events/stream', (request, reply) => {
    giveGrant(request, SUBSCRIBER);
    identify(request, { correlationId: 'stream-7', startedAt: 0 });
    ended = controller.stream({}, undefined, request, reply);
    return ended;
  });
  try {
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${address}/v1/events/stream`);
    await response.text();
    await ended;
    expect(logged.filter((line) => line.includes('the feed was broken off'))).toEqual([
      expect.stringMatching(/"correlationId":"stream-7".*"kind":"TypeError"/),
    ]);
    expect(logged.join()).not.toContain('Matti');
  } finally {
    await server.close();
    await store.close();
    await node.stop();
  }
});
