import { CloudEvent } from 'cloudevents';
import { Caller } from './support/caller.js';
import { listenUntil, type Message } from './support/listening.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';
import { tokenFor } from './support/tokens.js';

const KELA = { 'Polku-Authority': 'kela' };

interface Page {
  readonly events: readonly {
    readonly type: string;
    readonly subject: string;
    readonly id: string;
    readonly data: object;
  }[];
  readonly next: string;
  readonly atEnd: boolean;
}

/** The feed of events as other services read it: by pages, and as a stream. */
export function feedSuite(started: () => RunningApi): void {
  describe('the feed', () => {
    let caller: Caller;
    let before: string;

    const page = async (query: string) => (await caller.get(`/v1/events?${query}`)).json as Page;

    beforeAll(async () => {
      caller = new Caller(started().url);
      let at = await page('limit=1000');
      while (!at.atEnd) at = await page(`limit=1000&after=${at.next}`);
      before = at.next;
      await caller.task('FE1', 'identify-person', { personalIdentityCode: '010190-900P' });
      await caller.task('FE1', 'record-home-municipality', { on: '2020-01-01', municipality: '105' }, KELA);
      await caller.task('FE1', 'register-job-search', { on: '2026-01-12' });
      await caller.task('FE2', 'record-home-municipality', { on: '2020-01-01', municipality: '578' }, KELA);
      await caller.task('FE2', 'register-job-search', { on: '2026-01-12' });
      // Moves from Puolanka's neighbour to the first one's municipality.
      await caller.task('FE2', 'record-home-municipality', { on: '2026-02-01', municipality: '105' }, KELA);
      await caller.task('FE2', 'report-job-search-discussion', { on: '2026-02-14', summary: 'Well' });
    });

    const told = (events: readonly { type?: string; subject?: string }[]) =>
      events.map(({ type, subject }) => `${subject} ${type}`);

    const EVERYTHING = [
      'FE1 PersonIdentified',
      'FE1 HomeMunicipalityRecorded',
      'FE1 JobSearchRegistered',
      'FE2 HomeMunicipalityRecorded',
      'FE2 JobSearchRegistered',
      'FE2 HomeMunicipalityRecorded',
      'FE2 JobSearchDiscussionHeld',
    ];

    it('comes page by page in the order of recording, without a gap or a repetition', async () => {
      const types: string[] = [];
      let at: Page = { events: [], next: before, atEnd: false };
      while (!at.atEnd) {
        at = await page(`after=${at.next}&limit=2`);
        expect(at.events.length).toBeLessThanOrEqual(2);
        types.push(...told(at.events));
      }
      expect(types).toEqual(EVERYTHING);
      expect(await page(`after=${at.next}`)).toEqual({ events: [], next: at.next, atEnd: true });
    });

    it('is of CloudEvents, with texts about people as they are stored', async () => {
      const { events } = await page(`after=${before}&type=PersonIdentified`);
      expect(events.map((event) => new CloudEvent(event).validate())).toEqual([true]);
      expect(events[0]?.data).toEqual({ personalIdentityCode: { sealed: expect.stringMatching(/^v1\./) } });
      expect(JSON.stringify(events)).not.toContain('010190');
    });

    it.each([
      ['type=JobSearchRegistered', ['FE1 JobSearchRegistered', 'FE2 JobSearchRegistered']],
      [
        'type=PersonIdentified&type=JobSearchDiscussionHeld',
        ['FE1 PersonIdentified', 'FE2 JobSearchDiscussionHeld'],
      ],
      ['category=person', ['FE1 PersonIdentified']],
      [
        'municipality=578',
        ['FE2 HomeMunicipalityRecorded', 'FE2 JobSearchRegistered', 'FE2 HomeMunicipalityRecorded'],
      ],
      ['municipality=105&category=jobseeker', ['FE1 JobSearchRegistered', 'FE2 JobSearchDiscussionHeld']],
    ])('is filtered: %s', async (filter, expected) => {
      const { events, next, atEnd } = await page(`after=${before}&${filter}`);
      expect(told(events)).toEqual(expected);
      expect(atEnd).toBe(true);
      expect(next > before).toBe(true);
      const stream = await listenUntil(
        `${started().url}/v1/events/stream?after=${before}&${filter}`,
        hasCaughtUp,
      );
      expect(told(stream.filter(({ name }) => name === 'message').map(({ data }) => data))).toEqual(expected);
    });

    it('goes on live, and after a lost connection from the last id', async () => {
      const url = `${started().url}/v1/events/stream?after=${before}`;
      const first = await listenUntil(url, (messages) => messages.length === 3);
      const last = first.at(-1)?.id ?? '';
      const listening = listenUntil(url, (messages) => messages.some(({ data }) => data.subject === 'FE3'), {
        'Last-Event-ID': last,
      });
      await caller.task('FE3', 'register-job-search', { on: '2026-01-12' });
      const rest = (await listening).filter(({ name }) => name === 'message');
      expect(told([...first, ...rest].map(({ data }) => data))).toEqual([
        ...EVERYTHING,
        'FE3 JobSearchRegistered',
      ]);
    });

    it('tells a municipality of a home recorded ahead of its date', async () => {
      await caller.task('FE4', 'record-home-municipality', { on: '2030-01-01', municipality: '785' }, KELA);
      const { events } = await page(`after=${before}&municipality=785`);
      expect(told(events)).toEqual(['FE4 HomeMunicipalityRecorded']);
    });

    it('tells a municipality of a home that was corrected, and what comes after only the right one (COR-1)', async () => {
      const wrong = await caller.task(
        'FE5',
        'record-home-municipality',
        { on: '2020-01-01', municipality: '620' },
        KELA,
      );
      const [home] = (wrong.json as { recorded: { id: string }[] }).recorded;
      const body = { eventId: home?.id, on: '2026-11-20', reason: 'Väärä kunta.' };
      const data = { on: '2020-01-01', municipality: '765' };
      await caller.task('FE5', 'correct-benefit-fact', { ...body, data }, KELA);
      await caller.task('FE5', 'register-job-search', { on: '2026-01-12' });
      const of = async (municipality: string) =>
        told((await page(`after=${before}&municipality=${municipality}`)).events);
      expect(await of('620')).toEqual(['FE5 HomeMunicipalityRecorded', 'FE5 BenefitFactCorrected']);
      expect(await of('765')).toEqual(['FE5 HomeMunicipalityRecorded', 'FE5 JobSearchRegistered']);
    });

    it('shows that it lives while nothing happens', async () => {
      const url = await started().another({ feedHeartbeat: 20 });
      await listenUntil(`${url}/v1/events/stream?after=${before}`, (_, comments) =>
        comments.includes(': alive'),
      );
    });

    it('outlives the time in which other requests must be answered', async () => {
      const url = await started().another({ answerTimeout: 2_000, feedHeartbeat: 600 });
      await listenUntil(
        `${url}/v1/events/stream?after=${before}`,
        (_, comments) => comments.filter((comment) => comment === ': alive').length === 4,
      );
    });

    it('lets its subscribers go when the API stops', async () => {
      const { url, close } = await started().closing();
      const listening = listenUntil(`${url}/v1/events/stream?after=${before}`, () => false);
      await listenUntil(`${url}/v1/events/stream?after=${before}`, hasCaughtUp);
      await close();
      expect((await listening).length).toBeGreaterThan(0);
    });

    it('holds so many streams open and no more', async () => {
      const url = await started().another({ feedStreams: 1 });
      const one = new AbortController();
      const headers = { Authorization: `Bearer ${await tokenFor({ role: 'subscriber' }, NOW)}` };
      await fetch(`${url}/v1/events/stream`, { signal: one.signal, headers });
      const refused = await new Caller(url).get('/v1/events/stream');
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('5');
      expect(refused.json).toMatchObject({ type: '/problems/too-many-streams' });
      one.abort();
    });

    it.each([
      ['after=12', 400, 'invalid-request'],
      ['limit=0', 400, 'invalid-request'],
      ['type=ServiceStartet', 400, 'invalid-request'],
      ['type=ServiceStarted&type=CommandReceived', 400, 'invalid-request'],
      ['category=command', 400, 'invalid-request'],
      ['municipality=Kajaani', 400, 'invalid-request'],
      [
        `after=00000000-0000-4000-8000-000000000000~${'0'.repeat(20)}~${'0'.repeat(20)}`,
        409,
        'foreign-cursor',
      ],
    ])('refuses %s', async (query, status, type) => {
      const answer = await caller.get(`/v1/events?${query}`);
      expect([answer.status, answer.json]).toEqual([
        status,
        expect.objectContaining({ type: `/problems/${type}` }),
      ]);
    });

    it.each(['/v1/events', '/v1/events/stream'])(
      'names the type that was probably meant: %s',
      async (path) => {
        const { status, json } = await caller.get(`${path}?type=ServiceStartet`);
        expect(status).toBe(400);
        expect(json).toMatchObject({
          errors: [{ parameter: 'type', detail: expect.stringContaining('asked for is ServiceStarted.') }],
        });
      },
    );

    it('refuses a place beyond its end, also of a stream', async () => {
      const beyond = `${before.slice(0, 36)}~${'9'.repeat(19)}0~${'9'.repeat(19)}0`;
      for (const path of [`/v1/events?after=${beyond}`, `/v1/events/stream?after=${beyond}`]) {
        const answer = await caller.get(path);
        expect([answer.status, answer.json]).toEqual([
          409,
          expect.objectContaining({ type: '/problems/cursor-beyond-end' }),
        ]);
      }
      const header = await caller.get('/v1/events/stream', { 'Last-Event-ID': 'of something else' });
      expect([header.status, header.json]).toEqual([
        400,
        expect.objectContaining({
          type: '/problems/invalid-request',
          errors: [expect.objectContaining({ parameter: 'Last-Event-ID' })],
        }),
      ]);
    });
  });
}

function hasCaughtUp(messages: readonly Message[]): boolean {
  return messages.some(({ name }) => name === 'caught-up');
}
