import { type Delivery, type EventStore, newIdentifier, type Position } from '#event-store';
import {
  all,
  type EventStoreUnderTest,
  eventStoreUnderTest,
  eventsOf,
  until,
} from './event-store-under-test.js';
import { caseNoted, municipalityRecorded } from './test-events.js';

describe('a subscription to the event store', () => {
  let underTest: EventStoreUnderTest;
  let store: EventStore;
  let after: Position;
  let abort: AbortController;

  beforeAll(async () => {
    underTest = await eventStoreUnderTest();
    store = underTest.store;
  });

  afterAll(() => underTest.stop());

  beforeEach(async () => {
    abort = new AbortController();
    after = await benefits('before');
  });

  afterEach(() => abort.abort());

  const benefits = async (...municipalities: string[]) => {
    const events = municipalities.map((code) => municipalityRecorded(/^\d{3}$/.test(code) ? code : '999'));
    return (await store.append(`benefits-${newIdentifier()}`, 'any', events)).position;
  };
  const subscribe = (options: { after?: Position; categories?: string[] } = {}) =>
    store.subscribe({ categories: ['benefits'], after, signal: abort.signal, ...options });
  const codes = (deliveries: readonly Delivery[]) =>
    eventsOf(deliveries).map(({ data }) => (data as { municipality: string }).municipality);
  const isCaughtUp = ({ kind }: Delivery) => kind === 'caught-up';
  const hasCode = (code: string) => (delivery: Delivery) => codes([delivery])[0] === code;

  it('delivers history, says that it has caught up, and goes on live', async () => {
    await benefits('001', '002');
    const live: Delivery[] = [];
    for await (const delivery of subscribe()) {
      live.push(delivery);
      if (isCaughtUp(delivery)) await benefits('003');
      if (hasCode('003')(delivery)) break;
    }
    expect(
      live.filter(({ kind }) => kind !== 'checkpoint').map((each) => codes([each])[0] ?? each.kind),
    ).toEqual(['001', '002', 'caught-up', '003']);
  });

  it('begins after the position that was reached', async () => {
    const reached = await benefits('001');
    await benefits('002');
    expect(codes(await until(subscribe({ after: reached }), isCaughtUp))).toEqual(['002']);
  });

  it('delivers the categories that were asked for, and checkpoints where nothing passes', async () => {
    const others = Array.from({ length: 700 }, () => caseNoted('other'));
    const { position: end } = await store.append(`jobseeker-${newIdentifier()}`, 'any', others);
    const deliveries = await until(subscribe(), ({ kind }) => kind === 'checkpoint');
    expect(codes(deliveries)).toEqual([]);
    const [checkpoint] = deliveries.filter((each) => each.kind === 'checkpoint');
    expect(checkpoint && checkpoint.position > after && checkpoint.position <= end).toBe(true);
    await benefits('004');
    const later = await until(subscribe({ after: checkpoint?.position ?? after }), hasCode('004'));
    expect(codes(later)).toEqual(['004']);
  });

  it('keeps the order, with positions that only grow, for a reader who is slow', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => String(n % 1000).padStart(3, '0'));
    for (let start = 0; start < many.length; start += 500) await benefits(...many.slice(start, start + 500));
    const deliveries: Delivery[] = [];
    for await (const delivery of subscribe()) {
      if (deliveries.length % 100 === 0) await new Promise(setImmediate);
      deliveries.push(delivery);
      if (isCaughtUp(delivery)) break;
    }
    expect(codes(deliveries)).toEqual(many);
    const positions = deliveries.flatMap((each) =>
      each.kind === 'caught-up' ? [] : [each.kind === 'event' ? each.event.position : each.position],
    );
    expect(positions).toEqual([...new Set(positions)].sort());
  });

  it('ends when its signal aborts, also while it waits', async () => {
    const ended = all(subscribe());
    const waiting = until(subscribe(), isCaughtUp);
    await waiting;
    abort.abort();
    expect(codes(await ended)).toEqual([]);
  });

  it('does not begin when its signal is aborted already', async () => {
    abort.abort();
    expect(await all(subscribe())).toEqual([]);
  });
});
