import { Caller } from './support/caller.js';
import { Reader } from './support/reader.js';
import type { RunningApi } from './support/running-api.js';

export function faultsSuite(started: () => RunningApi): void {
  describe('faults', () => {
    let api: RunningApi;
    let caller: Caller;

    let operator: Reader;
    let reader: Reader;

    beforeAll(async () => {
      api = started();
      caller = new Caller(api.url);
      operator = new Reader(api.url);
      reader = new Reader(api.url);
      await operator.signIn({ role: 'operator' });
      await reader.signIn({ role: 'caseworker' });
    });

    it('while the store is away a command answers 503; sent again with its key it is stored once', async () => {
      const key = { 'Idempotency-Key': 'while-away' };
      await caller.task('F1', 'register-job-search', { on: '2026-01-12' });
      await caller.get('/v1/jobseekers/F1/pathway?atLeastRevision=0');
      await api.stopNode();
      const away = await caller.task('F1', 'report-job-search-discussion', { on: '2026-04-14' }, key);
      expect(away.status).toBe(503);
      expect(away.json).toMatchObject({ type: '/problems/event-store-unavailable' });
      expect(away.headers.get('retry-after')).toMatch(/^\d+$/);

      const ready = await caller.get('/ready');
      expect(ready.status).toBe(503);
      expect(ready.json).toMatchObject({
        ready: false,
        parts: {
          'event-store': { ready: false, seenSince: '2026-11-24T10:00:00.000Z', reason: expect.any(String) },
        },
      });
      const health = await operator.get('/en/service');
      expect(health.status).toBe(200);
      expect(health.text).toMatch(/<td[^>]*>does not work: does not answer<\/td>/);
      expect(health.text).toContain('not known: the event store does not answer');
      const page = await reader.get('/en/cases/F1');
      expect(page.status).toBe(503);
      expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(page.text).toContain('The service does not answer just now');
      expect((await caller.get('/health')).status).toBe(200);
      const unread = await caller.get('/v1/jobseekers/F1/pathway');
      expect([unread.status, unread.headers.get('retry-after')]).toEqual([503, '5']);
      expect(unread.json).toMatchObject({ type: '/problems/access-not-recorded' });
      expect(unread.text).not.toContain('jobSearches');
      const stream = await caller.who({ role: 'subscriber' }).get('/v1/events/stream');
      expect([stream.status, stream.headers.get('content-type')]).toEqual([
        503,
        expect.stringContaining('problem+json'),
      ]);

      await api.startNode();
      const answers = [await untilStored(key), await untilStored(key)];
      expect(answers.map(({ json }) => json)).toEqual([answers[0]?.json, answers[0]?.json]);
      expect(answers[1]?.headers.get('idempotent-replayed')).toBe('true');
      const ask = () => caller.get('/v1/jobseekers/F1/pathway?atLeastRevision=1');
      let projected = await ask();
      // The projector finds the store again when it next looks: until then the answer is to ask again.
      while (projected.status === 503) projected = await ask();
      expect(projected.json).toMatchObject({ revision: 1, pathway: { meetings: [{ on: '2026-04-14' }] } });
    });

    async function untilStored(key: { 'Idempotency-Key': string }) {
      const deadline = Date.now() + 20_000;
      for (;;) {
        const answer = await caller.task('F1', 'report-job-search-discussion', { on: '2026-04-14' }, key);
        if (answer.status !== 503 || Date.now() > deadline) return answer;
      }
    }

    it('a request that takes too long is given up with Retry-After', async () => {
      const hurried = new Caller(await api.another({ answerTimeout: 20, readYourWriteTimeout: 2_000 }));
      const answer = await hurried.get('/v1/jobseekers/F1/pathway?atLeastRevision=99');
      expect(answer.status).toBe(503);
      expect(answer.json).toMatchObject({ type: '/problems/no-answer-in-time' });
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    });

    it('too many requests of one address are turned away with Retry-After, on every address but the probes', async () => {
      const limited = new Caller(await api.another({ requestsPerMinute: 2 }));
      expect((await limited.get('/v1/nothing')).status).toBe(404);
      expect((await limited.get('/problems')).status).toBe(200);
      const turnedAway = await limited.task('F2', 'register-job-search', { on: '2026-01-12' });
      expect(turnedAway.status).toBe(429);
      expect(turnedAway.json).toMatchObject({ type: '/problems/too-many-requests' });
      expect(turnedAway.headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await limited.get('/v1/nothing')).status).toBe(429);
      expect((await limited.get('/sv')).text).toContain('För många förfrågningar');
      expect((await limited.get('/health')).status).toBe(200);
    });
  });
}
