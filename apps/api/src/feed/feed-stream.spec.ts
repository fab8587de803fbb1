import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { EVERYWHERE, grantOf } from '#access';
import { helsinkiDateOf } from '#calendar-date';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, START } from '#event-store';
import { loadStatutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { newEvent } from '../../../../test/support/new-event.js';
import { permissionsOfDays } from '../identity/permissions-of-days.js';
import { ProtectedPeople } from '../protection/protected-people.js';
import { FeedParts } from './feed-parts.js';
import { feedTexts } from './feed-stream.js';
import type { FeedText } from './recorded-before-told.js';

const NOW = new Date('2026-11-24T10:00:00Z');
const permissions = permissionsOfDays()(helsinkiDateOf(NOW));
const SUBSCRIBER = grantOf(
  {
    subject: 'service',
    client: 'service',
    isService: true,
    role: 'subscriber',
    expires: new Date('2026-11-25T10:00:00Z'),
    mandate: {
      municipalities: [EVERYWHERE],
      eventTypes: ['*'],
      need: 'serving-the-person',
      parts: permissions.roles.subscriber.parts,
    },
  },
  permissions,
  helsinkiDateOf(NOW),
);

describe('the feed of several subscribers', () => {
  let node: Awaited<ReturnType<typeof startTemporaryNode>>;
  let eventStore: EventStore;
  let subscriptions = 0;

  beforeEach(async () => {
    node = await startTemporaryNode();
    // No event here has a text about a person.
    const keys = {} as SubjectKeys;
    const store = connectEventStore({ url: node.connectionString, keys, contracts: allContracts });
    subscriptions = 0;
    eventStore = {
      append: (...args) => store.append(...args),
      read: (...args) => store.read(...args),
      readAll: (options) => store.readAll(options),
      end: () => store.end(),
      ping: () => store.ping(),
      close: () => store.close(),
      async *subscribe(options) {
        subscriptions++;
        try {
          yield* store.subscribe(options);
        } finally {
          subscriptions--;
        }
      },
    };
  });
  afterEach(async () => {
    await eventStore.close();
    await node.stop();
  });

  const parts = (kept?: number) =>
    new FeedParts(
      eventStore,
      { heartbeat: 1_000, stall: 1_000 },
      10,
      () => NOW,
      new ProtectedPeople(eventStore, loadStatutes(), () => NOW),
      loadStatutes(),
      pino({ level: 'silent' }),
      kept,
    );

  async function append(stream: string, type: string, data: object, count = 1): Promise<string[]> {
    const events = Array.from({ length: count }, () => newEvent(type, data));
    await eventStore.append(stream, 'any', events);
    return events.map(({ id }) => id);
  }

  const record = (count: number) =>
    append('jobseeker-J1', 'JobSearchRegistered', { on: '2026-01-12' }, count);

  /** The ids that a subscriber is told until it has so many; `told` hears of each. */
  async function listen(
    feed: FeedParts,
    until: number,
    told: (count: number) => Promise<void> | void = () => {},
    type?: string,
  ): Promise<string[]> {
    const leaving = new AbortController();
    const filter = { types: type === undefined ? [] : [type], categories: [] };
    const ids: string[] = [];
    for await (const { text } of feedTexts(feed, filter, SUBSCRIBER, START, leaving.signal)) {
      if (text.startsWith('event:')) continue;
      ids.push(/"id":"([^"]+)"/.exec(text)?.[1] ?? '');
      await told(ids.length);
      if (ids.length === until) break;
    }
    leaving.abort();
    return ids;
  }

  it('reads what is live once for all, and stops reading when nobody listens', async () => {
    const feed = parts();
    const before = await record(5);
    const listening = [1, 2, 3].map(() => listen(feed, 10));
    const deadline = Date.now() + 20_000;
    while (subscriptions !== 1 && Date.now() < deadline) await setTimeout(5);
    expect(subscriptions).toBe(1);
    const after = await record(5);
    expect(await Promise.all(listening)).toEqual([1, 2, 3].map(() => [...before, ...after]));
    while (subscriptions !== 0 && Date.now() < deadline) await setTimeout(5);
    expect(subscriptions).toBe(0);
  }, 60_000);

  it('tells one who falls far behind everything, once and in order', async () => {
    const feed = parts(2);
    const ids = await record(3);
    let later: string[] = [];
    const slow = listen(feed, 63, async (count) => {
      // While this one deals with an event, far more is recorded than the tail keeps.
      if (count === 3 || count === 20) later = [...later, ...(await record(30))];
    });
    expect(await slow).toEqual([...ids, ...later]);
  }, 60_000);

  it('tells a filter that has let nothing through yet what comes', async () => {
    const feed = parts(2);
    await record(10);
    const listening = listen(feed, 1, () => {}, 'JobSearchEnded');
    await record(10);
    const ids = await append('jobseeker-J1', 'JobSearchEnded', { on: '2026-02-12', reason: 'own-notice' });
    expect(await listening).toEqual(ids);
  }, 60_000);

  it('learns of an order that comes while history is read before it comes to the order itself', async () => {
    const recorded = await record(600);
    const leaving = new AbortController();
    const texts: string[] = [];
    const filter = { types: [], categories: [] };
    for await (const { text } of feedTexts(parts(), filter, SUBSCRIBER, START, leaving.signal)) {
      texts.push(text);
      if (texts.length === 1) {
        await append('protection-J1', 'NonDisclosureOrdered', {
          on: '2026-02-01',
          by: 'employment-authority',
        });
      }
      if (texts.length === recorded.length) break;
    }
    leaving.abort();
    const isMarked = texts.map((text) => text.includes('"nondisclosure":true'));
    expect([isMarked[0], isMarked.at(-1)]).toEqual([false, true]);
  }, 60_000);

  it('tells one the event that could not be told another', async () => {
    const feed = parts();
    const cursorAt = feed.log.cursorAt.bind(feed.log);
    // More than a page: what is at the end of the log is read by each.
    const [first = '', second = ''] = await record(501);
    const leaving = new AbortController();
    const filter = { types: [], categories: [] };
    const follow = () => feedTexts(feed, filter, SUBSCRIBER, START, leaving.signal);
    const staying = follow();
    expect((await staying.next()).value.text).toContain(first);
    feed.log.cursorAt = async () => {
      throw new Error('no store');
    };
    const failing = follow();
    await failing.next();
    await expect(failing.next()).rejects.toThrow('no store');
    feed.log.cursorAt = cursorAt;
    expect((await staying.next()).value.text).toContain(second);
    leaving.abort();
  }, 60_000);

  it('marks a protected person also where another subscriber was told the same event before the order', async () => {
    const feed = parts();
    const leaving = new AbortController();
    const filter = { types: [], categories: [] };
    const [quick, slow] = [1, 2].map(() => feedTexts(feed, filter, SUBSCRIBER, START, leaving.signal));
    const nextOf = async (texts: AsyncGenerator<FeedText> | undefined): Promise<string> =>
      (await texts?.next())?.value.text ?? '';
    for (const texts of [quick, slow]) expect(await nextOf(texts)).toContain('caught-up');
    const order = { on: '2026-02-01', by: 'employment-authority' };
    const first = [quick, slow].map(nextOf);
    await record(1);
    await Promise.all(first);
    await append('protection-J2', 'NonDisclosureOrdered', order);
    const [id = ''] = await record(1);
    expect(await nextOf(quick)).toContain('NonDisclosureOrdered');
    const open = await nextOf(quick);
    await append('protection-J1', 'NonDisclosureOrdered', order);
    // At the order of the other person the slow one learns of this one, too.
    expect(await nextOf(slow)).toContain('NonDisclosureOrdered');
    const marked = await nextOf(slow);
    leaving.abort();
    expect([open, marked].map((text) => [text.includes(id), text.includes('"nondisclosure":true')])).toEqual([
      [true, false],
      [true, true],
    ]);
  }, 60_000);

  it('tells nothing more of a person whose order is recorded while history is told', async () => {
    const others = grantOf(
      { ...SUBSCRIBER.caller, mandate: { ...SUBSCRIBER.caller.mandate, need: undefined as never } },
      permissions,
      helsinkiDateOf(NOW),
    );
    await record(2_000);
    const leaving = new AbortController();
    const told: string[] = [];
    for await (const { text } of feedTexts(
      parts(),
      { types: [], categories: [] },
      others,
      START,
      leaving.signal,
    )) {
      const [, type] = /"type":"([^"]+)"/.exec(text) ?? [];
      if (type === undefined) continue;
      told.push(type);
      if (told.length === 1)
        await append('protection-J1', 'NonDisclosureOrdered', {
          on: '2026-02-01',
          by: 'employment-authority',
        });
      if (type === 'NonDisclosureOrdered') break;
    }
    leaving.abort();
    expect(told.at(-1)).toBe('NonDisclosureOrdered');
    // What was read already is told; a page has 500 events at most.
    expect(told.length).toBeLessThanOrEqual(501);
  }, 60_000);
});
