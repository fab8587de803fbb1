import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Role } from '#access';
import { CONTROLLERS } from '#apps/api/src/controllers.js';
import { OPEN } from '#apps/api/src/identity/route-access.js';
import { routesOf } from '#apps/api/src/identity/routes-of.js';
import { bodyOf, SET_RIGHT, STORY } from '#apps/api/test/support/story.js';
import { Receiver } from '#apps/webhooks/test/support/receiver.js';
import { allContracts } from '#contracts';
import { polku, type RunningPolku, startPolku } from '../../../test/support/polku-process.js';

/*
 * One scenario: every example of every task, with a mark of its own in every text about a person, and webhooks, whose secrets are
 * marks too. Then everything that leaves the product, and everything that it keeps, is searched for the marks.
 */

/** Texts that no task of the API records: of operators, and of who read whose data; with tests of their own. */
const NOT_OF_TASKS = [
  'EventSkipped.reason',
  'PersonalDataRead.jobseekers',
  'PersonalDataRead.matter',
  'PersonalDataRead.subject',
  'PersonalDataRead.unlockReason',
];

/** What subscribers are told: all, and all but texts. */
const TOLD_PARTS = [undefined, 'feed,pathway,grounds,money,home'] as const;

/** Roles whose task needs no text about a person. */
const WITHOUT_TEXTS: readonly Role[] = [
  'kela-worker',
  'controller',
  'auditor',
  'data-protection-officer',
  'operator',
  'fund-worker',
];

const PEOPLE = [...new Set(STORY.map(({ jobseeker }) => jobseeker))];
const READ = routesOf(CONTROLLERS).filter(
  ({ method, url, access }) => method === 'GET' && access !== OPEN && url !== '/v1/events/stream',
);
const ASKED: Readonly<Record<string, string>> = {
  '/v1/jobseekers': '?limit=1000',
  '/v1/events': '?limit=1000',
  '/v1/statistics': '?from=2026-01&to=2026-10',
  '/v1/municipalities/:code/invoice-lines': '?month=2025-06',
  '/v1/jobseekers/:jobseekerId/cost-timeline/difference': '?withKnownOn=2025-01-01',
  '/v1/jobseekers/:jobseekerId/changes': '?from=2025-01-01',
  '/v1/access-log': '?reader=demo-caseworker&limit=1000',
  '/v1/access-log/unusual': '?from=2026-01-01',
};

interface Schema {
  readonly 'x-personal'?: true;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The names under which a contract has texts about a person. */
function personalTextNames({ properties = {}, items }: Schema): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) =>
      schema['x-personal'] ? [name] : personalTextNames(schema),
    ),
    ...(items === undefined ? [] : personalTextNames(items)),
  ];
}

const PERSONAL_NAMES: ReadonlySet<string> = new Set(
  allContracts.flatMap(({ data }) => personalTextNames(data as Schema)),
);

describe('what is said about people', () => {
  let folder: string;
  let data: string;
  let running: RunningPolku;
  const marks: string[] = [];
  const marked = new Set<string>();
  const tokens = new Map<string, string>();
  const webhooks: { readonly id: string; readonly receiver: Receiver }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-leaks-'));
    data = join(folder, 'data');
    process.env.WEBHOOKS_TO_THIS_MACHINE = 'true';
    running = await startPolku(data, '--no-demo');
    await record();
    for (const parts of TOLD_PARTS) await subscribeWebhook(parts);
  }, 180_000);
  afterAll(async () => {
    delete process.env.WEBHOOKS_TO_THIS_MACHINE;
    await running?.end('SIGTERM');
    for (const { receiver } of webhooks) await receiver.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function ask(
    role: Role,
    path: string,
    request: RequestInit = {},
    claims: Record<string, string> = {},
  ) {
    const key = JSON.stringify([role, claims]);
    const token = tokens.get(key) ?? (await tokenOf(role, claims));
    tokens.set(key, token);
    const headers = { ...request.headers, Authorization: `Bearer ${token}` };
    const response = await fetch(`${running.api}${path}`, { ...request, headers });
    const said = `${await response.text()}\n${JSON.stringify([...response.headers])}`;
    return { status: response.status, said };
  }

  async function tokenOf(role: Role, claims: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'test',
      role,
      ...claims,
    });
    const answer = await fetch(`${running.api}/demo-issuer/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** The body with a mark in place of each text about the person. */
  function withMarks(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(withMarks);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        if (name === 'personalIdentityCode') marks.push(`${inner}`);
        // Code words have no spaces.
        if (!PERSONAL_NAMES.has(name) || typeof inner !== 'string' || !/[ A-ZÅÄÖ]/.test(inner)) {
          return [name, withMarks(inner)];
        }
        if (name === 'personalIdentityCode') return [name, inner];
        const mark = `merkki ${marks.length} ${name}`;
        marks.push(mark);
        return [name, mark];
      }),
    );
  }

  const ROLES_OF: Readonly<Record<string, Role>> = {
    kela: 'kela-worker',
    'wellbeing-services-county': 'county-worker',
    'unemployment-fund': 'fund-worker',
  };

  async function record(): Promise<void> {
    const latest = new Map<string, string>();
    for (const step of STORY) {
      const eventId = latest.get(`${step.jobseeker} ${SET_RIGHT[step.example]}`);
      const body = withMarks({ ...bodyOf(step), ...(eventId === undefined ? {} : { eventId }) });
      const role = ROLES_OF[step.authority] ?? 'caseworker';
      const { status, said } = await ask(
        role,
        `/v1/jobseekers/${step.jobseeker}/${step.task}`,
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
        step.authority === 'municipality' ? { authority: step.authority } : {},
      );
      if (status !== 201) continue;
      const { recorded = [] } = JSON.parse(said.split('\n')[0] ?? '') as {
        recorded?: { id: string; type: string }[];
      };
      for (const { id, type } of recorded) {
        latest.set(`${step.jobseeker} ${type}`, id);
        marked.add(type);
      }
    }
  }

  /** Its secrets are marks, also without what tells that they are secrets. */
  async function subscribeWebhook(parts: string | undefined): Promise<void> {
    const receiver = await Receiver.listen();
    const claims = parts === undefined ? {} : { parts };
    const send = async (path: string, body: object) => {
      const headers = { 'Content-Type': 'application/json' };
      const request = { method: 'POST', headers, body: JSON.stringify(body) };
      const { status, said } = await ask('subscriber', `/v1/webhooks${path}`, request, claims);
      expect(status).toBe(201);
      const { webhookId, secret, recorded } = JSON.parse(said.split('\n')[0] ?? '') as {
        readonly webhookId: string;
        readonly secret: string;
        readonly recorded: readonly { readonly type: string }[];
      };
      const [, mark = ''] = /^whsec_(.{43}=)$/.exec(secret) ?? [];
      expect(mark).not.toBe('');
      marks.push(mark);
      for (const { type } of recorded) marked.add(type);
      return webhookId;
    };
    const id = await send('', { targetUrl: receiver.url, after: 'beginning' });
    await send(`/${id}/rotate-secret`, { overlapHours: 24 });
    webhooks.push({ id, receiver });
  }

  /** Which marks stand in a text, however they are written. */
  function found(text: string): string[] {
    return marks.filter((mark) => text.includes(mark) || text.includes(encodeURIComponent(mark)));
  }

  function addressesOf(url: string): string[] {
    const asked = ASKED[url] ?? '';
    const path = url
      .replace(':code', '091')
      .replace(':month', '2025-06')
      .replace(':date', '2025-05-26')
      .replace(':webhookId', webhooks[0]?.id ?? '');
    if (!path.includes(':jobseekerId')) return [`${path}${asked}`];
    return PEOPLE.map((jobseeker) => `${path.replace(':jobseekerId', jobseeker)}${asked}`);
  }

  it('was marked in every field that a task has, and those who need it read it', async () => {
    const without = allContracts.flatMap(({ type, data }) =>
      marked.has(type) ? [] : personalTextNames(data as Schema).map((name) => `${type}.${name}`),
    );
    expect(without.sort()).toEqual(NOT_OF_TASKS);
    expect(new Set(marks).size).toBeGreaterThan(30);
    const told = new Set<string>();
    for (const jobseeker of PEOPLE) {
      const { said } = await ask('caseworker', `/v1/jobseekers/${jobseeker}/events?limit=1000`);
      for (const mark of found(said)) told.add(mark);
    }
    expect(told.size).toBeGreaterThan(30);
  });

  it.each(WITHOUT_TEXTS)('is in no answer to the role %s', async (role) => {
    let answered = 0;
    for (const { url } of READ) {
      for (const address of addressesOf(url)) {
        const { status, said } = await ask(role, address);
        expect({ address, found: found(said) }).toEqual({ address, found: [] });
        if (status === 200) answered++;
      }
    }
    if (role !== 'fund-worker') expect(answered).toBeGreaterThan(0);
  });

  it('is in the feed of nobody in clear, and of whoever may not see it not even sealed', async () => {
    for (const parts of TOLD_PARTS) {
      const claims = parts === undefined ? {} : { parts };
      const { status, said } = await ask('subscriber', '/v1/events?limit=1000', {}, claims);
      expect(status).toBe(200);
      expect(found(said)).toEqual([]);
      expect(said.includes('"sealed"')).toBe(parts === undefined);
      const token = await tokenOf('subscriber', claims);
      const stopping = new AbortController();
      const stream = await fetch(`${running.api}/v1/events/stream`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: stopping.signal,
      });
      let text = '';
      for await (const piece of (stream.body as ReadableStream<Uint8Array>).pipeThrough(
        new TextDecoderStream(),
      )) {
        text += piece;
        if (text.includes('event: caught-up')) break;
      }
      stopping.abort();
      expect(text).toContain('id: ');
      expect(found(text)).toEqual([]);
      expect(text.includes('"sealed"')).toBe(parts === undefined);
    }
  });

  it('is in what webhooks send to nobody in clear, and the secrets are told to nobody again, not even to their owner', async () => {
    for (const [number, parts] of TOLD_PARTS.entries()) {
      const claims = parts === undefined ? {} : { parts };
      const { id = '', receiver } = webhooks[number] ?? {};
      const feed = await ask('subscriber', '/v1/events?limit=1000', {}, claims);
      const { events } = JSON.parse(feed.said.split('\n')[0] ?? '') as { events: { id: string }[] };
      expect(events.length).toBeGreaterThan(50);
      await receiver?.until(() => events.every((event) => receiver.ids.includes(event.id)));
      const sent =
        receiver?.received.map(({ headers, body }) => `${JSON.stringify(headers)} ${body}`).join() ?? '';
      expect(found(sent)).toEqual([]);
      expect(sent.includes('"sealed"')).toBe(parts === undefined);
      for (const path of ['', `/${id}`, `/${id}/dead-letters`]) {
        const { status, said } = await ask('subscriber', `/v1/webhooks${path}`, {}, claims);
        expect(status).toBe(200);
        expect(found(said)).toEqual([]);
      }
    }
  }, 120_000);

  it('is in no refusal, also where it was sent in a wrong place', async () => {
    const [mark = ''] = marks.filter((each) => each.startsWith('merkki'));
    const code = marks.find((each) => /^\d{6}/.test(each)) ?? '';
    const refused = [];
    for (const jobseeker of PEOPLE) {
      for (const step of STORY.filter((each) => each.jobseeker === jobseeker).slice(0, 3)) {
        for (const body of [
          bodyOf(step),
          { ...bodyOf(step), [mark]: mark },
          { on: mark },
          mark,
          { on: code },
        ]) {
          const headers = { 'Content-Type': 'application/json' };
          const request = { method: 'POST', headers, body: JSON.stringify(body) };
          const { status, said } = await ask(
            'caseworker',
            `/v1/jobseekers/${jobseeker}/${step.task}`,
            request,
          );
          if (status < 400) continue;
          refused.push(status);
          expect(found(said)).toEqual([]);
        }
      }
    }
    expect(new Set(refused)).toEqual(new Set([400, 403, 410, 422]));
    for (const address of [`/v1/jobseekers/${code}/pathway`, `/v1/jobseekers?after=${code}`, `/${code}`]) {
      const { status, said } = await ask('caseworker', address);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(found(said)).toEqual([]);
    }
  });

  it('is in nothing that commands print which need it not', async () => {
    const url = ['--url', running.api];
    const [jobseeker = ''] = PEOPLE;
    for (const command of [
      ['review', '--jobseeker', jobseeker, '--json', ...url],
      ['access-log', '--jobseeker', jobseeker, ...url],
      ['access-log', '--jobseeker', jobseeker, '--json', ...url],
      ['projection', '--json', ...url],
      ['statistics', '--from', '2026-01', '--to', '2026-10', '--json', ...url],
    ]) {
      const { code, stdout, stderr } = await polku(...command);
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(stdout.length).toBeGreaterThan(0);
      expect({ command, found: found(stdout + stderr) }).toEqual({ command, found: [] });
    }
  }, 120_000);

  it('is in no file that is kept: log, store, keys, read models, archive, bundle', async () => {
    await running.end('SIGTERM');
    const bundle = join(folder, 'bundle');
    const archived = await polku('archive', '--data', data, '--bundle', bundle);
    expect(archived).toMatchObject({ code: 0 });
    const verified = await polku('verify', '--bundle', bundle);
    const replayed = await polku('replay', '--bundle', bundle, '--json');
    expect([verified.code, replayed.code]).toEqual([0, 0]);
    expect(
      found([archived, verified, replayed].map(({ stdout, stderr }) => stdout + stderr).join('\n')),
    ).toEqual([]);
    let sealed = 0;
    let files = 0;
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      const text = (file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
      files++;
      if (text.includes('"sealed"')) sealed++;
      expect({ file: file.name, found: found(text) }).toEqual({ file: file.name, found: [] });
    }
    expect(files).toBeGreaterThan(10);
    // The store, the archive and the bundle hold the texts: sealed.
    expect(sealed).toBeGreaterThanOrEqual(3);
  }, 120_000);
});
