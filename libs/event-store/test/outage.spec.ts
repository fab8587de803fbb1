import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedNode, startEmbeddedNode } from '#embedded-node';
import {
  connectEventStore,
  type Delivery,
  type EventStore,
  EventStoreUnavailable,
  type NewEvent,
  newIdentifier,
} from '#event-store';
import type { SubjectKeys } from '#subject-keys';
import { all, eventsOf, temporaryKeys } from './event-store-under-test.js';
import { caseNoted, municipalityRecorded, nameRecorded, testContracts } from './test-events.js';

describe('an event store that goes away and comes back', () => {
  let folder: string;
  let keys: SubjectKeys;
  let node: EmbeddedNode;
  let store: EventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-outage-'));
    keys = await temporaryKeys(folder);
    node = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
    store = connectEventStore({ url: node.connectionString, keys, contracts: testContracts });
  });

  afterEach(async () => {
    await store.close();
    await node.stop();
    await keys.close();
    await rm(folder, { recursive: true });
  });

  const comeBack = async () => {
    node = await startEmbeddedNode({ folder: join(folder, 'node'), port: node.port });
  };
  /** Repeats an append until the store answers, as a caller does who was told that it is away. */
  const insist = async (stream: string, events: readonly NewEvent[]) => {
    for (;;) {
      try {
        return await store.append(stream, 'any', events);
      } catch (error) {
        if (!(error instanceof EventStoreUnavailable)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };

  it('is said to be away by every call, and answers again by itself', async () => {
    const stream = `benefits-${newIdentifier()}`;
    await store.append(stream, 'any', [municipalityRecorded()]);
    await node.stop();
    await expect(store.append(stream, 'any', [municipalityRecorded()])).rejects.toThrow(
      EventStoreUnavailable,
    );
    await expect(all(store.read(stream))).rejects.toThrow(EventStoreUnavailable);
    await expect(all(store.readAll({ categories: ['benefits'] }))).rejects.toThrow(EventStoreUnavailable);
    await expect(store.ping()).rejects.toThrow(EventStoreUnavailable);
    await comeBack();
    const events = [municipalityRecorded(), municipalityRecorded()];
    expect(await insist(stream, events)).toMatchObject({ revision: 2 });
    expect(await store.append(stream, 0, events)).toMatchObject({ revision: 2 });
    expect(await all(store.read(stream))).toHaveLength(3);
  });

  it('stores once what was under way when it went and is repeated with the same ids', async () => {
    const appends = Array.from({ length: 60 }, (_, n) => ({
      stream: `person-${n % 10}-${newIdentifier()}`,
      events: [nameRecorded('Aino'), nameRecorded('Aino')],
    }));
    const [first, ...others] = appends;
    if (first) await insist(first.stream, first.events);
    const underWay = Promise.all(others.map(({ stream, events }) => insist(stream, events)));
    await node.stop();
    await comeBack();
    await underWay;
    for (const { stream, events } of appends) {
      expect((await all(store.read(stream))).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    }
  });

  it('loses nothing and repeats nothing for a subscriber', async () => {
    const signal = new AbortController().signal;
    const delivered: Delivery[] = [];
    const wanted: string[] = [];
    const record = async (count: number) => {
      const events = Array.from({ length: count }, () => municipalityRecorded());
      await insist(`benefits-${newIdentifier()}`, events);
      wanted.push(...events.map(({ id }) => id));
    };
    await record(300);
    let outages = 0;
    for await (const delivery of store.subscribe({ categories: ['benefits'], signal })) {
      delivered.push(delivery);
      const inTheMiddle = delivery.kind === 'event' && eventsOf(delivered).length === 120;
      if ((inTheMiddle || delivery.kind === 'caught-up') && outages < 3) {
        outages++;
        await node.stop();
        await comeBack();
        await record(40);
      } else if (eventsOf(delivered).length >= wanted.length && outages === 3) break;
    }
    expect(eventsOf(delivered).map(({ id }) => id)).toEqual(wanted);
  });

  it('keeps a subscriber waiting who came while it was away', async () => {
    const stream = `benefits-${newIdentifier()}`;
    await store.append(stream, 'any', [municipalityRecorded()]);
    await node.stop();
    const abort = new AbortController();
    const first = store
      .subscribe({ categories: ['benefits'], signal: abort.signal })
      [Symbol.asyncIterator]()
      .next();
    await expect(store.ping()).rejects.toThrow(EventStoreUnavailable);
    await comeBack();
    expect(await first).toMatchObject({ value: { kind: 'event', event: { stream } } });
    abort.abort();
  });

  it('lets a subscriber go who gives up while it is away', async () => {
    await node.stop();
    const abort = new AbortController();
    const deliveries = all(store.subscribe({ categories: ['benefits'], signal: abort.signal }));
    await expect(store.ping()).rejects.toThrow(EventStoreUnavailable);
    abort.abort();
    expect(await deliveries).toEqual([]);
  });

  it('is not disturbed for others by one who closes with appends under way', async () => {
    const other = connectEventStore({ url: node.connectionString, keys, contracts: testContracts });
    await other.append(`benefits-${newIdentifier()}`, 'any', [municipalityRecorded()]);
    const appends = (from: EventStore) =>
      Array.from({ length: 40 }, () =>
        from.append(`benefits-${newIdentifier()}`, 'any', [municipalityRecorded()]),
      );
    const broken = Promise.allSettled(appends(other));
    const whole = Promise.all(appends(store));
    await other.close();
    await broken;
    expect(await whole).toHaveLength(40);
  });

  it('holds no plain personal text in any file', async () => {
    await store.append(`jobseeker-${newIdentifier()}`, 'any', [
      caseNoted('Meikäläinen', 'Meikäläinen called'),
    ]);
    await store.append(`person-${newIdentifier()}`, 'any', [nameRecorded('Meikäläinen')]);
    await node.stop();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const bytes = Buffer.concat(
      await Promise.all(
        files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
      ),
    );
    expect(bytes.includes('CaseNoted')).toBe(true);
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      expect(bytes.includes(Buffer.from('Meikäläinen', encoding))).toBe(false);
    }
  });
});

describe('an event store that takes the call and says nothing', () => {
  it('counts as away after the time that it was given', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const folder = await mkdtemp(join(tmpdir(), 'polku-silent-'));
    const keys = await temporaryKeys(folder);
    const url = `esdb://127.0.0.1:${port}?tls=false`;
    const store = connectEventStore({ url, keys, contracts: testContracts, answerWithinMs: 200 });
    await expect(store.ping()).rejects.toThrow(EventStoreUnavailable);
    await expect(store.append('benefits-1', 'any', [municipalityRecorded()])).rejects.toThrow(
      EventStoreUnavailable,
    );
    await expect(all(store.read('benefits-1'))).rejects.toThrow(EventStoreUnavailable);
    await store.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    await keys.close();
    await rm(folder, { recursive: true });
  });
});
