import { FastifyAdapter } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { loadPermissions } from '#access';
import { type GuardParts, guardRoutes, UnguardedRoute } from './guard-routes.js';
import { OPEN } from './route-access.js';

/** The stores are never asked: nobody gets that far. */
const parts = {
  permissionsOn: loadPermissions,
  clock: () => new Date('2026-11-26T10:00:00Z'),
  behindProxy: false,
  log: pino({ level: 'silent' }),
} as unknown as GuardParts;

describe('a route that says not who may call it', () => {
  it('keeps the server from starting, and answers nobody', async () => {
    const server = new FastifyAdapter().getInstance();
    const guard = guardRoutes(server, parts);
    server.get('/open', { config: { access: OPEN } }, () => 'open');
    expect(() => guard.expectAllGuarded()).not.toThrow();
    server.get('/forgotten', () => 'a secret');
    expect(() => guard.expectAllGuarded()).toThrow(new UnguardedRoute('GET /forgotten'));
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    try {
      expect(await (await fetch(`${url}/open`)).text()).toBe('open');
      const answer = await fetch(`${url}/forgotten`);
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('a secret');
    } finally {
      await server.close();
    }
  });
});
