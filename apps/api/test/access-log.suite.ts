import { LANGUAGES } from '#statutes';
import { CONTROLLERS } from '../src/controllers.js';
import { OPEN } from '../src/identity/route-access.js';
import { routesOf } from '../src/identity/routes-of.js';
import { Caller } from './support/caller.js';
import { listenUntil } from './support/listening.js';
import { Reader } from './support/reader.js';
import type { ReadingThere, RunningApi } from './support/running-api.js';
import type { Asked } from './support/tokens.js';

const REASON = 'Audit 2026-7 of Kajaani';

/** Routes that a caller without a task to record can read, and that name nobody: why, is said here or the route is recorded. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  '/v1/statistics': 'figures, small ones withheld',
  '/v1/municipalities/:code/invoice-lines': 'sums over all people',
  '/v1/projection': 'operates the system',
  '/v1/projection/rebuild': 'operates the system',
  '/v1/projection/skips': 'operates the system',
  '/v1/webhooks': 'what a service asked for',
  '/v1/webhooks/:webhookId': 'what a service asked for',
  '/v1/webhooks/:webhookId/pause': 'what a service asked for',
  '/v1/webhooks/:webhookId/resume': 'what a service asked for',
  '/v1/webhooks/:webhookId/renew': 'what a service asked for',
  '/v1/webhooks/:webhookId/end': 'what a service asked for',
  '/v1/webhooks/:webhookId/rotate-secret': 'what a service asked for',
  '/v1/webhooks/:webhookId/dead-letters': 'identifiers of events, and how sending them failed',
  '/v1/webhooks/:webhookId/dead-letters/replay':
    'sends again; what is sent is under the mandate of the service',
  '/v1/webhooks/:webhookId/dead-letters/:eventId/replay': 'the same for one event',
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`/${language}/cases`, 'leads on to whatever was written, whether there is such a case or not'],
      [`/${language}/service`, 'operates the system'],
      [`/${language}/municipalities`, 'names of municipalities'],
      [`/${language}/municipalities/:code`, 'sums over all people'],
      [`/${language}/municipalities/:code/billed`, 'sums over all people'],
      [`/${language}/municipalities/:code/forecast`, 'sums over all people'],
      [`/${language}/figures`, 'figures, small ones withheld'],
      [`/${language}/figures/csv`, 'figures, small ones withheld'],
      [`/${language}/access-log/search`, 'leads on to whatever was written'],
      [`/${language}/audit`, 'hashes'],
      [`/${language}/audit/proof`, 'hashes'],
      [`/${language}/audit/checkpoint`, 'hashes'],
      [`/${language}/audit/verification`, 'hashes'],
      [`/${language}/audit/moments`, 'leads on to whatever was written'],
    ]),
  ),
};

export function accessLogSuite(started: () => RunningApi): void {
  describe('the access log', () => {
    let caller: Caller;
    const PATHWAY = '/v1/jobseekers/A-read/pathway';

    beforeAll(async () => {
      caller = new Caller(started().url);
      await caller.task('A-read', 'record-home-municipality', { on: '2020-01-01', municipality: '697' });
      await caller.task('A-read', 'register-job-search', { on: '2026-01-12' });
      await caller.task('A-read', 'record-benefit-payment', {
        paymentId: 'A-1',
        benefit: 'labour-market-support',
        perDayEur: '37.21',
        firstDay: '2025-01-02',
        lastDay: '2025-06-06',
        paidOn: '2025-06-09',
      });
      await caller.get('/v1/jobseekers/A-read/cost-timeline?atLeastRevision=1');
      await caller.get(`${PATHWAY}?atLeastRevision=0`);
    });

    /** What was recorded while something was done. */
    async function recordedBy(does: () => Promise<unknown>): Promise<readonly ReadingThere[]> {
      const before = (await started().readings()).length;
      await does();
      return (await started().readings()).slice(before);
    }

    it('has who read whose data, which parts, for what and on which ground, when the answer comes', async () => {
      const worker: Asked = { role: 'caseworker', subject: 'official-7', municipalities: ['697'] };
      const headers = { 'Polku-Purpose': 'decision', 'Polku-Matter': 'KAJ/17/2026' };
      const recorded = await recordedBy(() =>
        caller.who(worker).get(`${PATHWAY}?knownOn=2026-11-20`, headers),
      );
      expect(recorded).toEqual([
        {
          stream: 'access-2026-11-24',
          correlationId: expect.any(String),
          subject: 'official-7',
          client: 'tests',
          role: 'caseworker',
          authority: 'employment-authority',
          municipalities: ['697'],
          jobseekers: ['A-read'],
          route: 'GET /v1/jobseekers/:jobseekerId/pathway',
          parts: ['case', 'pathway', 'grounds', 'health', 'texts'],
          purpose: 'decision',
          legalBasis: 'laki työvoimapalveluiden järjestämisestä 118 §',
          matter: 'KAJ/17/2026',
          knownOn: '2026-11-20',
        },
      ]);
    });

    it('has of a role only the parts that it sees, the purpose of the role, and the matter of the mandate', async () => {
      const [kela] = await recordedBy(() => caller.who({ role: 'kela-worker' }).get(PATHWAY));
      expect(kela).toMatchObject({ parts: ['case', 'pathway'], purpose: 'benefit', authority: 'kela' });
      expect(kela).not.toHaveProperty('municipalities');
      const herself: Asked = { role: 'jobseeker', jobseeker: 'A-read' };
      const [own] = await recordedBy(() => caller.who(herself).get(PATHWAY));
      expect(own).toMatchObject({ role: 'jobseeker', purpose: 'own-data' });
      expect(own).not.toHaveProperty('authority');
      const reviewer: Asked = { role: 'case-reviewer', jobseeker: 'A-read', matter: 'EOAK/12/2026' };
      const [review] = await recordedBy(() => caller.who(reviewer).get(PATHWAY));
      expect(review).toMatchObject({ purpose: 'legality-review', matter: 'EOAK/12/2026' });
      const other = await caller.who(reviewer).get(PATHWAY, { 'Polku-Matter': 'EOAK/13/2026' });
      expect(other.json).toMatchObject({ errors: [{ parameter: 'Polku-Matter' }] });
    });

    it.each([
      ['Polku-Purpose', 'curiosity'],
      ['Polku-Purpose', 'benefit'],
      ['Polku-Purpose', 'x'.repeat(5_000)],
      ['Polku-Matter', '010190-900P'],
      ['Polku-Matter', 'about Matti'],
      ['Polku-Matter', '/12/2026'],
      ['Polku-Matter', 'm'.repeat(65)],
    ])('takes no header %s: %s, and tells nothing then', async (header, value) => {
      const recorded = await recordedBy(async () => {
        const refused = await caller.get(PATHWAY, { [header]: value });
        expect(refused.status).toBe(400);
        expect(refused.json).toMatchObject({ errors: [{ parameter: header }] });
        expect(refused.text).not.toContain(value);
      });
      expect(recorded).toEqual([]);
    });

    describe('has of each page of a case the parts that its reader finds there', () => {
      const PAGES = routesOf(CONTROLLERS)
        .filter(
          ({ url, access }) =>
            access !== OPEN &&
            url.startsWith('/en/cases/:jobseekerId') &&
            access.about === 'person' &&
            // Of who has read her data the pages of the access log have tests of their own.
            !url.endsWith('/readings'),
        )
        .map(({ url }) => url.replace('/en/cases/:jobseekerId', ''));
      const all = ['case', 'pathway', 'grounds', 'health', 'texts', 'money', 'home', 'identity', 'review'];
      // Findings rest on what an auditor does not see.
      const audited = ['case', 'pathway', 'grounds', 'money', 'home'];
      const dossier = ['case', 'dossier', 'pathway', 'grounds', 'health', 'texts', 'money', 'home'];
      const paid = ['case', 'money', 'home', 'grounds'];
      const FOUND: Readonly<Record<string, readonly [Asked['role'], readonly string[]][]>> = {
        '': [
          ['caseworker', all],
          ['auditor', audited],
        ],
        '/comparison': [
          ['caseworker', all],
          ['auditor', audited],
        ],
        '/dossier': [['caseworker', dossier]],
        '/months': [
          ['caseworker', paid],
          ['controller', ['case', 'money', 'home']],
        ],
        '/days': [['caseworker', ['case', 'money']]],
        '/days/:date': [
          ['auditor', paid],
          ['controller', ['case', 'money', 'home']],
        ],
      };

      it('all of them', () => {
        expect([...new Set(PAGES)].sort()).toEqual(Object.keys(FOUND).sort());
      });

      it.each(
        Object.entries(FOUND).flatMap(([page, by]) =>
          by.map(([role, parts]) => [page, role, parts] as const),
        ),
      )('%s, read by the %s: %j', async (page, role, parts) => {
        const reader = new Reader(started().url);
        await reader.signIn({ role });
        const below = page.replace(':date', '2025-05-26');
        const recorded = await recordedBy(() => reader.get(`/en/cases/A-read${below}`));
        expect(recorded.map((each) => [each.route, each.jobseekers, each.parts])).toEqual([
          [`GET /en/cases/:jobseekerId${page}`, ['A-read'], parts],
        ]);
      });
    });

    it('has nothing of a search, which says the same of whoever is written', async () => {
      const reader = new Reader(started().url);
      await reader.signIn({ role: 'caseworker', municipalities: ['697'] });
      const recorded = await recordedBy(async () => {
        const search = async (written: string) => {
          const { status, text, headers } = await reader.post('/en/cases', { case: written });
          return { status, text, leads: headers.get('location')?.replace(written, '…') };
        };
        const found = await search('A-read');
        expect(found).toMatchObject({ status: 303, leads: '/en/cases/…' });
        expect(await search('A-nobody')).toEqual(found);
      });
      expect(recorded).toEqual([]);
    });

    it('has also who was told only that nothing changed', async () => {
      const { headers } = await caller.get(PATHWAY);
      const [again] = await recordedBy(() =>
        caller.get(PATHWAY, { 'If-None-Match': headers.get('etag') ?? '' }),
      );
      expect(again).toMatchObject({ jobseekers: ['A-read'], unchanged: true });
    });

    it('has nothing of what was refused, of nobody, or recorded', async () => {
      const recorded = await recordedBy(async () => {
        const elsewhere = caller.who({ role: 'caseworker', municipalities: ['205'] });
        expect((await elsewhere.get(PATHWAY)).status).toBe(404);
        expect((await caller.who({ role: 'controller' }).get(PATHWAY)).status).toBe(403);
        expect((await caller.get('/v1/jobseekers/A-nobody/pathway')).status).toBe(404);
        expect((await caller.get('/v1/statistics?from=2026-01&to=2026-01')).status).toBe(200);
        await caller.task('A-read', 'report-job-search-discussion', { on: '2026-03-03' });
        await caller.get('/health');
      });
      expect(recorded).toEqual([]);
    });

    it('has why parts were unlocked, sealed', async () => {
      const auditor = caller.who({ role: 'auditor' });
      const [unlocked] = await recordedBy(() => auditor.get(PATHWAY, { 'Polku-Unlock-Reason': REASON }));
      expect(unlocked).toMatchObject({ parts: ['case', 'pathway', 'grounds', 'health', 'texts'] });
      expect(unlocked?.unlockReason).toBe(REASON);
      expect(JSON.stringify(await started().readings('sealed'))).not.toContain(REASON);
      expect(started().logged.join('')).not.toContain(REASON);
      const [plain] = await recordedBy(() => auditor.get(PATHWAY));
      expect(plain).toMatchObject({ parts: ['case', 'pathway', 'grounds'] });
      expect(plain).not.toHaveProperty('unlockReason');
    });

    it('has all people of a list, and those of a page of the feed', async () => {
      const worker: Asked = { role: 'caseworker', municipalities: ['697'] };
      const [list] = await recordedBy(() => caller.who(worker).get('/v1/jobseekers'));
      expect(list).toMatchObject({ jobseekers: ['A-read'], parts: ['people'] });
      const subscriber: Asked = { role: 'subscriber', municipalities: ['697'] };
      const [page] = await recordedBy(() => caller.who(subscriber).get('/v1/events?limit=500'));
      expect(page).toMatchObject({
        jobseekers: ['A-read'],
        route: 'GET /v1/events',
        purpose: 'event-supply',
      });
    });

    it('has of a stream of the feed its beginning, and each person before she is told, once', async () => {
      const recorded = await recordedBy(async () => {
        const messages = await listenUntil(
          `${started().url}/v1/events/stream?municipality=697&type=JobSearchRegistered&type=BenefitPaid`,
          (all) => all.length === 2,
        );
        expect(messages.map(({ data }) => data.subject)).toEqual(['A-read', 'A-read']);
      });
      const beginning = {
        route: 'GET /v1/events/stream',
        eventTypes: ['JobSearchRegistered', 'BenefitPaid'],
        municipality: '697',
      };
      expect(recorded).toMatchObject([
        { ...beginning, jobseekers: [] },
        { ...beginning, jobseekers: ['A-read'] },
      ]);
    });

    describe('is searched', () => {
      const officer: Asked = { role: 'data-protection-officer' };
      const worker = (subject: string): Asked => ({
        role: 'caseworker',
        subject,
        municipalities: ['697', '620'],
      });

      interface Told {
        readonly id: string;
        readonly jobseekers: string[];
        readonly reader?: { readonly subject: string };
        readonly unlockReason?: string;
      }
      const told = async (as: Asked, path: string) => {
        const { status, json } = await caller.who(as).get(path);
        expect({ path, status }).toEqual({ path, status: 200 });
        return json as { readings: Told[]; next?: string };
      };
      const untilRead = async (path: string, count: number) => {
        const deadline = Date.now() + 20_000;
        for (;;) {
          const { readings } = await told(officer, path);
          if (readings.length >= count || Date.now() > deadline) return readings;
        }
      };

      beforeAll(async () => {
        for (const [jobseeker, municipality] of [
          ['A-here', '697'],
          ['A-there', '620'],
        ] as const) {
          await caller.task(jobseeker, 'record-home-municipality', { on: '2020-01-01', municipality });
          await caller.task(jobseeker, 'register-job-search', { on: '2026-01-12' });
          await caller.get(`/v1/jobseekers/${jobseeker}/pathway?atLeastRevision=0`);
          await caller.get(`/v1/jobseekers/${jobseeker}/cost-timeline?atLeastRevision=0`);
          await caller.who(worker('official-31')).get(`/v1/jobseekers/${jobseeker}/pathway`);
          await caller.who(worker('official-32')).get(`/v1/jobseekers/${jobseeker}/events`);
        }
        await untilRead('/v1/access-log?jobseeker=A-there&reader=official-32', 1);
      });

      it('by person and by reader, page by page', async () => {
        const readers = async (path: string) =>
          (await told(officer, path)).readings.map(({ reader, jobseekers }) => [reader?.subject, jobseekers]);
        expect(await readers('/v1/access-log?reader=official-31')).toEqual([
          ['official-31', ['A-there']],
          ['official-31', ['A-here']],
        ]);
        expect(await readers('/v1/access-log?reader=official-31&jobseeker=A-here')).toEqual([
          ['official-31', ['A-here']],
        ]);
        expect(await readers('/v1/access-log?reader=official-31&to=2026-11-23')).toEqual([]);
        expect(await readers('/v1/access-log?reader=official-31&from=2026-11-24&to=2026-11-24')).toHaveLength(
          2,
        );
        const first = await told(officer, '/v1/access-log?reader=official-31&limit=1');
        const second = await told(officer, `/v1/access-log?reader=official-31&limit=1&after=${first.next}`);
        expect([...first.readings, ...second.readings].map(({ jobseekers }) => jobseekers)).toEqual([
          ['A-there'],
          ['A-here'],
        ]);
        expect(second.next).toBeUndefined();
      });

      it.each([
        '',
        '?reader=a%20b',
        '?jobseeker=010190-900P&reader=',
        '?reader=o&from=2026-02-30',
        '?reader=o&after=1',
      ])('not with parameters that cannot be: %j', async (query) => {
        expect((await caller.who(officer).get(`/v1/access-log${query}`)).status).toBe(400);
      });

      it('by an auditor about the people of the mandate only', async () => {
        const auditor: Asked = { role: 'auditor', municipalities: ['620'] };
        const { readings } = await told(auditor, '/v1/access-log?reader=official-31');
        expect(readings.map(({ jobseekers }) => jobseekers)).toEqual([['A-there']]);
        expect((await told(auditor, '/v1/access-log?jobseeker=A-here')).readings).toEqual([]);
        expect((await caller.who(auditor).get('/v1/jobseekers/A-here/readings')).status).toBe(404);
      });

      it('by the person herself, who is told everything but who at the authority it was', async () => {
        const herself: Asked = { role: 'jobseeker', jobseeker: 'A-here' };
        const path = '/v1/jobseekers/A-here/readings?limit=1000';
        const hers = await caller.who(herself).get(path);
        const { readings } = hers.json as { readings: object[] };
        expect(readings).toContainEqual({
          id: expect.any(String),
          day: '2026-11-24',
          recordedAt: expect.any(String),
          role: 'caseworker',
          authority: 'employment-authority',
          jobseekers: ['A-here'],
          route: 'GET /v1/jobseekers/:jobseekerId/pathway',
          parts: ['case', 'pathway', 'grounds', 'health', 'texts'],
          purpose: 'service',
          legalBasis: 'laki työvoimapalveluiden järjestämisestä 118 §',
        });
        for (const secret of ['official-31', 'tests', 'A-there']) expect(hers.text).not.toContain(secret);
        const inFull = await told(officer, path);
        expect(inFull.readings.map(({ reader }) => reader?.subject)).toContain('official-31');
        expect((await caller.who(herself).get('/v1/jobseekers/A-there/readings')).status).toBe(404);
        expect((await caller.who(herself).get('/v1/access-log?jobseeker=A-here')).status).toBe(403);
      });

      it('with the reason for which parts were unlocked, which the person is not told', async () => {
        const auditor: Asked = { role: 'auditor', subject: 'auditor-31' };
        await caller.who(auditor).get('/v1/jobseekers/A-here/pathway', { 'Polku-Unlock-Reason': REASON });
        const [reading] = await untilRead('/v1/access-log?reader=auditor-31', 1);
        expect(reading?.unlockReason).toBe(REASON);
        const hers = await caller
          .who({ role: 'jobseeker', jobseeker: 'A-here' })
          .get('/v1/jobseekers/A-here/readings');
        expect(hers.text).not.toContain(REASON);
      });

      it('for what is unusual: a person who by what is known now lived elsewhere', async () => {
        const unusual = async (query: string) =>
          (await caller.who(officer).get(`/v1/access-log/unusual${query}`)).json as { findings: object[] };
        const finding = {
          kind: 'outside-area',
          reader: 'official-31',
          role: 'caseworker',
          day: '2026-11-24',
          jobseeker: 'A-there',
          home: '777',
        };
        expect((await unusual('?from=2026-11-24')).findings).not.toContainEqual(finding);
        await caller.task('A-there', 'record-home-municipality', { on: '2026-11-01', municipality: '777' });
        await caller.get('/v1/jobseekers/A-there/cost-timeline?atLeastRevision=1');
        expect((await unusual('?from=2026-11-24')).findings).toContainEqual(finding);
        expect((await unusual('?from=2026-11-25&to=2026-12-01')).findings).toEqual([]);
        for (const query of ['', '?from=2026-11-24&to=2026-11-23', '?from=2026-10-24&to=2026-11-24']) {
          expect((await caller.who(officer).get(`/v1/access-log/unusual${query}`)).status).toBe(400);
        }
      });
    });

    describe('of every route that is not open', () => {
      const reading = routesOf(CONTROLLERS).flatMap(({ method, url, access, isPage }) =>
        access === OPEN || access.task !== undefined ? [] : [{ method, url, isPage }],
      );
      const readers: Reader[] = [];

      beforeAll(async () => {
        // Paid by another municipality where the day decides and not the payment.
        for (const [task, body] of [
          ['record-home-municipality', { on: '2020-01-01', municipality: '620' }],
          ['record-home-municipality', { on: '2025-06-02', municipality: '697' }],
          [
            'record-benefit-payment',
            {
              paymentId: 'A-moved-1',
              benefit: 'labour-market-support',
              perDayEur: '37.21',
              firstDay: '2025-01-02',
              lastDay: '2025-05-30',
              paidOn: '2025-06-09',
            },
          ],
        ] as const) {
          await caller.task('A-moved', task, body);
        }
        await caller.get('/v1/jobseekers/A-moved/cost-timeline?atLeastRevision=2');
        for (const role of ['caseworker', 'auditor'] as const) {
          const reader = new Reader(started().url);
          await reader.signIn({ role });
          readers.push(reader);
        }
      });

      const ASKED: Readonly<Record<string, string>> = {
        '/v1/jobseekers/:jobseekerId/cost-timeline/difference': '?withKnownOn=2025-01-01',
        '/v1/jobseekers/:jobseekerId/changes': '?from=2025-01-01',
        '/v1/jobseekers': '?after=A-rea&limit=1',
        '/v1/events': '?municipality=697',
        '/v1/municipalities/:code/forecast': '?asOf=2025-06-10&people=10',
        '/v1/access-log': '?jobseeker=A-read',
        '/v1/access-log/unusual': '?from=2026-11-24',
      };
      const ASKED_OF_PAGE: Readonly<Record<string, string>> = {
        '/days': '?date=2025-05-26',
        '/what-if': '?month=2025-06&INT-1=paid-day',
        '/access-log': '?jobseeker=A-read',
        '/access-log/unusual': '?from=2026-11-24',
      };
      /** Who is told of, where it is not the usual one. */
      const OTHERS: Readonly<Record<string, string>> = {
        '/v1/access-log/unusual': 'A-there',
        'access-log/unusual': 'A-there',
        'municipalities/:code/what-if': 'A-moved',
      };
      const CALLERS: readonly Asked[] = [
        { role: 'caseworker' },
        { role: 'jobseeker', jobseeker: 'A-read' },
        { role: 'controller' },
        { role: 'subscriber' },
        { role: 'data-protection-officer' },
      ];

      it.each(reading.filter(({ url }) => !(url in OF_NOBODY)))('$method $url is recorded', async (route) => {
        const path = route.url
          .replace(':jobseekerId', 'A-read')
          .replace(':code', '697')
          .replace(':month', '2025-06')
          .replace(':date', '2025-05-26');
        const expected = OTHERS[route.url.replace(/^\/(fi|sv|en)\//, '')] ?? 'A-read';
        const recorded = await recordedBy(async () => {
          if (route.url === '/v1/events/stream') {
            await listenUntil(`${started().url}${path}?municipality=697`, (all) => all.length > 0);
            return;
          }
          if (route.isPage) {
            const [, asked = ''] = Object.entries(ASKED_OF_PAGE).find(([end]) => path.endsWith(end)) ?? [];
            const answers = await Promise.all(readers.map((reader) => reader.get(`${path}${asked}`)));
            expect(answers.some(({ status }) => status === 200 || status === 303)).toBe(true);
            return;
          }
          const statuses: number[] = [];
          for (const as of CALLERS) {
            const { status } = await caller.who(as).get(`${path}${ASKED[route.url] ?? ''}`);
            statuses.push(status);
          }
          expect(statuses).toContain(200);
        });
        const names = recorded.map(({ route: name, jobseekers }) => [name, jobseekers.includes(expected)]);
        expect(names).toContainEqual([`${route.method} ${route.url}`, true]);
      });

      it('is about people, or is known to be about nobody', () => {
        const known = reading.map(({ url }) => url);
        for (const url of Object.keys(OF_NOBODY)) expect(known).toContain(url);
      });
    });
  });
}
