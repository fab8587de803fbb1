import { ROLES, type Role } from '#access';
import { CONTROLLERS } from '../src/controllers.js';
import { OPEN } from '../src/identity/route-access.js';
import { routesOf } from '../src/identity/routes-of.js';
import { IDLE_SESSION_ENDS_AFTER_MS } from '../src/sign-in/sessions.js';
import { Caller } from './support/caller.js';
import { REASONS, recordCase } from './support/case-to-read.js';
import { NOW } from './support/now.js';
import { Reader } from './support/reader.js';
import { type RunningApi, runApi } from './support/running-api.js';
import type { Asked } from './support/tokens.js';

const A_CASE = '/en/cases/Page1';
const COOKIE_OF_SESSION = 'polku-session';

function asRole(role: Role): Asked {
  const isOfOne = role === 'case-reviewer' || role === 'jobseeker';
  return { role, ...(isOfOne ? { jobseeker: 'Page1' } : { municipalities: ['205'] }) };
}

describe('signing in to the pages', () => {
  let api: RunningApi;
  let now = NOW;

  beforeAll(async () => {
    api = await runApi({}, () => now);
    await recordCase(api.url, 'Page1');
    const caller = new Caller(api.url);
    for (const [task, body] of [
      [
        'report-service-need-assessment',
        {
          assessmentId: 'A1',
          on: '2025-01-13',
          workAndFunctionalAbility: 'Pain in the morning.',
          conclusions: {
            ability: 'limited',
            openMarketWorkPossible: false,
            employmentServicesPossible: false,
            multidisciplinarySupportNeeded: true,
          },
        },
      ],
      ['record-integration-period', { on: '2024-02-29', ground: 'protection' }],
    ] as const) {
      const { status, text } = await caller.task('Page1', task, body);
      if (status !== 201) throw new Error(text);
    }
    await recordCase(api.url, 'Page2');
    await caller.task('Page2', 'record-home-municipality', { on: '2020-01-01', municipality: '290' });
  }, 120_000);

  beforeEach(() => {
    now = NOW;
  });

  afterAll(() => api?.close(), 60_000);

  async function readerAs(asked: Asked): Promise<Reader> {
    const reader = new Reader(api.url);
    await reader.signIn(asked);
    return reader;
  }

  it('begins where somebody asks for a page, and leads back to it', async () => {
    const reader = new Reader(api.url);
    const asked = await reader.get(`${A_CASE}?asOf=2025-03-01`);
    expect(asked.status).toBe(303);
    const front = asked.headers.get('location') ?? '';
    expect(front).toBe('/en?back=%2Fen%2Fcases%2FPage1%3FasOf%3D2025-03-01');
    const { text } = await reader.get(front);
    expect(text).toContain('Sign in first; you will come to the page that you asked for.');
    const [, leave = ''] = /<a class="button" href="([^"]+)"/.exec(text) ?? [];
    expect(leave).toBe('/en/sign-in?back=%2Fen%2Fcases%2FPage1%3FasOf%3D2025-03-01');
    expect(text).not.toContain('name="case"');
    expect(await reader.signIn({ role: 'caseworker' }, `${A_CASE}?asOf=2025-03-01`)).toBe(
      `${A_CASE}?asOf=2025-03-01`,
    );
    expect((await reader.get(A_CASE)).status).toBe(200);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/v1/jobseekers',
    '/en\r\nX: y',
    'en',
  ])('leads nowhere else: %j', async (back) => {
    expect(await new Reader(api.url).signIn({ role: 'caseworker' }, back)).toBe('/en');
  });

  it('is told in one sentence on the front page, in each language', async () => {
    const reader = await readerAs({ role: 'caseworker', municipalities: ['205', 'unknown'] });
    expect((await reader.get('/en')).text).toContain(
      'You are signed in as caseworker (the employment authority), see people whose home municipality is Kajaani (205) and unknown, and stay signed in until ',
    );
    expect((await reader.get('/fi')).text).toContain('Olet kirjautunut roolissa asiantuntija');
    expect((await reader.get('/sv')).text).toContain('Du är inloggad som sakkunnig');
    const herself = await readerAs({ role: 'jobseeker', jobseeker: 'Page1' });
    expect((await herself.get('/en')).text).toContain('as jobseeker, see your own case, and');
  });

  it.each([
    ['operator', 'You are signed in as operator (the employment authority), and'],
    ['data-protection-officer', 'sees who has read whose data, and not the data'],
    ['fund-worker', 'A fund reports in the API which benefits it paid, and reads no data.'],
    ['subscriber', 'it gets events from the API and uses no pages'],
  ] as const)('tells %s that the role sees no cases, and what it does instead', async (role, said) => {
    const front = (await (await readerAs({ role })).get('/en')).text;
    expect(front).toContain('Your role sees no cases of single people.');
    expect(front).toContain(said);
    expect(front).not.toMatch(/name="case"|see all people|Open the case first/);
  });

  it.each([
    ['jobseeker', 'Open your case'],
    ['case-reviewer', 'Open the case Page1'],
  ] as const)('leads %s from the front page to the one case that the role sees', async (role, link) => {
    const reader = await readerAs({ role, jobseeker: 'Page1' });
    const front = (await reader.get('/en')).text;
    expect(front).toContain(`href="/en/cases/Page1">${link}</a>`);
    expect(front).not.toContain('name="case"');
  });

  it('gives the browser one cookie that scripts and other sites do not get, and no token', async () => {
    const reader = new Reader(api.url);
    const came = await reader.get(await reader.chosen({ role: 'caseworker' }));
    const [session = ''] = came.headers
      .getSetCookie()
      .filter((cookie) => cookie.startsWith(COOKIE_OF_SESSION));
    expect(session).toMatch(/^polku-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(came.headers.get('cache-control')).toBe('no-store');
    expect(reader.cookieNames).toEqual([COOKIE_OF_SESSION]);
    expect(api.logged.join('')).toMatch(
      /"security":"signed-in","subject":"[^"]+","client":"[^"]+","role":"caseworker"/,
    );
  });

  it('binds the cookie to the host and to https where there is https', async () => {
    const url = await api.another({ behindProxy: true, hosts: ['polku.example.fi', '127.0.0.1'] });
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'polku.example.fi' };
    const left = await fetch(`${url}/en/sign-in`, { headers, redirect: 'manual' });
    expect(left.headers.getSetCookie()[0]).toMatch(
      /^__Host-polku-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const leads = new URL(left.headers.get('location') ?? '').searchParams;
    expect(leads.get('redirect_uri')).toBe('https://polku.example.fi/sign-in/callback');
    expect(leads.get('code_challenge_method')).toBe('S256');
  });

  describe('is refused', () => {
    const ENGLISH = { 'Accept-Language': 'en' };
    /** What the browser came with, one thing changed. */
    const set = (name: string, value: string) => (came: URL) => {
      came.searchParams.set(name, value);
      return came.href;
    };

    it.each([
      ['with another state', set('state', 'another')],
      ['with another code', set('code', 'another')],
      ['as of another issuer', set('iss', 'https://evil.example')],
      [
        'too late',
        (came: URL) => {
          now = new Date(NOW.getTime() + 601_000);
          return came.href;
        },
      ],
      [
        'for an attempt that another window replaced',
        async (came: URL, reader: Reader) => {
          await reader.get('/en/sign-in');
          return came.href;
        },
      ],
    ])('%s', async (_, change) => {
      const reader = new Reader(api.url);
      const came = new URL(await reader.chosen({ role: 'caseworker' }));
      const { status, text } = await reader.get(await change(came, reader), ENGLISH);
      expect([status, text]).toEqual([400, expect.stringContaining('The sign-in did not succeed')]);
      expect(reader.cookieNames).not.toContain(COOKIE_OF_SESSION);
    });

    it('in a browser that did not begin it, and a second time', async () => {
      const reader = new Reader(api.url);
      const came = await reader.chosen({ role: 'caseworker' });
      expect((await new Reader(api.url).get(came)).status).toBe(400);
      const twin = reader.copy();
      expect((await reader.get(came)).status).toBe(303);
      expect((await twin.get(came)).status).toBe(400);
      expect(twin.cookieNames).not.toContain(COOKIE_OF_SESSION);
    });

    it('with what the issuer refused', async () => {
      const before = api.logged.length;
      const reader = new Reader(api.url);
      const left = new URL((await reader.get('/en/sign-in')).headers.get('location') ?? '');
      const { status } = await reader.get(
        `/sign-in/callback?error=access_denied&state=${left.searchParams.get('state')}&iss=${left.origin}/demo-issuer`,
      );
      expect(status).toBe(400);
      expect(api.logged.slice(before).join('')).toContain(
        '"security":"sign-in-refused","reason":"access_denied"',
      );
    });
  });

  /** Lets time pass in which the reader never leaves for long. */
  async function passTime(reader: Reader, ms: number): Promise<void> {
    const until = now.getTime() + ms;
    while (now.getTime() < until) {
      now = new Date(Math.min(now.getTime() + IDLE_SESSION_ENDS_AFTER_MS - 1, until));
      await reader.get('/en');
    }
  }

  it('ends when it was not used for half an hour', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    now = new Date(NOW.getTime() + IDLE_SESSION_ENDS_AFTER_MS);
    const ended = await reader.get(A_CASE);
    expect([ended.status, ended.headers.get('location')]).toEqual([
      303,
      '/en?back=%2Fen%2Fcases%2FPage1&left=ended',
    ]);
  });

  it('ends with its token: the next page leads to sign in again, and back', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    await passTime(reader, 8 * 3600_000 - 1_000);
    expect((await reader.get(A_CASE)).status).toBe(200);
    now = new Date(NOW.getTime() + 8 * 3600_000);
    const ended = await reader.get(A_CASE);
    expect([ended.status, ended.headers.get('location')]).toEqual([
      303,
      '/en?back=%2Fen%2Fcases%2FPage1&left=ended',
    ]);
    expect((await reader.get('/en?back=%2Fen%2Fcases%2FPage1&left=ended')).text).toContain(
      'Your session has ended.',
    );
    expect(await reader.signIn({ role: 'caseworker' }, A_CASE)).toBe(A_CASE);
    expect((await reader.get(A_CASE)).status).toBe(200);
    // What was sent is not sent again.
    const other = await readerAs({ role: 'caseworker' });
    now = new Date(now.getTime() + 8 * 3600_000);
    expect((await other.post('/en/cases', { case: 'Page1' })).headers.get('location')).toBe('/en?left=ended');
  });

  it('ends with the mandate, and says so', async () => {
    const reader = await readerAs({ role: 'case-reviewer', jobseeker: 'Page1' });
    await passTime(reader, 3600_000 - 1);
    now = new Date(NOW.getTime() + 3600_000);
    const over = await reader.get(A_CASE);
    expect([over.status, over.text]).toEqual([403, expect.stringContaining('Your right has ended')]);
    expect((await reader.get('/en')).text).toContain('Sign in');
  });

  it('ends by signing out, for whoever has its cookie', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    const stolen = reader.copy();
    const left = await reader.post('/en/sign-out', {});
    expect([left.status, left.headers.get('location')]).toEqual([303, '/en?left=signed-out']);
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(reader.cookieNames).toEqual([]);
    expect((await reader.get('/en?left=signed-out')).text).toContain('You have signed out.');
    expect((await stolen.get(A_CASE)).status).toBe(303);
  });

  it('begins a new session each time, and ends the one before', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    const before = reader.copy();
    await reader.signIn({ role: 'operator' });
    expect((await before.get(A_CASE)).status).toBe(303);
    expect((await reader.get('/en')).text).toContain('signed in as operator');
  });

  it('lets no other site send a form', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ]) {
      const sent = await reader.post('/en/sign-out', {}, headers as Record<string, string>);
      expect([sent.status, sent.text]).toEqual([
        403,
        expect.stringContaining('The form came from another site'),
      ]);
    }
    expect((await reader.get(A_CASE)).status).toBe(200);
  });

  it('opens pages and never the API; a token opens the API and never pages', async () => {
    const reader = await readerAs({ role: 'caseworker' });
    const read = await reader.get('/v1/jobseekers/Page1/pathway');
    expect(read.status).toBe(401);
    const written = await reader.post(
      '/v1/jobseekers/Page1/end-job-search',
      {},
      { 'Content-Type': 'application/json' },
    );
    expect(written.status).toBe(401);
    expect((await new Caller(api.url).get(A_CASE)).text).toContain('Sign in first');
  });

  describe('opens for each role', () => {
    const PAGES = routesOf(CONTROLLERS).filter(
      ({ isPage, url, access, method }) =>
        isPage && method === 'GET' && access !== OPEN && url.startsWith('/en'),
    );
    const NOT_FOR_ROLE = 'The page is not for your role';
    const WITH_HISTORY: readonly Role[] = [
      'caseworker',
      'county-worker',
      'kela-worker',
      'auditor',
      'case-reviewer',
      'jobseeker',
    ];
    const PERSONS: Readonly<Record<string, readonly Role[]>> = {
      '/en/service': ['operator'],
      '/en/cases/:jobseekerId': [
        'caseworker',
        'county-worker',
        'kela-worker',
        'controller',
        'auditor',
        'case-reviewer',
        'jobseeker',
      ],
      '/en/cases/:jobseekerId/comparison': [
        'caseworker',
        'county-worker',
        'kela-worker',
        'controller',
        'auditor',
        'case-reviewer',
        'jobseeker',
      ],
      '/en/cases/:jobseekerId/months': [
        'caseworker',
        'kela-worker',
        'controller',
        'auditor',
        'case-reviewer',
        'jobseeker',
      ],
      '/en/cases/:jobseekerId/days': [
        'caseworker',
        'kela-worker',
        'controller',
        'auditor',
        'case-reviewer',
        'jobseeker',
      ],
      '/en/cases/:jobseekerId/days/:date': [
        'caseworker',
        'kela-worker',
        'controller',
        'auditor',
        'case-reviewer',
        'jobseeker',
      ],
      '/en/cases/:jobseekerId/dossier': ['caseworker', 'case-reviewer', 'jobseeker'],
      ...Object.fromEntries(
        ['', '/:code', '/:code/billed', '/:code/invoices/:month', '/:code/forecast', '/:code/what-if'].map(
          (below): [string, readonly Role[]] => [
            `/en/municipalities${below}`,
            ['kela-worker', 'controller', 'auditor'],
          ],
        ),
      ),
      '/en/figures': ['caseworker', 'controller', 'auditor'],
      '/en/figures/csv': ['caseworker', 'controller', 'auditor'],
      '/en/access-log': ['auditor', 'data-protection-officer'],
      '/en/access-log/unusual': ['auditor', 'data-protection-officer'],
      '/en/cases/:jobseekerId/readings': ['auditor', 'data-protection-officer', 'jobseeker'],
      '/en/audit': WITH_HISTORY,
      '/en/audit/proof': WITH_HISTORY,
      '/en/audit/checkpoint': WITH_HISTORY,
    };
    /** Addresses that answer with something else than a page. */
    const ANSWERS: Readonly<Record<string, number>> = { '/days': 303, '/proof': 404, '/checkpoint': 404 };

    it('pages that are all tried', () => {
      expect(PAGES.map(({ url }) => url).sort()).toEqual(Object.keys(PERSONS).sort());
    });

    it.each(ROLES)('%s its pages and no others', async (role) => {
      const reader = await readerAs(asRole(role));
      for (const { url } of PAGES) {
        const path = url
          .replace(':jobseekerId', 'Page1')
          .replace(':date', '2025-05-26')
          .replace(':code', '205')
          .replace(':month', '2025-06');
        const { status, text } = await reader.get(path.endsWith('/days') ? `${path}?date=2025-05-26` : path);
        const may = PERSONS[url]?.includes(role);
        const [, answer = 200] = Object.entries(ANSWERS).find(([ending]) => url.endsWith(ending)) ?? [];
        expect({ url, status, refused: text.includes(NOT_FOR_ROLE) }).toEqual({
          url,
          status: may ? answer : 403,
          refused: !may,
        });
      }
    });

    it.each(['county-worker', 'controller', 'auditor', 'case-reviewer', 'jobseeker'] as const)(
      '%s nothing of a person elsewhere, as if there were none',
      async (role) => {
        const reader = await readerAs(asRole(role));
        const said = async (path: string) => {
          const { status, text } = await reader.get(path);
          return { status, text };
        };
        for (const below of ['', '/comparison', '/months', '/dossier', '?asOf=nonsense']) {
          const foreign = await said(`/en/cases/Page2${below}`);
          expect(foreign).toEqual(await said(`/en/cases/nobody${below}`));
          expect([403, 404]).toContain(foreign.status);
        }
      },
    );

    /** What stands on a page of the case only for who may see it. */
    const MARKS = {
      name: 'Virtanen',
      interview: 'The initial interview was held',
      text: 'trouble &amp;',
      reasons: REASONS,
      ability: 'Pain in the morning.',
      ground: 'a lack of suitable employment services',
      integration: 'First home-municipality entry under the integration act',
      payment: 'Payment of',
      home: 'Home municipality: ',
      findings: 'the grounds given do not suffice',
      print: '/dossier',
      hidden: 'Not shown to this role.',
      hiddenGround: 'ground: not shown to this role',
    };
    const ALL = [
      'name',
      'interview',
      'text',
      'reasons',
      'ability',
      'ground',
      'integration',
      'payment',
      'home',
      'findings',
      'print',
    ];
    it.each<[Role, readonly string[]]>([
      ['caseworker', ALL],
      ['case-reviewer', ALL],
      ['jobseeker', ALL],
      ['county-worker', ['interview', 'text', 'reasons', 'ability', 'ground', 'home', 'hidden']],
      ['kela-worker', ['interview', 'integration', 'payment', 'home', 'hidden', 'hiddenGround']],
      ['controller', ['integration', 'payment', 'home', 'hidden', 'hiddenGround']],
      ['auditor', ['interview', 'ground', 'integration', 'payment', 'home', 'hidden']],
    ])('%s its parts of a case: %j', async (role, expected) => {
      const reader = await readerAs(asRole(role));
      const { text } = await reader.get(A_CASE);
      const interesting = Object.keys(MARKS);
      const seen = interesting.filter((name) => text.includes(MARKS[name as keyof typeof MARKS]));
      expect(seen).toEqual(interesting.filter((name) => expected.includes(name)));
      const compared = (await reader.get(`${A_CASE}/comparison?asOf=2019-01-01`)).text;
      for (const name of ['interview', 'integration', 'payment', 'findings'] as const) {
        expect({ name, seen: compared.includes(MARKS[name]) }).toEqual({
          name,
          seen: expected.includes(name),
        });
      }
    });

    it.each<[Role, string | undefined]>([
      ['caseworker', undefined],
      ['case-reviewer', undefined],
      ['jobseeker', undefined],
      ['county-worker', 'name and personal identity code, benefits and the municipal share and findings'],
      [
        'kela-worker',
        'name and personal identity code, grounds, work and functional ability, texts about the person and findings',
      ],
      [
        'controller',
        'name and personal identity code, the pathway, grounds, work and functional ability, texts about the person and findings',
      ],
      [
        'auditor',
        'name and personal identity code, work and functional ability, texts about the person and findings',
      ],
    ])(
      '%s a case that says what it leaves out, and never that nothing is there: %s',
      async (role, leftOut) => {
        const reader = await readerAs(asRole(role));
        const { text } = await reader.get(A_CASE);
        const said = `The page is without: ${leftOut}.`;
        expect(text.includes('The page is without:')).toBe(leftOut !== undefined);
        if (leftOut !== undefined) expect(text).toContain(said);
        // As it was known when nothing was.
        const then = (await reader.get(`${A_CASE}?knownOn=2019-01-01`)).text;
        expect(then.includes('At this moment nothing had been recorded yet.')).toBe(leftOut === undefined);
        expect(then.includes('nothing that your role sees had been recorded')).toBe(leftOut !== undefined);
        const same = (await reader.get(`${A_CASE}/comparison`)).text;
        expect(same.includes('The case is the same at both moments.')).toBe(leftOut === undefined);
        expect(same.includes('What your role sees is the same at both moments.')).toBe(leftOut !== undefined);
      },
    );

    it.each<[Role, boolean]>([
      ['controller', false],
      ['caseworker', true],
    ])('%s a paid day, and why a person came to the country: %s', async (role, isSeen) => {
      const reader = await readerAs(asRole(role));
      for (const path of [`${A_CASE}/days/2025-05-26`, A_CASE]) {
        const { text } = await reader.get(path);
        expect(text).toContain('First home-municipality entry under the integration act');
        expect({ path, isSeen: text.includes('protection and family') }).toEqual({ path, isSeen });
      }
    });

    it('nothing of a protected person but to who needs to know of her', async () => {
      await recordCase(api.url, 'Page3');
      const pages = ['', '/comparison?knownOn=2025-03-01', '/months', '/days/2025-05-26'];
      const shownTo = async (asked: Asked, jobseeker = 'Page3') => {
        const reader = await readerAs(asked);
        return await Promise.all(
          pages.map(async (below) => {
            const { status, text } = await reader.get(`/en/cases/${jobseeker}${below}`);
            return { status, text, tells: /Kajaani|\(205\)/.test(text) };
          }),
        );
      };
      const all = pages.map(() => expect.objectContaining({ status: 200, tells: true }));
      const others = (['auditor', 'controller'] as const).flatMap((role): Asked[] =>
        [['*'], ['205']].map((municipalities) => ({ role, municipalities })),
      );
      for (const asked of others) expect(await shownTo(asked)).toEqual(all);
      await new Caller(api.url).task('Page3', 'report-non-disclosure', { on: '2026-02-01' });
      expect(await shownTo({ role: 'caseworker', municipalities: ['205'] })).toEqual(all);
      for (const asked of others) {
        const shown = await shownTo(asked);
        expect(shown.map(({ status }) => status)).toEqual(pages.map(() => 404));
        const nobodys = await shownTo(asked, 'PageX');
        expect(shown.map(({ text }) => text.replaceAll('Page3', 'PageX'))).toEqual(
          nobodys.map(({ text }) => text),
        );
      }
    });

    it('a decision without saying that hidden reasons are missing', async () => {
      const kela = await (await readerAs(asRole('kela-worker'))).get(A_CASE);
      const official = await (await readerAs(asRole('caseworker'))).get(A_CASE);
      const matters = ({ text }: typeof kela) =>
        text.slice(text.indexOf('id="matters"'), text.indexOf('id="chronology"'));
      expect(matters(official)).toContain('not recorded');
      expect(matters(kela)).toContain('A decision was made');
      expect(matters(kela)).not.toMatch(/Reasons/);
    });
  });

  it('waits where its issuer does not answer', async () => {
    const gone = { issuer: 'http://127.0.0.1:1/gone', clientId: 'pages', scope: 'openid' };
    const away = new Reader(await api.another({}, gone));
    const { status, text } = await away.get('/en/sign-in');
    expect([status, text]).toEqual([503, expect.stringContaining('does not answer just now')]);
  });
});
