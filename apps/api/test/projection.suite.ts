import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

interface Projection {
  readonly caughtUp: boolean;
  readonly behind: number;
  readonly events: number;
  readonly stopped: readonly {
    readonly eventId: string;
    readonly position: string;
    readonly stream: string;
  }[];
  readonly skipped: readonly { readonly eventId: string; readonly decision: string }[];
  readonly rebuild?: {
    readonly state: string;
    readonly report?: { readonly before: object; readonly after: object };
  };
}

/** What an operator asks of the read models. */
export function projectionSuite(started: () => RunningApi): void {
  describe('the read models themselves', () => {
    let caller: Caller;
    const asked = async () => (await caller.get('/v1/projection')).json as Projection;
    const until = async (isSo: (projection: Projection) => boolean) => {
      const deadline = Date.now() + 30_000;
      for (;;) {
        const projection = await asked();
        if (isSo(projection) || Date.now() > deadline) return projection;
      }
    };
    const skip = (event: string) =>
      caller.send('POST', '/v1/projection/skips', {
        body: { event, reason: 'a faulty interface' },
      });

    beforeAll(() => {
      caller = new Caller(started().url);
    });

    it('are made anew when somebody asks, while queries are answered', async () => {
      await caller.task('PR1', 'register-job-search', { on: '2026-01-12' });
      const answer = await caller.send('POST', '/v1/projection/rebuild');
      expect(answer.status).toBe(202);
      expect((await caller.get('/v1/jobseekers/PR1/pathway?atLeastRevision=0')).status).toBe(200);
      const { rebuild, behind } = await until((projection) => projection.rebuild?.state === 'done');
      expect(rebuild?.state).toBe('done');
      expect(behind).toBe(0);
      expect(rebuild?.report?.before).toEqual(rebuild?.report?.after);
      const stopped = await caller.send('DELETE', '/v1/projection/rebuild');
      expect(stopped.json).toMatchObject({ rebuild: { state: 'done' } });
    });

    it('pass over an event at which they stopped, when somebody decides so; readiness tells that they stopped', async () => {
      await started().recordDamaged('jobseeker-PR2');
      const { stopped } = await until((projection) => projection.stopped.length > 0);
      expect(stopped).toMatchObject([{ stream: 'jobseeker-PR2', eventType: 'JobSearchRegistered' }]);
      const [{ eventId, position } = { eventId: '', position: '' }] = stopped;
      expect((await caller.get('/v1/jobseekers/PR2/pathway')).json).toMatchObject({
        type: '/problems/projection-stopped',
      });
      const ready = await caller.get('/ready');
      expect([ready.status, ready.json]).toMatchObject([
        200,
        { parts: { projection: { ready: true, alert: expect.stringContaining('1 streams') } } },
      ]);
      expect(
        started().logged.filter((line) => line.includes('can not be projected') && line.includes(position)),
      ).toHaveLength(1);
      const decided = await skip(position);
      expect([decided.status, decided.json]).toMatchObject([201, { eventId }]);
      const { skipped } = await until((projection) => projection.skipped.length > 0);
      expect(skipped).toMatchObject([{ eventId, decision: (decided.json as { decision: string }).decision }]);
      expect((await skip(eventId)).status).toBe(200);
      const { json } = await caller.get('/v1/jobseekers/PR2/pathway');
      expect(json).toMatchObject({ revision: 0, pathway: { jobSearches: [] } });
      expect(started().logged.join('')).not.toContain('a faulty interface');
    });

    it.each([
      ['0190f3c1-0000-7000-8000-000000000002', 409, 'not-stopped-there'],
      ['something', 400, 'invalid-request'],
    ])('do not pass over %s', async (event, status, type) => {
      const answer = await skip(event);
      expect([answer.status, answer.json]).toMatchObject([status, { type: `/problems/${type}` }]);
    });
  });
}
