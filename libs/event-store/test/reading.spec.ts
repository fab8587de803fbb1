import fc from 'fast-check';
import {
  type EventStore,
  InvalidPosition,
  newIdentifier,
  type Position,
  type StoredEvent,
} from '#event-store';
import { positionOf, storePositionOf } from '../src/position.js';
import { all, type EventStoreUnderTest, eventStoreUnderTest } from './event-store-under-test.js';
import { caseNoted, municipalityRecorded } from './test-events.js';

describe('reading from the event store', () => {
  let underTest: EventStoreUnderTest;
  let store: EventStore;

  beforeAll(async () => {
    underTest = await eventStoreUnderTest();
    store = underTest.store;
  });

  afterAll(() => underTest.stop());

  const codes = (events: readonly StoredEvent[]) =>
    events.map(({ data }) => (data as { municipality?: string }).municipality);

  it('finds nothing in a stream that does not exist', async () => {
    expect(await all(store.read(`benefits-${newIdentifier()}`))).toEqual([]);
  });

  it('reads a stream from a revision, and no more than asked for', async () => {
    const stream = `benefits-${newIdentifier()}`;
    await store.append(stream, 'any', ['001', '002', '003', '004'].map(municipalityRecorded));
    expect(codes(await all(store.read(stream, { fromRevision: 2 })))).toEqual(['003', '004']);
    expect(codes(await all(store.read(stream, { fromRevision: 1, maxCount: 2 })))).toEqual(['002', '003']);
    expect(await all(store.read(stream, { maxCount: 0 }))).toEqual([]);
    expect(await all(store.read(stream, { fromRevision: 9 }))).toEqual([]);
  });

  it('can be left in the middle', async () => {
    const stream = `benefits-${newIdentifier()}`;
    await store.append(
      stream,
      'any',
      Array.from({ length: 500 }, () => municipalityRecorded()),
    );
    for await (const { revision } of store.read(stream)) if (revision === 3) break;
    expect(await all(store.read(stream))).toHaveLength(500);
  });

  it('reads all events of some categories after a position, in the order they were recorded', async () => {
    const subject = newIdentifier();
    const before = await store.append(`benefits-${subject}`, 'any', [municipalityRecorded('001')]);
    await store.append(`jobseeker-${subject}`, 'any', [caseNoted('noted')]);
    await store.append(`benefits-${newIdentifier()}`, 'any', [municipalityRecorded('002')]);
    await store.append(`benefits-${subject}`, 'any', [municipalityRecorded('003')]);
    const after = before.position;
    expect(codes(await all(store.readAll({ categories: ['benefits'], after })))).toEqual(['002', '003']);
    const both = await all(store.readAll({ categories: ['benefits', 'jobseeker'], after }));
    expect(codes(both)).toEqual([undefined, '002', '003']);
    expect(both.map(({ position }) => position)).toEqual(both.map(({ position }) => position).sort());
    const last = both.at(-1)?.position ?? after;
    expect(await all(store.readAll({ categories: ['benefits'], after: last }))).toEqual([]);
  });

  it('says where its last event stands', async () => {
    const { position } = await store.append(`benefits-${newIdentifier()}`, 'any', [
      municipalityRecorded('004'),
    ]);
    expect(await store.end()).toBe(position);
  });

  it('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

describe('a position', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

  it('sorts as text in the order of the store, and leads back to it', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [one, other] = [positionOf({ commit: a, prepare: a }), positionOf({ commit: b, prepare: b })];
        expect(one < other).toBe(a < b);
        expect(storePositionOf(positionOf({ commit: a, prepare: b }))).toEqual({ commit: a, prepare: b });
      }),
    );
  });

  it.each(['', '12/12', 'x'])('is not %j', (text) => {
    expect(() => storePositionOf(text as Position)).toThrow(InvalidPosition);
  });
});
