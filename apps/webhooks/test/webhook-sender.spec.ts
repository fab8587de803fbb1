import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { DEFAULT_WEBHOOK_SETTINGS } from '#webhooks';
import type { Resolve } from '../src/resolve-target.js';
import { type SenderSettings, WebhookSender } from '../src/webhook-sender.js';
import { answer, Receiver } from './support/receiver.js';

const HERE: SenderSettings = {
  ...DEFAULT_WEBHOOK_SETTINGS,
  targets: { ports: [443], thisMachine: true },
};
const PUBLIC: SenderSettings = { ...DEFAULT_WEBHOOK_SETTINGS, targets: { ports: [443], thisMachine: false } };
const nobodyAsks: Resolve = () => Promise.reject(new Error('no name was to be resolved'));
const NEVER = new AbortController().signal;

function file(name: string): string {
  return readFileSync(new URL(`support/${name}`, import.meta.url), 'utf8');
}

describe('sending', () => {
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await Receiver.listen();
  });

  afterEach(() => receiver.close());

  const send = (
    settings: SenderSettings = HERE,
    targetUrl: string = receiver.url,
    resolve: Resolve = nobodyAsks,
  ) =>
    new WebhookSender(settings, resolve).send(
      { targetUrl, headers: { 'webhook-id': 'e1' }, body: '{}' },
      NEVER,
    );

  it.each([200, 201, 202, 204])('is taken with %s', async (status) => {
    receiver.answering = answer(status);
    expect(await send()).toEqual({ kind: 'taken', status });
    expect(receiver.received).toMatchObject([{ path: '/hook', body: '{}', headers: { 'webhook-id': 'e1' } }]);
  });

  it.each([400, 401, 404, 500, 503])('is not taken with %s', async (status) => {
    receiver.answering = answer(status);
    expect(await send()).toEqual({ kind: 'failed', why: 'status', status });
  });

  it('tells 410 apart', async () => {
    receiver.answering = answer(410);
    expect(await send()).toEqual({ kind: 'gone', status: 410 });
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['soon', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('hears Retry-After: %s', async (value, askedWait) => {
    receiver.answering = answer(503, { 'Retry-After': value });
    const failed = { kind: 'failed', why: 'status', status: 503 };
    expect(await send()).toEqual(askedWait === undefined ? failed : { ...failed, askedWait });
  });

  it('hears a Retry-After that is a date', async () => {
    receiver.answering = answer(429, { 'Retry-After': new Date(Date.now() + 3_600_000).toUTCString() });
    const { askedWait } = (await send()) as { askedWait: number };
    expect(askedWait).toBeGreaterThan(3_500_000);
    expect(askedWait).toBeLessThanOrEqual(3_600_000);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect, wherever it leads: %s', async (status) => {
    const inside = await Receiver.listen();
    receiver.answering = answer(status, { Location: inside.url });
    expect(await send()).toEqual({ kind: 'failed', why: 'redirect', status });
    expect([receiver.received.length, inside.received.length]).toEqual([1, 0]);
    await inside.close();
  });

  it('gives up a target that takes the request and says nothing', async () => {
    receiver.answering = () => undefined;
    expect(await send({ ...HERE, answerTimeout: 50 })).toEqual({ kind: 'failed', why: 'timed-out' });
  });

  it('does not wait for a body that never ends: its status counts', async () => {
    receiver.answering = (_request, response) => void response.writeHead(200).write('and then ');
    expect(await send({ ...HERE, answerTimeout: 100 })).toEqual({ kind: 'taken', status: 200 });
  });

  it('reads no more of a huge body than a little', async () => {
    let written = 0;
    receiver.answering = (_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && written < 1e9) {
          written += 65_536;
          if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
        }
      };
      more();
    };
    expect(await send()).toEqual({ kind: 'taken', status: 200 });
    expect(written).toBeLessThan(100e6);
  });

  it('is broken off by a target that hangs up, or talks no HTTP', async () => {
    receiver.answering = (request) => void request.socket.destroy();
    expect(await send()).toEqual({ kind: 'failed', why: 'broken-off' });
    receiver.answering = (request) => void request.socket.end('SSH-2.0-OpenSSH_9.6\r\n');
    expect(await send()).toEqual({ kind: 'failed', why: 'broken-off' });
    receiver.answering = (request) =>
      void request.socket.write(`HTTP/1.1 200 OK\r\nX-Large: ${'x'.repeat(100_000)}\r\n`);
    expect(await send()).toEqual({ kind: 'failed', why: 'broken-off' });
  });

  it('finds nobody where nobody listens', async () => {
    const gone = await Receiver.listen();
    const { url } = gone;
    await gone.close();
    expect(await send(HERE, url)).toEqual({ kind: 'failed', why: 'not-connected' });
  });

  it('gives up where a connection is not encrypted in time', async () => {
    const silent = createTcpServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    expect(await send({ ...HERE, connectTimeout: 50 }, url)).toEqual({
      kind: 'failed',
      why: 'not-connected',
    });
    silent.close();
  });

  it.each([
    'http://127.0.0.1',
    'https://127.0.0.1',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://0',
  ])('connects to no address of this machine unless told so: %s', async (origin) => {
    const url = `${origin}:${receiver.port}/hook`;
    const ports = { ports: [receiver.port], thisMachine: false };
    expect(await send({ ...PUBLIC, targets: ports }, url)).toEqual({
      kind: 'failed',
      why: 'address-not-allowed',
    });
    expect(receiver.received).toEqual([]);
  });

  it.each([[['10.1.2.3']], [['169.254.169.254']], [['93.184.216.34', '127.0.0.1']], [['::1']]])(
    'connects to no name that stands for an internal address, alone or among others: %j',
    async (addresses) => {
      const outcome = await send(PUBLIC, 'https://hooks.example.fi/', async () => addresses);
      expect(outcome).toEqual({ kind: 'failed', why: 'address-not-allowed' });
    },
  );

  it('asks for a name once and connects to that answer, whatever the name stands for a moment later', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const resolve: Resolve = async () => answers[asked++] ?? [];
    const url = `http://hooks.example.fi:${receiver.port}/`;
    expect(await send(HERE, url, resolve)).toEqual({ kind: 'taken', status: 204 });
    expect(asked).toBe(1);
    expect(receiver.received[0]?.headers.host).toBe(`hooks.example.fi:${receiver.port}`);
    // At the next delivery it is checked anew.
    expect(await send(HERE, url, resolve)).toEqual({ kind: 'failed', why: 'address-not-allowed' });
    expect(receiver.received.length).toBe(1);
  });

  it.each([
    ['has no address', async () => []],
    ['does not exist', () => Promise.reject(new Error('ENOTFOUND'))],
  ])('finds nothing under a name that %s', async (_what, resolve) => {
    expect(await send(PUBLIC, 'https://hooks.example.fi/', resolve)).toEqual({
      kind: 'failed',
      why: 'not-resolved',
    });
  });

  it('gives up a name that is never resolved', async () => {
    const outcome = await send(
      { ...PUBLIC, answerTimeout: 50 },
      'https://hooks.example.fi/',
      () => new Promise(() => {}),
    );
    expect(outcome).toEqual({ kind: 'failed', why: 'timed-out' });
  });

  it('sends over TLS to whom the certificate names, and to nobody else', async () => {
    const server = createTlsServer(
      { key: file('hooks.test.key'), cert: file('hooks.test.crt') },
      (_, response) => response.writeHead(204).end(),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const resolve: Resolve = async () => ['127.0.0.1'];
    const over = (host: string, certificates?: string) =>
      new WebhookSender(HERE, resolve, certificates).send(
        { targetUrl: `https://${host}:${port}/`, headers: {}, body: '{}' },
        NEVER,
      );
    expect(await over('hooks.test', file('hooks.test.crt'))).toEqual({ kind: 'taken', status: 204 });
    expect(await over('hooks.test')).toEqual({ kind: 'failed', why: 'certificate' });
    expect(await over('other.test', file('hooks.test.crt'))).toEqual({ kind: 'failed', why: 'certificate' });
    server.close();
  });
});
