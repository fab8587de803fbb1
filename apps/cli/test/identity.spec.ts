import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { polku, polkuIn, type RunningPolku, startPolku } from '../../../test/support/polku-process.js';
import { Reader } from '../../api/test/support/reader.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-identity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a Polku with real people in it', () => {
  const start = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
    polkuIn(
      environment,
      'start',
      '--data',
      join(folder, 'production'),
      '--port',
      '0',
      '--node-port',
      '0',
      ...args,
    );

  it.each([
    [{ NODE_ENV: 'production' }, []],
    [{ BEHIND_PROXY: 'true' }, []],
    [{}, ['--host', '0.0.0.0']],
    [{ EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' }, []],
  ])('does not start without an issuer: %j %j', async (environment, args) => {
    const { code, stderr } = await start(environment, ...args);
    expect(code).toBe(1);
    expect(stderr).toContain('error: set OIDC_ISSUER to the OpenID provider');
  });

  it('does not start with an issuer that others can speak for', async () => {
    const { code, stderr } = await start({ OIDC_ISSUER: 'http://login.example.fi', OIDC_AUDIENCE: 'polku' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('OIDC_ISSUER must be an https address')]);
  });
});

describe('a Polku that is being tried', () => {
  let running: RunningPolku;
  let data: string;
  beforeAll(async () => {
    data = join(folder, 'tried');
    running = await startPolku(data, '--no-demo');
  }, 60_000);
  afterAll(() => running?.end('SIGTERM'));

  const people = async (token: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(`${running.api}/v1/jobseekers`, { headers })).status;
  };

  it('gives tokens by a key of its own, which only this account can read', async () => {
    const { code, stdout } = await polkuIn({ POLKU_URL: running.api }, 'token', '--role', 'caseworker');
    expect(code).toBe(0);
    expect(await people(stdout.trim())).toBe(200);
    const { mode } = await stat(join(data, 'demo-issuer', 'key.jwk'));
    expect(mode & 0o777).toBe(0o600);
    expect(await people('')).toBe(401);
  });

  it('gives one for what is asked, and says why not', async () => {
    const asked = ['token', '--url', running.api, '--role', 'caseworker'];
    const { stdout } = await polku(...asked, '--municipality', '205', '765', '--subject', 'official-9');
    const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({
      iss: `${running.api}/demo-issuer`,
      sub: 'official-9',
      client_id: 'polku-cli',
      polku: { municipalities: ['205', '765'] },
    });
    expect((await polku('token', '--url', running.api, '--role', 'jobseeker')).stderr).toBe(
      'error: no token for that: the role jobseeker needs the claim polku.jobseeker\n',
    );
    expect((await polku('token', '--url', 'http://127.0.0.1:1', '--role', 'operator')).stderr).toContain(
      'error: no Polku answers at http://127.0.0.1:1',
    );
  });

  it('tells who has read whose data, and what is unusual in it', async () => {
    const { stdout } = await polku(
      'token',
      '--url',
      running.api,
      '--role',
      'kela-worker',
      '--subject',
      'k-1',
    );
    const headers = { Authorization: `Bearer ${stdout.trim()}`, 'Content-Type': 'application/json' };
    const of = `${running.api}/v1/jobseekers/R1`;
    const body = JSON.stringify({ on: '2020-01-01', municipality: '205' });
    expect((await fetch(`${of}/record-home-municipality`, { method: 'POST', headers, body })).status).toBe(
      201,
    );
    expect((await fetch(`${of}/events`, { headers })).status).toBe(200);
    const asked = ['access-log', '--url', running.api, '--jobseeker', 'R1'];
    // What was read a moment ago is taken in a moment later.
    const deadline = Date.now() + 20_000;
    let told = await polku(...asked);
    while (told.stdout === '' && Date.now() < deadline) told = await polku(...asked);
    expect(told.stdout.replace(/^\S+/, 'when')).toBe(
      'when  k-1, kela-worker, kela\n' +
        '  GET /v1/jobseekers/:jobseekerId/events: case, history, pathway, money, home\n' +
        '  for benefit, työttömyysturvalaki 13 luku\n  of R1\n',
    );
    const { stdout: lines } = await polku(...asked, '--reader', 'k-1', '--json');
    expect(JSON.parse(lines)).toMatchObject({ jobseekers: ['R1'], reader: { subject: 'k-1' } });
    const unusual = await polku('access-log', 'unusual', '--url', running.api, '--from', '2026-01-01');
    expect(unusual.stdout).toBe('Nothing unusual on 2026-01-01.\n');
    const refused = await polku('access-log', '--url', running.api);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Nobody is asked about.')]);
  });

  it('signs readers in to its pages with its own issuer', async () => {
    const reader = new Reader(running.api);
    expect(await reader.signIn({ role: 'operator' }, '/en/service')).toBe('/en/service');
    expect((await reader.get('/en/service')).text).toContain('All parts work');
  });

  it('is asked by commands with a token of its own, or with POLKU_TOKEN', async () => {
    const asked = ['statistics', '--url', running.api, '--from', '2026-01', '--to', '2026-01', '--json'];
    expect(await polku(...asked)).toMatchObject({ code: 0 });
    const refused = await polkuIn({ POLKU_TOKEN: 'not.a.token' }, ...asked);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('no signed JWT')]);
  });

  it('has nothing of a token in its log', async () => {
    const { stdout } = await polku('token', '--url', running.api, '--role', 'operator');
    await people(stdout.trim());
    await people(`${stdout.trim()}x`);
    expect(await running.end('SIGTERM')).toBe(0);
    const log = await readFile(join(data, 'polku.log'), 'utf8');
    expect(log).toContain('"security":"token-refused"');
    expect(log).not.toContain(stdout.split('.')[1]);
  });
});
