import { setTimeout } from 'node:timers/promises';
import { loadPermissions, type Part, type Permissions } from '#access';
import { helsinkiDateOf } from '#calendar-date';
import { type EventStore, EventStoreUnavailable, type Position } from '#event-store';
import type { Webhook } from '#webhooks';
import { DeliveryStore } from '../src/delivery-store.js';
import type { Webhooks } from '../src/open-webhooks.js';
import type { Resolve } from '../src/resolve-target.js';
import { answer, Receiver, take } from './support/receiver.js';
import { Installation } from './support/running-webhooks.js';

const shipped = loadPermissions(helsinkiDateOf(new Date()));
const DAYS = ['2025-01-02', '2025-01-03', '2025-01-04'];

describe('the sending of webhooks', () => {
  let installation: Installation;
  let receiver: Receiver;

  beforeAll(async () => {
    installation = await Installation.start();
  });

  afterAll(() => installation.close());

  beforeEach(async () => {
    receiver = await Receiver.listen();
  });

  afterEach(async () => {
    await installation.closeWebhooks();
    // What a test leaves active would be sent in the next one.
    const webhooks = installation.open();
    while (!webhooks.directory.ready) await setTimeout(2);
    for (const { id } of webhooks.directory.all())
      await installation.act(id, { type: 'EndWebhook', reason: 'asked' });
    await installation.closeWebhooks();
    await receiver.close();
  });

  /** What can only be seen in what is kept on disk. */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await setTimeout(2);
  }

  const nothingWaits = ({ deliveries }: Webhooks, id: string) =>
    until(() => deliveries.counts(id).waiting === 0 && deliveries.progressOf(id)?.lastAttempt !== undefined);

  it('tries again what failed, with the same id, and keeps the order of the stream', async () => {
    const statuses = [500, 503, 429, 200, 500, 200];
    receiver.answering = (...args) => answer(statuses.shift() ?? 200, { 'Retry-After': '0' })(...args);
    const webhooks = installation.open();
    const id = await installation.subscribe(receiver.url);
    const [first, second, third] = await installation.record('again', DAYS);
    await receiver.until(({ length }) => length === 7);
    expect(receiver.ids).toEqual([first, first, first, first, second, second, third]);
    await nothingWaits(webhooks, id);
    expect(webhooks.deliveries.progressOf(id)).toMatchObject({ failingSince: undefined });
  });

  it('holds back the stream of what fails, and no other one', async () => {
    const webhooks = installation.open({
      retries: { waits: [1, 1, 3_600_000], jitter: 0, longestAskedWait: 0 },
    });
    const id = await installation.subscribe(receiver.url);
    receiver.answering = (request, response, received) => {
      const { subject } = JSON.parse(received.body) as { subject: string };
      answer(subject === 'stuck' ? 500 : 200)(request, response, received);
    };
    const [first, behind] = await installation.record('stuck', DAYS.slice(0, 2));
    const free = await installation.record('free', DAYS);
    await receiver.until(({ length }) => length >= 6);
    await until(() => webhooks.deliveries.waiting(id).length === 2);
    expect(receiver.ids.filter((each) => each === first)).toHaveLength(3);
    expect(receiver.ids).not.toContain(behind);
    expect(receiver.ids.filter((each) => each !== first)).toEqual(free);
  });

  it('goes on after a restart where it was, and repeats nothing that was taken', async () => {
    let webhooks = installation.open();
    const id = await installation.subscribe(receiver.url);
    const before = await installation.record('restart', DAYS);
    await receiver.until(({ length }) => length === 3);
    await nothingWaits(webhooks, id);
    await installation.closeWebhooks();
    const meanwhile = await installation.record('restart', DAYS);
    webhooks = installation.open();
    await receiver.until(({ length }) => length === 6);
    expect(receiver.ids).toEqual([...before, ...meanwhile]);
    await nothingWaits(webhooks, id);
  });

  it('stops beside a target that hangs, and sends again what it had begun, with the same id', async () => {
    receiver.answering = () => undefined;
    installation.open();
    await installation.subscribe(receiver.url);
    const [first] = await installation.record('hangs', DAYS.slice(0, 1));
    await receiver.until(({ length }) => length === 1);
    await installation.closeWebhooks();
    receiver.answering = take;
    installation.open();
    await receiver.until(({ length }) => length === 2);
    expect(receiver.ids).toEqual([first, first]);
  });

  it('waits as a target asks with Retry-After', async () => {
    receiver.answering = answer(503, { 'Retry-After': '3600' });
    const webhooks = installation.open({ retries: { waits: [1], jitter: 0, longestAskedWait: 3_600_000 } });
    const id = await installation.subscribe(receiver.url);
    await installation.record('asked', DAYS.slice(0, 1));
    await until(() => webhooks.deliveries.progressOf(id)?.failingSince !== undefined);
    const [delivery] = webhooks.deliveries.waiting(id);
    expect((delivery?.notBefore ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('sends to the others while one target hangs', async () => {
    const hanging = await Receiver.listen();
    hanging.answering = () => undefined;
    installation.open();
    await installation.subscribe(hanging.url);
    await installation.subscribe(receiver.url);
    const ids = await installation.record('beside', DAYS);
    await receiver.until(({ length }) => length === 3);
    expect(receiver.ids).toEqual(ids);
    expect(hanging.received).toHaveLength(1);
    await hanging.close();
  });

  it('pauses a target that has failed for too long, and loses nothing: resumed, it gets all of it', async () => {
    receiver.answering = answer(500);
    const webhooks = installation.open({ pauseAfterFailing: 0 });
    const id = await installation.subscribe(receiver.url);
    const ids = await installation.record('failing', DAYS);
    await until(() => webhooks.directory.get(id)?.webhook.state === 'paused');
    expect(webhooks.directory.get(id)?.webhook.reason).toBe('failing');
    receiver.answering = take;
    receiver.received.length = 0;
    await installation.act(id, { type: 'ResumeWebhook' });
    await receiver.until(({ length }) => length === 3);
    expect(receiver.ids).toEqual(ids);
    await nothingWaits(webhooks, id);
    expect(webhooks.deliveries.counts(id)).toEqual({ waiting: 0, dead: 0 });
  });

  it('ends with 410, shows what was not taken, and destroys the secrets', async () => {
    receiver.answering = answer(410);
    const webhooks = installation.open();
    const id = await installation.subscribe(receiver.url);
    await installation.record('gone', DAYS);
    await until(() => webhooks.deliveries.counts(id).dead > 0);
    expect(webhooks.directory.get(id)?.webhook).toMatchObject({ state: 'ended', reason: 'gone' });
    expect(receiver.received).toHaveLength(1);
    await installation.closeWebhooks();
    expect(await installation.keys.find(id)).toBe('destroyed');
    for await (const { data } of installation.eventStore.read(`webhook-${id}`, { maxCount: 1 })) {
      expect(data).toMatchObject({ secret: { erased: true } });
    }
  });

  it('never has the secret in an event', async () => {
    installation.open();
    const id = await installation.subscribe(receiver.url);
    await installation.act(id, { type: 'RotateWebhookSecret', overlapHours: 1 });
    const stored: string[] = [];
    for await (const event of installation.eventStore.read(`webhook-${id}`, { personalFields: 'sealed' })) {
      stored.push(JSON.stringify(event));
    }
    expect(stored).toHaveLength(2);
    expect(stored.join()).not.toContain('whsec_');
  });

  it('reads no further than the target takes', async () => {
    receiver.answering = answer(500);
    const webhooks = installation.open({
      backlog: 2,
      retries: { waits: Array(50).fill(1), jitter: 0, longestAskedWait: 0 },
    });
    const id = await installation.subscribe(receiver.url);
    const ids = [...(await installation.record('much', DAYS)), ...(await installation.record('more', DAYS))];
    await receiver.until(({ length }) => length > 5);
    expect(webhooks.deliveries.counts(id)).toEqual({ waiting: 2, dead: 0 });
    receiver.answering = take;
    receiver.received.length = 0;
    await receiver.until(({ length }) => length >= 6);
    expect(new Set(receiver.ids)).toEqual(new Set(ids));
  });

  it('checks at each delivery what a name stands for', async () => {
    const stands = { for: '127.0.0.1' };
    const resolve: Resolve = async () => [stands.for];
    const webhooks = installation.open({}, { resolve });
    const id = await installation.subscribe(`http://hooks.example.fi:${receiver.port}/`);
    await installation.record('named', DAYS.slice(0, 1));
    await receiver.until(({ length }) => length === 1);
    stands.for = '10.0.0.1';
    await installation.record('named', DAYS.slice(1, 2));
    await until(() => webhooks.deliveries.counts(id).dead === 1);
    expect(webhooks.deliveries.deadLetters(id, '', 9)).toMatchObject([
      { failure: { why: 'address-not-allowed' } },
    ]);
    expect(receiver.received).toHaveLength(1);
  });

  it('sends from one process on a folder, and from the next one when that has ended', async () => {
    const one = installation.open();
    const other = installation.open();
    const id = await installation.subscribe(receiver.url);
    const first = await installation.record('two', DAYS);
    await receiver.until(({ length }) => length === 3);
    await nothingWaits(one, id);
    await one.close();
    const second = await installation.record('two', DAYS);
    await receiver.until(({ length }) => length === 6);
    expect(receiver.ids).toEqual([...first, ...second]);
    await nothingWaits(other, id);
  }, 30_000);

  it('does not blame a target for the absence of the event store', async () => {
    const webhooks = installation.open({ retries: { waits: [1], jitter: 0, longestAskedWait: 0 } });
    const id = await installation.subscribe(receiver.url);
    receiver.answering = async (...args) => {
      receiver.answering = take;
      await installation.stopNode();
      answer(500)(...args);
    };
    const [event] = await installation.record('away', DAYS.slice(0, 1));
    // The second attempt, which would be the last one, can't be made.
    await until(() => installation.warnings.includes('a webhook is sent later: the fault is here'));
    await installation.startNode();
    await receiver.until(({ length }) => length === 2);
    expect(receiver.ids).toEqual([event, event]);
    await nothingWaits(webhooks, id);
    expect(webhooks.deliveries.counts(id).dead).toBe(0);
  });

  it('begins anew in a store that was put back to an earlier state: nothing is left out', async () => {
    const webhooks = installation.open();
    const id = await installation.subscribe(receiver.url);
    await until(() => webhooks.deliveries.progressOf(id) !== undefined);
    await installation.closeWebhooks();
    const beyond = `${'9'.repeat(19)}0/${'9'.repeat(19)}0` as Position;
    const store = new DeliveryStore(`${installation.folder}/webhooks/deliveries.sqlite`);
    store.readOn(id, beyond);
    store.close();
    installation.open();
    const ids = await installation.record('back', DAYS);
    await receiver.until(({ length }) => length === 3);
    expect(receiver.ids).toEqual(ids);
  });

  describe('of people', () => {
    /** Who was told of whom, as far as the log has it now, of those whose name begins so. */
    async function told(people: string): Promise<object[]> {
      const readings: object[] = [];
      for await (const { data, metadata, stream } of installation.eventStore.readAll({
        categories: ['access'],
      })) {
        const { jobseekers = '', ...reading } = data as { readonly jobseekers?: string };
        const toldOf = jobseekers.split(' ');
        if (toldOf.some((each) => each.startsWith(people)))
          readings.push({ stream, webhook: metadata.$correlationId, ...reading, jobseekers: toldOf });
      }
      return readings;
    }

    it('comes after it was recorded who is told of whom, once for a webhook and date', async () => {
      const recorded: number[] = [];
      receiver.answering = async (...args) => {
        recorded.push((await told('read-')).length);
        answer(recorded.length === 1 ? 500 : 200)(...args);
      };
      const webhooks = installation.open();
      const id = await installation.subscribe(receiver.url);
      await installation.record('read-1', DAYS);
      await receiver.until(({ length }) => length === 4);
      await installation.record('read-2', DAYS);
      await receiver.until(({ length }) => length === 7);
      await nothingWaits(webhooks, id);
      expect(recorded).toEqual([1, 1, 1, 1, 2, 2, 2]);
      const reading = {
        stream: expect.stringMatching(/^access-\d{4}-\d{2}-\d{2}$/),
        webhook: id,
        subject: 'service-1',
        client: 'service-1',
        role: 'subscriber',
        authority: 'employment-authority',
        route: 'POST /v1/webhooks',
        parts: ['feed', 'pathway'],
        purpose: 'event-supply',
        legalBasis: shipped.roles.subscriber.provision,
      };
      expect(await told('read-')).toEqual([
        { ...reading, jobseekers: ['read-1'] },
        { ...reading, jobseekers: ['read-2'] },
      ]);
    });

    it('waits while that can not be recorded, without blame for the target', async () => {
      const { eventStore: whole } = installation;
      let isRefusing = true;
      const eventStore: EventStore = {
        async append(stream, ...args) {
          if (isRefusing && stream.startsWith('access-')) throw new EventStoreUnavailable();
          return await whole.append(stream, ...args);
        },
        read: (...args) => whole.read(...args),
        readAll: (options) => whole.readAll(options),
        subscribe: (options) => whole.subscribe(options),
        end: () => whole.end(),
        ping: () => whole.ping(),
        close: () => whole.close(),
      };
      const webhooks = installation.open({}, { eventStore });
      const id = await installation.subscribe(receiver.url);
      const ids = await installation.record('unrecorded', DAYS.slice(0, 2));
      const before = installation.warnings.length;
      await until(() =>
        installation.warnings.slice(before).includes('a webhook is sent later: the fault is here'),
      );
      expect(receiver.received).toEqual([]);
      expect(webhooks.deliveries.progressOf(id)?.lastAttempt).toBeUndefined();
      isRefusing = false;
      await receiver.until(({ length }) => length === 2);
      expect(receiver.ids).toEqual(ids);
    });
  });

  describe('whose subscriber lost what it had', () => {
    const { subscriber } = shipped.roles;
    /** The permissions in force, of which a test changes the parts of the role. */
    let permissions: Permissions;
    const permissionsOn = () => permissions;
    const permit = (parts: readonly Part[]) => {
      permissions = {
        ...shipped,
        roles: { ...shipped.roles, subscriber: { ...subscriber, parts } },
        fields: { ...shipped.fields },
      };
    };

    beforeEach(() => permit(subscriber.parts));

    it('sends nothing more once the role has no events, pauses, and leaves nothing out should it get them back', async () => {
      const webhooks = installation.open({}, { permissionsOn });
      const id = await installation.subscribe(receiver.url);
      const [first] = await installation.record('lost', DAYS.slice(0, 1));
      await receiver.until(({ length }) => length === 1);
      await nothingWaits(webhooks, id);
      permit([]);
      const [second] = await installation.record('lost', DAYS.slice(1, 2));
      await until(() => webhooks.directory.get(id)?.webhook.state === 'paused');
      expect(webhooks.directory.get(id)?.webhook.reason).toBe('not-permitted');
      const beforeReturn = [...receiver.ids];
      permit(subscriber.parts);
      await installation.act(id, { type: 'ResumeWebhook' });
      await receiver.until(({ length }) => length === 2);
      expect([beforeReturn, receiver.ids]).toEqual([[first], [first, second]]);
    });

    it('takes back what waits, and is paused again as often as it is resumed', async () => {
      receiver.answering = answer(500);
      const webhooks = installation.open(
        { retries: { waits: [1, 3_600_000], jitter: 0, longestAskedWait: 0 } },
        { permissionsOn },
      );
      const id = await installation.subscribe(receiver.url);
      await installation.record('waits', DAYS.slice(0, 1));
      await receiver.until(({ length }) => length === 2);
      receiver.answering = take;
      permit(['feed', 'money']);
      // Resumed, it tries at once what waits.
      await installation.act(id, { type: 'PauseWebhook', reason: 'asked' });
      await installation.act(id, { type: 'ResumeWebhook' });
      await until(() => webhooks.deliveries.counts(id).waiting === 0);
      expect([receiver.received.length, webhooks.deliveries.counts(id).dead]).toEqual([2, 0]);
      permit([]);
      for (let time = 0; time < 2; time++) {
        await installation.act(id, { type: 'PauseWebhook', reason: 'asked' });
        await installation.act(id, { type: 'ResumeWebhook' });
        await until(() => webhooks.directory.get(id)?.webhook.reason === 'not-permitted');
      }
    });

    it.each<[string, Partial<Webhook['asked']['mandate']>]>([
      ['is over', { until: '2026-01-01T00:00:00.000Z' }],
      ['is of a role that there is not', { role: 'king' }],
      ['is without the feed', { parts: ['pathway'] }],
    ])('sends nothing to a mandate that %s', async (_what, mandate) => {
      const webhooks = installation.open();
      const id = await installation.subscribe(receiver.url, mandate);
      await installation.record('never', DAYS);
      await until(() => webhooks.directory.get(id)?.webhook.state === 'paused');
      expect(receiver.received).toEqual([]);
    });

    it('sends nothing more when its mandate was not shown anew in time, and all of it once it was', async () => {
      let webhooks = installation.open();
      const id = await installation.subscribe(receiver.url);
      const [first] = await installation.record('renewed', DAYS.slice(0, 1));
      await receiver.until(({ length }) => length === 1);
      await nothingWaits(webhooks, id);
      await installation.closeWebhooks();
      // The time to renew it is over, for all that was shown before this process began.
      const shown = webhooks.directory.get(id)?.mandateShownAt.getTime() ?? 0;
      const [second] = await installation.record('renewed', DAYS.slice(1, 2));
      webhooks = installation.open({ renewWithin: Date.now() - shown });
      // Nobody has to record anything for it.
      await until(() => webhooks.directory.get(id)?.webhook.reason === 'not-renewed');
      expect(receiver.ids).toEqual([first]);
      await expect(installation.act(id, { type: 'ResumeWebhook' })).rejects.toThrow();
      await installation.closeWebhooks();
      webhooks = installation.open();
      const mandate = {
        role: 'subscriber',
        municipalities: ['*'],
        eventTypes: ['*'],
        parts: ['feed', 'pathway'],
      };
      await installation.act(id, { type: 'RenewWebhook', mandate });
      await receiver.until(({ length }) => length === 2);
      expect(receiver.ids).toEqual([first, second]);
      expect(webhooks.directory.get(id)?.mandateShownAt.getTime()).toBeGreaterThan(shown);
    });

    it('gives who showed a mandate before anybody had to show it anew the whole time, from when that began', () => {
      const { renewBy, deliveries, settings } = installation.open();
      const whole = deliveries.renewalBegan + settings.renewWithin;
      expect(renewBy(new Date('2024-01-01'))).toBe(whole);
      expect(renewBy(new Date(deliveries.renewalBegan + 1))).toBe(whole + 1);
    });

    it('sends what the mandate gives that was shown last, also of what waits', async () => {
      receiver.answering = answer(500);
      const webhooks = installation.open({ retries: { waits: [3_600_000], jitter: 0, longestAskedWait: 0 } });
      const id = await installation.subscribe(receiver.url);
      await installation.record('narrowed', DAYS.slice(0, 1));
      await receiver.until(({ length }) => length === 1);
      receiver.answering = take;
      const mandate = {
        role: 'subscriber',
        municipalities: ['*'],
        eventTypes: ['JobSearchEnded'],
        parts: ['feed'],
      };
      // What waits is tried at once, and taken back.
      await installation.act(id, { type: 'RenewWebhook', mandate });
      await installation.record('narrowed', DAYS.slice(1, 3));
      await until(() => webhooks.deliveries.counts(id).waiting === 0);
      expect([receiver.received.length, webhooks.deliveries.counts(id).dead]).toEqual([1, 0]);
    });

    it('sends of a protected person nothing but that she is, unless the mandate says for what she is needed', async () => {
      installation.open();
      const serving = await Receiver.listen();
      const parts = ['feed', 'pathway', 'home'];
      const [here] = await Promise.all([
        installation.subscribe(receiver.url, { parts }),
        installation.subscribe(serving.url, { parts, need: 'serving-the-person' }),
      ]);
      const by = 'employment-authority';
      await installation.recordIn('protection-safe', 'NonDisclosureOrdered', { on: '2026-01-02', by });
      await installation.record('safe', DAYS);
      await serving.until(({ length }) => length === 4);
      await receiver.until(({ length }) => length === 1);
      await installation.act(here, { type: 'EndWebhook', reason: 'asked' });
      const typesOf = ({ received }: Receiver) =>
        received.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort();
      expect(typesOf(receiver)).toEqual(['NonDisclosureOrdered']);
      expect(typesOf(serving)).toEqual([...DAYS.map(() => 'JobSearchRegistered'), 'NonDisclosureOrdered']);
      for (const { body } of [...receiver.received, ...serving.received])
        expect(JSON.parse(body)).toMatchObject({ nondisclosure: true });
      await serving.close();
    });

    it.each<[string, Partial<Webhook['asked']['mandate']>]>([
      ['types', { eventTypes: ['JobSearchEnded'] }],
      ['people', { municipalities: ['205'] }],
      ['parts', { parts: ['feed', 'money'] }],
    ])('sends nothing of other %s than the mandate names', async (_what, mandate) => {
      installation.open();
      const other = await Receiver.listen();
      const id = await installation.subscribe(receiver.url, mandate);
      await installation.subscribe(other.url);
      await installation.record('else', DAYS);
      await other.until(({ length }) => length === 3);
      // Behind these nothing is left to be looked at.
      await installation.act(id, { type: 'EndWebhook', reason: 'asked' });
      expect(receiver.received).toEqual([]);
      await other.close();
    });
  });
});
