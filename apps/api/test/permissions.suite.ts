import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '#access';
import { CONTROLLERS } from '../src/controllers.js';
import { OPEN } from '../src/identity/route-access.js';
import { type GuardedRoute, routesOf } from '../src/identity/routes-of.js';
import { Caller, type Sending } from './support/caller.js';
import { listenUntil } from './support/listening.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';
import { type Asked, testIssuer, tokenFor } from './support/tokens.js';

const ROUTES = routesOf(CONTROLLERS).filter(({ isPage }) => !isPage);
const TEXT = 'Sanoi kipeytyneensa kevaalla';
const REASON = 'Audit 2026-4 of shares in Kajaani';

/** What every role is given for the questions below. */
function asRole(role: Role, jobseeker = 'P-own', municipality = '205'): Asked {
  return {
    role,
    ...(role === 'case-reviewer' || role === 'jobseeker' ? { jobseeker } : {}),
    municipalities: [municipality],
  };
}

/** The table of the document, which people read: what may be called by whom. */
function documented(): ReadonlyMap<string, ReadonlyMap<Role, string>> {
  const page = readFileSync('docs/permissions.md', 'utf8');
  return new Map(
    [...page.matchAll(/^\| `([A-Z]+ \/\S+)` \| (.*) \|$/gm)].map(([, route = '', cells = '']) => {
      const values = cells.split('|').map((cell) => cell.trim());
      return [route, new Map(ROLES.map((role, index) => [role, values[index] ?? '']))];
    }),
  );
}

const QUERIES: Readonly<Record<string, string>> = {
  '/v1/jobseekers/:jobseekerId/cost-timeline/difference': '?withKnownOn=2025-01-01',
  '/v1/jobseekers/:jobseekerId/changes': '?from=2025-01-01',
  '/v1/access-log': '?reader=nobody',
  '/v1/access-log/unusual': '?from=2026-01-01',
  '/v1/statistics': '?from=2026-01&to=2026-01',
  '/v1/municipalities/:code/invoice-lines': '?month=2025-06',
};

function addressOf({ url }: GuardedRoute, jobseeker: string, code = '205'): string {
  const path = url
    .replace(':jobseekerId', jobseeker)
    .replace(':webhookId', '00000000-0000-4000-8000-000000000000')
    .replace(':code', code)
    .replace(':month', '2025-06')
    .replace(':date', '2025-05-26');
  return `${path}${QUERIES[url] ?? ''}`;
}

export function permissionsSuite(started: () => RunningApi): void {
  describe('permissions', () => {
    let caller: Caller;
    const guarded = ROUTES.filter(({ access, url }) => access !== OPEN && url !== '/v1/events/stream');
    const ofPerson = guarded.filter(({ access }) => access !== OPEN && access.about === 'person');

    const ask = (route: GuardedRoute, as: Caller, jobseeker: string, sending: Sending = {}) =>
      as.send(route.method, addressOf(route, jobseeker), {
        ...(route.method === 'POST' ? { body: {} } : {}),
        ...sending,
      });

    beforeAll(async () => {
      caller = new Caller(started().url);
      for (const [jobseeker, municipality] of [
        ['P-own', '205'],
        ['P-other', '290'],
      ] as const) {
        const payment = { paymentId: `${jobseeker}-1`, benefit: 'labour-market-support', perDayEur: '37.21' };
        const days = { firstDay: '2025-05-26', lastDay: '2025-06-06', paidOn: '2025-06-09' };
        await caller.task(jobseeker, 'record-home-municipality', { on: '2020-01-01', municipality });
        await caller.task(jobseeker, 'record-integration-period', { on: '2024-02-29', ground: 'protection' });
        await caller.task(jobseeker, 'record-benefit-payment', { ...payment, ...days });
        await caller.task(jobseeker, 'identify-person', { personalIdentityCode: '010190-900P' });
        await caller.task(jobseeker, 'register-job-search', { on: '2026-01-12' });
        const assessed = await caller.task(jobseeker, 'report-service-need-assessment', {
          assessmentId: 'A1',
          on: '2026-01-13',
          workAndFunctionalAbility: TEXT,
          conclusions: {
            ability: 'limited',
            openMarketWorkPossible: false,
            employmentServicesPossible: false,
            multidisciplinarySupportNeeded: true,
          },
        });
        expect(assessed.status).toBe(201);
        const waived = { on: '2026-01-14', ground: 'incapacity-medically-shown', explanation: TEXT };
        expect((await caller.task(jobseeker, 'report-job-search-duty-waiver', waived)).status).toBe(201);
        const heard = { on: '2026-02-01', summary: TEXT };
        await caller.task(jobseeker, 'report-job-search-discussion', heard);
        await caller.get(`/v1/jobseekers/${jobseeker}/cost-timeline?atLeastRevision=2`);
        await caller.get(`/v1/jobseekers/${jobseeker}/pathway?atLeastRevision=3`);
      }
    });

    it('are documented for every route that is not open, and for none that there is not', () => {
      const routes = ROUTES.filter(({ access }) => access !== OPEN).map(
        ({ method, url }) => `${method} ${url}`,
      );
      expect([...documented().keys()].sort()).toEqual(routes.sort());
    });

    it('are in the description of the API for the same routes', async () => {
      const { json } = await caller.get('/openapi.json', { Authorization: undefined });
      const { paths } = json as { paths: Record<string, Record<string, { security?: object[] }>> };
      const described = Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, { security }]) => [
          `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
          security !== undefined,
        ]),
      );
      expect(described.filter(([, isGuarded]) => isGuarded).map(([route]) => route)).toEqual(
        expect.arrayContaining([...documented().keys()]),
      );
      for (const [route] of described.filter(([, isGuarded]) => !isGuarded)) {
        expect(ROUTES.find(({ method, url }) => `${method} ${url}` === route)?.access).toBe(OPEN);
      }
    });

    it.each(ROLES)(
      'let the role %s call what the document says, and nothing else',
      async (role) => {
        const as = caller.who(asRole(role));
        for (const route of guarded) {
          const name = `${route.method} ${route.url}`;
          const expected = documented().get(name)?.get(role);
          const { status, json } = await ask(route, as, 'P-own');
          const isRefused = (json as { type?: string }).type === '/problems/not-permitted';
          expect({ name, status, isRefused }).toEqual({ name, status, isRefused: expected !== 'yes' });
          // An empty body is no command, and is refused for that.
          if (expected === 'yes')
            expect({ name, status }).toEqual({ name, status: allowedStatus(route, status) });
          if (expected !== 'with a reason') continue;
          const headers = { 'Polku-Unlock-Reason': REASON };
          expect({ name, status: (await ask(route, as, 'P-own', { headers })).status }).toEqual({
            name,
            status: 200,
          });
        }
      },
      60_000,
    );

    it.each(['county-worker', 'controller', 'auditor', 'case-reviewer', 'jobseeker'] as const)(
      'make a person outside the mandate as unknown to the role %s as one who is not there, on every route',
      async (role) => {
        const as = caller.who(asRole(role));
        for (const route of ofPerson) {
          const unknown = await ask(route, as, 'P-nobody');
          const foreign = await ask(route, as, 'P-other');
          const shown = ({ status, text, headers }: typeof unknown) => ({
            status,
            text,
            headers: [...headers.keys()].sort(),
          });
          expect({ route, ...shown(foreign) }).toEqual({ route, ...shown(unknown) });
          expect([403, 404]).toContain(foreign.status);
        }
      },
      60_000,
    );

    it('let nobody record about a person of another area, and only some begin a case', async () => {
      const other = { on: '2026-03-01', summary: 'x' };
      const official = caller.who(asRole('caseworker'));
      const foreign = await official.task('P-other', 'report-job-search-discussion', other);
      expect(foreign.status).toBe(404);
      const county = caller.who(asRole('county-worker'));
      expect((await county.task('P-new', 'report-job-search-discussion', other)).status).toBe(404);
      const home = { on: '2026-03-01', municipality: '205' };
      expect((await official.task('P-new', 'record-home-municipality', home)).status).toBe(201);
      // At once, whether a read model knows it already or not.
      expect((await official.task('P-new', 'register-job-search', { on: '2026-03-01' })).status).toBe(201);
      const { json } = await caller.get('/v1/jobseekers/P-other/events?limit=500');
      expect(JSON.stringify(json)).not.toContain('2026-03-01');
    });

    it('list only the people whom the caller may see', async () => {
      const listed = async (as: Asked) => {
        const { json } = await caller.who(as).get('/v1/jobseekers?after=P&limit=500');
        const { jobseekers } = json as { jobseekers: { jobseekerId: string }[] };
        return jobseekers.map(({ jobseekerId }) => jobseekerId).filter((id) => /^P-o/.test(id));
      };
      expect(await listed(asRole('caseworker'))).toEqual(['P-own']);
      expect(await listed(asRole('controller', '', '290'))).toEqual(['P-other']);
      expect(await listed({ role: 'caseworker', municipalities: ['205', '290'] })).toEqual([
        'P-other',
        'P-own',
      ]);
      expect(await listed({ role: 'caseworker', municipalities: ['091'] })).toEqual([]);
      expect(await listed({ role: 'kela-worker' })).toEqual(['P-other', 'P-own']);
    });

    it('let an official know of nobody by a home that was taken back', async () => {
      const home = { on: '2020-01-01', municipality: '205' };
      const told = await caller.task('P-taken-back', 'record-home-municipality', home);
      const [first] = (told.json as { recorded: { id: string }[] }).recorded;
      const visible = async (municipality: string) => {
        const official = caller.who(asRole('caseworker', '', municipality));
        return (await official.get('/v1/jobseekers/P-taken-back/events')).status === 200;
      };
      expect([await visible('205'), await visible('unknown')]).toEqual([true, false]);
      const retraction = { eventId: first?.id, on: '2026-11-20', reason: 'Toisen henkilön kunta.' };
      const retracted = await caller.task('P-taken-back', 'retract-benefit-fact', retraction);
      expect(retracted.status).toBe(201);
      await caller.get('/v1/jobseekers/P-taken-back/cost-timeline?atLeastRevision=1');
      expect([await visible('205'), await visible('unknown')]).toEqual([false, true]);
    });

    it('keep the money of a municipality from others', async () => {
      const controller = caller.who(asRole('controller'));
      expect((await controller.get('/v1/municipalities/205/invoices/2025-06')).status).toBe(200);
      for (const code of ['290', 'unknown', '999']) {
        const refused = await controller.get(`/v1/municipalities/${code}/invoices/2025-06`);
        expect(refused.json).toMatchObject({ type: '/problems/not-permitted' });
      }
    });

    /** Marks of what is in the case: a text, a conclusion about health, a ground, the ground of an integration period. */
    const MARKS = {
      text: TEXT,
      health: 'multidisciplinarySupportNeeded',
      ground: 'incapacity-medically-shown',
      came: 'protection',
    };
    const seenIn = (text: string) =>
      Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));

    const PATHWAY = '/v1/jobseekers/P-own/pathway';
    const EVENTS = '/v1/jobseekers/P-own/events';
    const DAY = '/v1/jobseekers/P-own/cost-timeline/days/2025-05-26';
    it.each<[Role, string, string[]]>([
      ['caseworker', PATHWAY, ['text', 'health', 'ground']],
      ['county-worker', PATHWAY, ['text', 'health', 'ground']],
      ['kela-worker', PATHWAY, []],
      ['auditor', PATHWAY, ['ground']],
      ['jobseeker', PATHWAY, ['text', 'health', 'ground']],
      ['caseworker', EVENTS, ['text', 'health', 'ground', 'came']],
      ['county-worker', EVENTS, ['text', 'health', 'ground']],
      ['kela-worker', EVENTS, []],
      ['auditor', EVENTS, ['ground', 'came']],
      ['case-reviewer', EVENTS, ['text', 'health', 'ground', 'came']],
      ['caseworker', DAY, ['came']],
      ['controller', DAY, []],
      ['kela-worker', DAY, []],
    ])('show the role %s in %s just %j', async (role, path, expected) => {
      const answer = await caller.who(asRole(role)).get(path);
      expect(answer.status).toBe(200);
      expect(seenIn(answer.text)).toEqual(expected);
      const again = await caller
        .who(asRole(role))
        .get(path, { 'If-None-Match': answer.headers.get('etag') ?? '' });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it('show an auditor more with a reason, and a wrong reason is refused', async () => {
      const auditor = caller.who(asRole('auditor'));
      const unlocked = await auditor.get(EVENTS, { 'Polku-Unlock-Reason': REASON });
      expect(seenIn(unlocked.text)).toEqual(['text', 'health', 'ground', 'came']);
      const other = await auditor.get(EVENTS);
      expect(other.headers.get('etag')).not.toBe(unlocked.headers.get('etag'));
      expect((await auditor.get(EVENTS, { 'Polku-Unlock-Reason': 'why' })).status).toBe(400);
      // Others are not unlocked by it.
      const controller = caller.who(asRole('controller'));
      expect((await controller.get(PATHWAY, { 'Polku-Unlock-Reason': REASON })).status).toBe(403);
    });

    it('give no digest of an event of which something is withheld', async () => {
      const stored = async (role: Role) =>
        (await caller.who(asRole(role)).get(`${EVENTS}?texts=sealed`)).json as {
          events: { type: string; sha256?: string }[];
        };
      const all = await stored('caseworker');
      expect(all.events.every(({ sha256 }) => sha256 !== undefined)).toBe(true);
      expect(all.events.map(({ type }) => type)).toContain('PersonIdentified');
      const some = await stored('auditor');
      expect(some.events.map(({ type }) => type)).not.toContain('PersonIdentified');
      const assessed = some.events.find(({ type }) => type === 'ServiceNeedAssessed');
      expect(assessed).toBeDefined();
      expect(assessed?.sha256).toBeUndefined();
      expect(some.events.find(({ type }) => type === 'BenefitPaid')?.sha256).toBeDefined();
    });

    describe('of a subscriber', () => {
      const fed = async (as: Partial<Asked>, query = '') => {
        const { json } = await caller
          .who({ role: 'subscriber', ...as })
          .get(
            `/v1/events?limit=500&type=ServiceNeedAssessed&type=BenefitPaid&type=PersonIdentified${query}`,
          );
        const { events } = json as {
          events: { type: string; subject: string; data: object; withheld?: string }[];
        };
        return events.filter(({ subject }) => /^P-o/.test(subject));
      };

      it('are its municipalities', async () => {
        const own = await fed({ municipalities: ['205'] });
        expect(new Set(own.map(({ subject }) => subject))).toEqual(new Set(['P-own']));
        expect(own).toHaveLength(3);
        expect(await fed({ municipalities: ['205'] }, '&municipality=290')).toEqual([]);
        expect(await fed({ municipalities: ['205', '290'] }, '&municipality=290')).toHaveLength(3);
      });

      it('end with its token, in the middle of a stream', async () => {
        const claims = {
          role: 'subscriber',
          authority: 'kela',
          municipalities: ['*'],
          eventTypes: ['*'],
          parts: ['feed'],
        };
        const [iat, exp] = [NOW.getTime() / 1000, NOW.getTime() / 1000];
        const token = await testIssuer.sign(
          {
            iss: testIssuer.issuer,
            aud: 'polku',
            sub: 's',
            client_id: 's',
            jti: '1',
            iat,
            exp,
            polku: claims,
          },
          {},
        );
        const headers = { Authorization: `Bearer ${token}` };
        // Ends by itself: nobody hangs up.
        await listenUntil(`${started().url}/v1/events/stream`, () => false, headers);
      });

      it('are its types of events', async () => {
        const told = await fed({ municipalities: ['205'], eventTypes: ['BenefitPaid', 'JobSearchEnded'] });
        expect(told.map(({ type }) => type)).toEqual(['BenefitPaid']);
      });

      it('are its parts: fields of others are not there, and named', async () => {
        const told = await fed({ municipalities: ['205'], parts: ['feed', 'pathway', 'grounds'] });
        expect(told.map(({ type }) => type)).toEqual(['ServiceNeedAssessed']);
        expect(told[0]?.data).toEqual({
          assessmentId: 'A1',
          on: '2026-01-13',
          by: 'employment-authority',
        });
        expect(told[0]?.withheld?.split(' ')).toEqual(
          expect.arrayContaining(['conclusions', 'workAndFunctionalAbility', 'skillsAndGoals']),
        );
        const all = await fed({ municipalities: ['205'] });
        expect(all.find(({ type }) => type === 'ServiceNeedAssessed')).not.toHaveProperty('withheld');
      });
    });

    it('are logged where they were not enough, with who and never whom', async () => {
      const before = started().logged.length;
      await caller
        .who({ ...asRole('county-worker'), subject: 'official-9' })
        .get('/v1/jobseekers/P-other/pathway');
      const logged = started().logged.slice(before).join('');
      expect(logged).toContain('"security":"person-out-of-mandate","subject":"official-9"');
      expect(logged).not.toContain('P-other');
    });

    it('are of the role of the token, whatever the token is called', async () => {
      const token = await tokenFor(asRole('controller'), NOW);
      const headers = { Authorization: `Bearer ${token}`, 'polku-role': 'caseworker' };
      expect((await caller.get(PATHWAY, headers)).status).toBe(403);
    });
  });
}

/** What an allowed route answers: found, that an empty body is no command, or that there is no such webhook. */
function allowedStatus({ method, url }: GuardedRoute, status: number): number {
  if (url.includes(':webhookId') && [400, 404].includes(status)) return status;
  if (url === '/v1/projection/rebuild') return method === 'POST' ? 202 : 200;
  if (method !== 'POST') return 200;
  return url.endsWith('/end-job-search') ? status : 400;
}
