import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Caller } from './support/caller.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';
import { tokenFor } from './support/tokens.js';

/** Callers who mean no good: who dribble, and who guess. */
export function hostileCallersSuite(started: () => RunningApi): void {
  describe('hostile callers', () => {
    let api: RunningApi;

    beforeAll(() => {
      api = started();
    });

    /** Writes some bytes and then one after another, without ever ending. */
    function dribble(
      url: string,
      beginning: string,
      more: string,
    ): { socket: Socket; heard: Promise<string> } {
      const { port } = new URL(url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(beginning);
      const dribbling = (async () => {
        while (socket.writable) {
          socket.write(more);
          await setTimeout(50);
        }
      })();
      const heard = Promise.all([text(socket), dribbling]).then(([said]) => said);
      return { socket, heard };
    }

    it.each([
      ['headers', 'GET /health HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'],
      ['a request line', 'GET /hea', 'a'],
      [
        'a body',
        'POST /v1/jobseekers/H1/register-job-search HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer TOKEN\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"on": "',
        'x',
      ],
      [
        'a body in chunks',
        'POST /v1/jobseekers/H1/register-job-search HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer TOKEN\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
        '1\r\n \r\n',
      ],
    ])(
      'that send %s byte by byte are hung up on, and others served meanwhile',
      async (_what, beginning, more) => {
        const url = await api.another({ arrivalTimeout: 400 });
        const token = await tokenFor({ role: 'caseworker' }, NOW);
        const { heard } = dribble(url, beginning.replace('TOKEN', token), more);
        expect((await new Caller(url).get('/v1/jobseekers?limit=1')).status).toBe(200);
        expect(await heard).toMatch(/^HTTP\/1\.1 408 .*"\/problems\/request-timeout"/s);
        expect((await new Caller(api.url).get('/v1/jobseekers/H1/events')).status).toBe(404);
      },
    );

    it('that say they are another one each time, through a proxy, are still one', async () => {
      const limited = new Caller(await api.another({ requestsPerMinute: 3, behindProxy: true }));
      const from = async (told: string) =>
        (await limited.get('/health-of-nobody', { 'X-Forwarded-For': told })).status;
      // The proxy adds who called it to what the caller wrote.
      for (const invented of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) {
        expect(await from(`${invented}, 192.0.2.7`)).toBe(404);
      }
      expect(await from('10.0.0.4, 192.0.2.7')).toBe(429);
      expect(await from('10.0.0.4, 192.0.2.8')).toBe(404);
    });

    it('get no request echoed that may hold a secret: there is no TRACE', async () => {
      const { port } = new URL(api.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        'TRACE /health HTTP/1.1\r\nHost: localhost\r\nX-Secret: echoed\r\nConnection: close\r\n\r\n',
      );
      const heard = await text(socket);
      expect(heard).toMatch(/^HTTP\/1\.1 40[045] /);
      expect(heard).not.toContain('echoed');
    });

    it('that hold a hundred connections open take none away from others', async () => {
      const url = await api.another({ arrivalTimeout: 400 });
      const held = Array.from({ length: 100 }, () =>
        dribble(url, 'GET /health HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'),
      );
      expect((await new Caller(url).get('/v1/jobseekers?limit=1')).status).toBe(200);
      for (const { heard } of held) expect(await heard).toMatch(/^HTTP\/1\.1 408 /);
    });

    it('that guess identifiers learn nothing of who is there, and are seen: who, and never whom', async () => {
      await new Caller(api.url).task('H-elsewhere', 'record-home-municipality', {
        on: '2020-01-01',
        municipality: '765',
      });
      await new Caller(api.url).get('/v1/jobseekers/H-elsewhere/cost-timeline?atLeastRevision=0');
      const limit = 1_000;
      const guesser = new Caller(await api.another({ requestsPerMinute: limit })).who({
        role: 'caseworker',
        subject: 'guesser-1',
        municipalities: ['205'],
      });
      const before = api.logged.length;
      const guesses = Array.from({ length: 1_199 }, (_, number) => `H-guess-${number}`);
      guesses.splice(500, 0, 'H-elsewhere');
      const answers = new Map<string, number>();
      for (let from = 0; from < guesses.length; from += 20) {
        const some = guesses.slice(from, from + 20);
        const came = await Promise.all(some.map((guess) => guesser.get(`/v1/jobseekers/${guess}/pathway`)));
        for (const { status, json } of came) {
          const said = JSON.stringify({ status, ...(json as object), instance: '', correlationId: '' });
          answers.set(said, (answers.get(said) ?? 0) + 1);
        }
      }
      // Whoever is there and who is not have one and the same answer, until nobody has any.
      expect([...answers.values()].sort()).toEqual([limit, guesses.length - limit]);
      const [first = '', second = ''] = answers.keys();
      expect(first).toContain('/problems/unknown-jobseeker');
      expect(second).toContain('/problems/too-many-requests');
      const logged = api.logged.slice(before);
      const seen = (event: string) => logged.filter((line) => line.includes(`"security":"${event}"`));
      expect(seen('person-out-of-mandate')).toHaveLength(limit);
      expect(seen('person-out-of-mandate').every((line) => line.includes('"subject":"guesser-1"'))).toBe(
        true,
      );
      expect(seen('too-many-requests')).toHaveLength(guesses.length - limit);
      expect(logged.join('')).not.toMatch(/H-guess|H-elsewhere/);
    });
  });
}
