import { createHmac } from 'node:crypto';
import { CloudEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { answer, type Received, Receiver } from '#apps/webhooks/test/support/receiver.js';
import { QUERY_DESCRIPTIONS } from '../src/queries/query-descriptions.js';
import { type Answer, Caller } from './support/caller.js';
import { fieldsOf } from './support/fields-of.js';
import type { RunningApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela', 'Polku-Actor': 'integration-1' };
const OWNER = { role: 'subscriber', subject: 'service-1', clientId: 'service-1' } as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

const NOTHING: Received = { path: undefined, headers: {}, body: '' };

interface Made {
  readonly webhookId: string;
  readonly revision: number;
  readonly secret?: string;
}

interface View {
  readonly state: string;
  readonly reason: string | null;
  readonly progress: {
    readonly deadLetters: number;
    readonly waiting: number;
    readonly lastAttempt: object | null;
  };
}

/** Webhooks as a service asks for them and is sent them. */
export function webhooksSuite(started: () => RunningApi): void {
  describe('webhooks', () => {
    let caller: Caller;
    let owner: Caller;
    let receiver: Receiver;
    let people = 0;

    beforeAll(() => {
      caller = new Caller(started().url);
      owner = caller.who(OWNER);
    });

    beforeEach(async () => {
      receiver = await Receiver.listen();
    });

    afterEach(() => receiver.close());

    const post = (path: string, body?: object, headers: Record<string, string> = {}) =>
      owner.send('POST', `/v1/webhooks${path}`, { body, headers });
    const subscribe = async (more: object = {}) =>
      (await post('', { targetUrl: receiver.url, types: ['JobSearchRegistered'], ...more })).json as Made;
    const view = async (id: string) => (await owner.get(`/v1/webhooks/${id}`)).json as View;

    /** Waits for what follows from an answer of the receiver, which is not to be seen from outside. */
    async function until(id: string, isSo: (view: View) => boolean): Promise<View> {
      for (;;) {
        const seen = await view(id);
        if (isSo(seen)) return seen;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }

    /** @returns the id of the event */
    async function register(jobseeker = `WH${++people}`): Promise<string | undefined> {
      const { json } = await caller.task(jobseeker, 'register-job-search', { on: '2026-01-12' });
      return (json as { recorded: { id: string }[] }).recorded[0]?.id;
    }

    const problemOf = ({ status, json }: Answer) => [status, (json as { type: string }).type.slice(10)];

    it('are sent as signed CloudEvents, from the subscription on', async () => {
      await register();
      const made = await post('', { targetUrl: receiver.url, types: ['JobSearchRegistered'] });
      const { webhookId, secret = '' } = made.json as Made;
      expect(made.status).toBe(201);
      expect(made.headers.get('location')).toBe(`/v1/webhooks/${webhookId}`);
      expect(made.headers.get('etag')).toBe('"webhook-0"');
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const id = await register();
      await receiver.until(({ length }) => length === 1);
      const [{ headers, body } = NOTHING] = receiver.received;
      const event = new Webhook(secret).verify(body, headers as Record<string, string>);
      expect(new CloudEvent(event as object).validate()).toBe(true);
      expect(event).toMatchObject({ id, type: 'JobSearchRegistered', subject: `WH${people}` });
      expect(headers['webhook-id']).toBe(id);
      expect(headers['content-type']).toContain('application/cloudevents+json');
      // The same by the specification's own words, without the library.
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.slice(6), 'base64');
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
      );
      await post(`/${webhookId}/end`);
    });

    it('tell the history too, to whoever asks for it, and only what their filter lets through', async () => {
      await caller.task(
        'WH-home',
        'record-home-municipality',
        { on: '2020-01-01', municipality: '976' },
        KELA,
      );
      await register('WH-home');
      const before = (await caller.get('/v1/events?municipality=976')).json as { next: string };
      await caller.task('WH-home', 'report-job-search-discussion', { on: '2026-02-14', summary: 'Well' });
      const all = await subscribe({ types: undefined, municipality: '976', after: 'beginning' });
      await receiver.until(({ length }) => length === 3);
      const types = receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
      expect([...types].sort()).toEqual([
        'HomeMunicipalityRecorded',
        'JobSearchDiscussionHeld',
        'JobSearchRegistered',
      ]);
      expect(types.indexOf('JobSearchRegistered')).toBeLessThan(types.indexOf('JobSearchDiscussionHeld'));
      expect(receiver.received.map(({ body }) => body).join()).not.toContain('Well');
      await post(`/${all.webhookId}/end`);
      const rest = await subscribe({
        types: undefined,
        categories: ['jobseeker'],
        municipality: '976',
        after: before.next,
      });
      await receiver.until(({ length }) => length === 4);
      expect(receiver.ids[3]).toBe(receiver.ids[types.indexOf('JobSearchDiscussionHeld')]);
      await post(`/${rest.webhookId}/end`);
    });

    it('keep their secret out of every event and of every other answer, and of the log', async () => {
      const { webhookId, secret = '' } = await subscribe();
      const rotated = (await post(`/${webhookId}/rotate-secret`, { overlapHours: 24 })).json as Made;
      const { events } = (await caller.get(`/v1/events?category=jobseeker&limit=1`)).json as {
        events: object[];
      };
      expect(events).toHaveLength(1);
      const told = [
        (await owner.get('/v1/webhooks')).text,
        (await owner.get(`/v1/webhooks/${webhookId}`)).text,
        ...started().logged,
      ].join();
      for (const each of [secret, rotated.secret ?? '']) {
        expect(each).toMatch(/^whsec_/);
        expect(told).not.toContain(each.slice(6));
      }
      await post(`/${webhookId}/end`);
    });

    it('are signed with both secrets for a while after a rotation, or with the new one at once', async () => {
      const { webhookId, secret: old = '' } = await subscribe();
      const { secret: next = '' } = (await post(`/${webhookId}/rotate-secret`, { overlapHours: 168 }))
        .json as Made;
      await register();
      await receiver.until(({ length }) => length === 1);
      const { secret: last = '' } = (await post(`/${webhookId}/rotate-secret`, { overlapHours: 0 }))
        .json as Made;
      await register();
      await receiver.until(({ length }) => length === 2);
      const isBy = (secret: string) =>
        receiver.received.map(({ body, headers }) => {
          try {
            new Webhook(secret).verify(body, headers as Record<string, string>);
            return true;
          } catch {
            return false;
          }
        });
      expect([isBy(old), isBy(next), isBy(last)]).toEqual([
        [true, false],
        [true, false],
        [false, true],
      ]);
      await post(`/${webhookId}/end`);
    });

    it('are carried out once: repeated with its key, a subscription is the same, and its secret is not shown again', async () => {
      const body = { targetUrl: receiver.url };
      const first = await post('', body, { 'Idempotency-Key': 'webhook-1' });
      const again = await post('', body, { 'Idempotency-Key': 'webhook-1' });
      expect([first.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      const { secret, ...made } = first.json as Made;
      expect(secret).toBeDefined();
      expect(again.json).toEqual(made);
      const other = await post('', { ...body, municipality: '205' }, { 'Idempotency-Key': 'webhook-1' });
      expect(problemOf(other)).toEqual([422, 'idempotency-key-reused']);
      await post(`/${made.webhookId}/end`);
    });

    it('are paused and resumed, and nothing is lost meanwhile', async () => {
      const { webhookId } = await subscribe();
      expect((await post(`/${webhookId}/pause`)).json).toMatchObject({ changed: true, revision: 1 });
      expect((await post(`/${webhookId}/pause`)).json).toMatchObject({ changed: false, revision: 1 });
      expect(await view(webhookId)).toMatchObject({ state: 'paused', reason: 'asked' });
      const ids = [await register(), await register()];
      const another = await subscribe();
      const last = await register();
      await receiver.until(({ length }) => length === 1);
      expect(receiver.ids).toEqual([last]);
      await post(`/${webhookId}/resume`);
      await receiver.until(({ length }) => length === 4);
      expect([...receiver.ids].sort()).toEqual([...ids, last, last].sort());
      await post(`/${webhookId}/end`);
      await post(`/${another.webhookId}/end`);
    });

    it('that were ended are sent nothing, and take nothing more', async () => {
      const { webhookId } = await subscribe();
      const another = await subscribe();
      await post(`/${webhookId}/end`);
      const id = await register();
      await receiver.until(({ length }) => length === 1);
      expect(receiver.ids).toEqual([id]);
      expect(await view(webhookId)).toMatchObject({ state: 'ended', reason: 'asked' });
      for (const path of ['/pause', '/resume', '/dead-letters/replay']) {
        expect(problemOf(await post(`/${webhookId}${path}`))).toEqual([422, 'webhook-ended']);
      }
      expect(problemOf(await post(`/${webhookId}/rotate-secret`, { overlapHours: 1 }))).toEqual([
        422,
        'webhook-ended',
      ]);
      await post(`/${another.webhookId}/end`);
    });

    it('that were given up are shown, and sent again when asked: one, or all', async () => {
      receiver.answering = answer(500);
      const { webhookId } = await subscribe();
      const ids = [await register(), await register(), await register()];
      await until(webhookId, ({ progress }) => progress.deadLetters === 3);
      expect(receiver.ids.filter((id) => id === ids[0])).toHaveLength(3);
      const path = `/v1/webhooks/${webhookId}/dead-letters`;
      const { json } = await owner.get(path);
      expect(json).toMatchObject({
        deadLetters: ids.map((eventId) => ({
          eventId,
          attempts: 3,
          failure: { why: 'status', status: 500 },
        })),
      });
      expect(fieldsOf(QUERY_DESCRIPTIONS['dead-letters'].answer.deadLetters[0])).toEqual(
        fieldsOf((json as { deadLetters: object[] }).deadLetters[0]),
      );
      const first = (await owner.get(`${path}?limit=2`)).json as { deadLetters: object[]; next: string };
      const second = (await owner.get(`${path}?limit=2&after=${first.next}`)).json;
      expect([first.deadLetters.length, second]).toEqual([
        2,
        { deadLetters: [expect.objectContaining({ eventId: ids[2] })] },
      ]);
      receiver.answering = answer(204);
      receiver.received.length = 0;
      expect((await post(`/${webhookId}/dead-letters/${ids[1]}/replay`)).json).toEqual({ replayed: 1 });
      await until(webhookId, ({ progress }) => progress.deadLetters + progress.waiting === 2);
      expect((await post(`/${webhookId}/dead-letters/replay`)).json).toEqual({ replayed: 2 });
      await until(webhookId, ({ progress }) => progress.deadLetters + progress.waiting === 0);
      expect([...receiver.ids].sort()).toEqual([...ids].sort());
      expect(fieldsOf(QUERY_DESCRIPTIONS.webhook.answer)).toEqual(fieldsOf(await view(webhookId)));
      expect(fieldsOf(QUERY_DESCRIPTIONS.webhooks.answer)).toEqual(
        fieldsOf({ webhooks: [await view(webhookId)] }),
      );
      expect(problemOf(await post(`/${webhookId}/dead-letters/${ids[1]}/replay`))).toEqual([
        404,
        'unknown-dead-letter',
      ]);
      await post(`/${webhookId}/end`);
    });

    it('end when the target says that it is gone', async () => {
      receiver.answering = answer(410);
      const { webhookId } = await subscribe();
      await register();
      expect(await until(webhookId, ({ state }) => state === 'ended')).toMatchObject({ reason: 'gone' });
      await until(webhookId, ({ progress }) => progress.deadLetters === 1);
      expect(receiver.received).toHaveLength(1);
    });

    it.each([
      ['https://inside.example.fi/', 'not of the public internet'],
      ['https://partly-inside.example.fi/', 'not of the public internet'],
      ['https://10.0.0.1/', 'not of the public internet'],
      ['https://[fd00::1]/', 'not of the public internet'],
      ['https://169.254.169.254/latest/meta-data', 'not of the public internet'],
      ['https://unknown.example.fi/', 'has no address'],
      ['http://hooks.example.fi/', 'not an https address'],
      ['https://user:word@hooks.example.fi/', 'a user name or a password'],
      ['https://hooks.example.fi:2113/', 'port'],
      ['https://hooks.example.fi/#x', 'fragment'],
    ])('are not sent to %s', async (targetUrl, detail) => {
      const refused = await post('', { targetUrl });
      expect(problemOf(refused)).toEqual([422, 'webhook-target-refused']);
      expect(refused.json).toMatchObject({ detail: expect.stringContaining(detail) });
      expect(refused.text).not.toContain('10.1.2.3');
      expect(refused.text).not.toContain('word@');
    });

    it('may be sent to a public address, whose name is checked again at every delivery', async () => {
      const { json, status } = await post('', { targetUrl: 'https://hooks.example.fi/polku?key=1' });
      expect(status).toBe(201);
      await post(`/${(json as Made).webhookId}/end`);
    });

    it.each([
      [{}, '/targetUrl'],
      [{ targetUrl: 'ftp://hooks.example.fi' }, '/targetUrl'],
      [{ targetUrl: 17 }, '/targetUrl'],
      [{ targetUrl: `https://hooks.example.fi/${'x'.repeat(2000)}` }, '/targetUrl'],
      [{ targetUrl: 'https://hooks.example.fi/', types: [] }, '/types'],
      [{ targetUrl: 'https://hooks.example.fi/', types: ['ServiceStartet'] }, '/types'],
      [{ targetUrl: 'https://hooks.example.fi/', categories: ['command'] }, '/categories'],
      [{ targetUrl: 'https://hooks.example.fi/', municipality: 'Kajaani' }, '/municipality'],
      [{ targetUrl: 'https://hooks.example.fi/', after: 'now' }, '/after'],
      [{ targetUrl: 'https://hooks.example.fi/', secret: 'whsec_mine' }, '/secret'],
    ])('are not asked for with %j', async (body, pointer) => {
      const refused = await post('', body);
      expect(problemOf(refused)).toEqual([400, 'invalid-request']);
      expect(refused.json).toMatchObject({ errors: [{ pointer }] });
    });

    it('begin at no place of another log', async () => {
      const after = `${NOBODY}~${'0'.repeat(20)}~${'0'.repeat(20)}`;
      expect(problemOf(await post('', { targetUrl: receiver.url, after }))).toEqual([409, 'foreign-cursor']);
    });

    it.each([-1, 169, 1.5, '24', null])('rotate with no overlap of %j hours', async (overlapHours) => {
      const { webhookId } = await subscribe();
      expect(problemOf(await post(`/${webhookId}/rotate-secret`, { overlapHours }))).toEqual([
        400,
        'invalid-request',
      ]);
      await post(`/${webhookId}/end`);
    });

    it.each([NOBODY, 'nonsense', '..%2f'])('that nobody made are unknown: %s', async (id) => {
      for (const answered of [
        await owner.get(`/v1/webhooks/${id}`),
        await owner.get(`/v1/webhooks/${id}/dead-letters`),
        await post(`/${id}/pause`),
        await post(`/${id}/end`),
        await post(`/${id}/dead-letters/replay`),
      ]) {
        expect(problemOf(answered)).toEqual([404, 'unknown-webhook']);
      }
    });

    it('insist on a revision when asked to', async () => {
      const { webhookId } = await subscribe();
      const stale = await post(`/${webhookId}/pause`, undefined, { 'If-Match': '"webhook-7"' });
      expect(problemOf(stale)).toEqual([412, 'stale-revision']);
      const current = await post(`/${webhookId}/pause`, undefined, { 'If-Match': '"webhook-0"' });
      expect(current.status).toBe(201);
      await post(`/${webhookId}/end`);
    });

    it('are no more than may be there at once, ended ones left out', async () => {
      const made: Made[] = [];
      for (let number = 0; number < 5; number++) made.push(await subscribe());
      expect(problemOf(await post('', { targetUrl: receiver.url }))).toEqual([422, 'too-many-webhooks']);
      await post(`/${made[0]?.webhookId}/end`);
      made.push(await subscribe());
      expect(made[5]).toMatchObject({ changed: true });
      for (const { webhookId } of made.slice(1)) await post(`/${webhookId}/end`);
    });

    it('leave in the log which webhook and which event, and nothing of the target or the body', async () => {
      const { webhookId } = await subscribe({ targetUrl: `${receiver.url}?marker=never-in-a-log` });
      const id = await register('WH-never-in-a-log');
      await until(webhookId, ({ progress }) => progress.lastAttempt !== null);
      const lines = started().logged.filter((line) => line.includes(webhookId));
      expect(lines.filter((line) => line.includes(id ?? '') && line.includes('webhook taken'))).toHaveLength(
        1,
      );
      expect(started().logged.join()).not.toContain('never-in-a-log');
      await post(`/${webhookId}/end`);
    });

    it('are listed, in the order in which they were made', async () => {
      const one = await subscribe();
      const two = await subscribe();
      const { webhooks } = (await owner.get('/v1/webhooks')).json as { webhooks: Made[] };
      expect(webhooks.slice(-2).map(({ webhookId }) => webhookId)).toEqual([one.webhookId, two.webhookId]);
      for (const { webhookId } of [one, two]) await post(`/${webhookId}/end`);
    });

    it('belong to the service that made them: to others they are as unknown as those that nobody made', async () => {
      const { webhookId } = await subscribe();
      for (const other of [
        { ...OWNER, subject: 'service-2', clientId: 'service-2' },
        { ...OWNER, subject: 'service-2' },
        { ...OWNER, clientId: 'service-2' },
      ]) {
        const stranger = caller.who(other);
        for (const [method, path, body] of [
          ['GET', ''],
          ['GET', '/dead-letters'],
          ['POST', '/rotate-secret', { overlapHours: 0 }],
          ['POST', '/pause'],
          ['POST', '/resume'],
          ['POST', '/end'],
          ['POST', '/dead-letters/replay'],
          ['POST', `/dead-letters/${NOBODY}/replay`],
        ] as const) {
          const asked = (id: string) => stranger.send(method, `/v1/webhooks/${id}${path}`, { body });
          const [foreign, unknown] = [await asked(webhookId), await asked(NOBODY)];
          expect(problemOf(foreign)).toEqual([404, 'unknown-webhook']);
          expect(foreign.text).toBe(unknown.text);
        }
        const { webhooks } = (await stranger.get('/v1/webhooks')).json as { webhooks: object[] };
        expect(webhooks).toEqual([]);
      }
      expect(await view(webhookId)).toMatchObject({
        state: 'active',
        revision: 0,
        owner: { subject: 'service-1', client: 'service-1' },
      });
      expect(started().logged.join()).toContain('"security":"webhook-of-another","subject":"service-2"');
      await post(`/${webhookId}/end`);
    });

    it('are all seen and paused by an operator, who can do nothing else with them', async () => {
      receiver.answering = answer(500);
      const { webhookId, secret = '' } = await subscribe();
      const id = await register();
      await until(webhookId, ({ progress }) => progress.deadLetters === 1);
      const operator = caller.who({ role: 'operator' });
      const { json, text } = await operator.get('/v1/webhooks');
      expect((json as { webhooks: Made[] }).webhooks.map((each) => each.webhookId)).toContain(webhookId);
      expect(text).not.toContain(secret.slice(6));
      expect((await operator.get(`/v1/webhooks/${webhookId}/dead-letters`)).json).toMatchObject({
        deadLetters: [{ eventId: id, failure: { status: 500 } }],
      });
      expect((await operator.send('POST', `/v1/webhooks/${webhookId}/pause`)).status).toBe(201);
      expect(await view(webhookId)).toMatchObject({ state: 'paused', reason: 'asked' });
      for (const path of ['/rotate-secret', '/resume', '/end', '/dead-letters/replay']) {
        const refused = await operator.send('POST', `/v1/webhooks/${webhookId}${path}`);
        expect(problemOf(refused)).toEqual([403, 'not-permitted']);
      }
      expect(problemOf(await operator.send('POST', '/v1/webhooks', { body: {} }))).toEqual([
        403,
        'not-permitted',
      ]);
      await post(`/${webhookId}/end`);
    });

    it('are sent what the mandate of their owner gives: its people, its types, its parts', async () => {
      await caller.task('WH-205', 'record-home-municipality', { on: '2020-01-01', municipality: '205' });
      await caller.task('WH-290', 'record-home-municipality', { on: '2020-01-01', municipality: '290' });
      const narrow = caller.who({
        ...OWNER,
        municipalities: ['205'],
        eventTypes: ['JobSearchRegistered', 'JobSearchDiscussionHeld'],
        parts: ['feed', 'pathway'],
      });
      const { json } = await narrow.send('POST', '/v1/webhooks', { body: { targetUrl: receiver.url } });
      await register('WH-290');
      const registered = await register('WH-205');
      const discussion = { on: '2026-02-14', summary: 'Well' };
      await caller.task('WH-205', 'report-job-search-discussion', discussion);
      await caller.task('WH-205', 'record-home-municipality', { on: '2026-02-15', municipality: '290' });
      await receiver.until(({ length }) => length === 2);
      expect(receiver.ids[0]).toBe(registered);
      const [, held] = receiver.received.map(
        ({ body }) => JSON.parse(body) as { type: string; data: object; withheld?: string },
      );
      expect(held).toMatchObject({ type: 'JobSearchDiscussionHeld', data: { on: '2026-02-14' } });
      expect(held?.data).not.toHaveProperty('summary');
      expect(held?.withheld?.split(' ')).toContain('summary');
      await post(`/${(json as Made).webhookId}/end`);
    });

    it('leave in the log who had dead letters sent again', async () => {
      receiver.answering = answer(500);
      const { webhookId } = await subscribe();
      await register();
      await until(webhookId, ({ progress }) => progress.deadLetters === 1);
      receiver.answering = answer(204);
      await post(`/${webhookId}/dead-letters/replay`);
      const replays = started().logged.filter((line) => line.includes('dead-letters-replayed'));
      expect(JSON.parse(replays.at(-1) ?? '')).toMatchObject({
        subject: 'service-1',
        role: 'subscriber',
        webhook: webhookId,
        replayed: 1,
      });
      await until(webhookId, ({ progress }) => progress.deadLetters + progress.waiting === 0);
      await post(`/${webhookId}/end`);
    });
  });
}
