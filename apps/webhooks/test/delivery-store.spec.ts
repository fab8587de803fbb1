import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '#event-store';
import { DeliveryStore } from '../src/delivery-store.js';

const at = (number: number) =>
  `${String(number).padStart(20, '0')}/${String(number).padStart(20, '0')}` as Position;
const event = (number: number) => ({
  id: `event-${number}`,
  stream: 'jobseeker-J1',
  revision: number,
  type: 'JobSearchRegistered',
});
const FAILURE = { why: 'status', status: 500 } as const;

describe('the store of deliveries', () => {
  let folder: string;
  let store: DeliveryStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-deliveries-'));
    store = new DeliveryStore(join(folder, 'webhooks', 'deliveries.sqlite'));
    store.activate('w', at(1), 'begun');
  });

  afterEach(async () => {
    store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is for this account only', async () => {
    expect((await stat(join(folder, 'webhooks', 'deliveries.sqlite'))).mode & 0o077).toBe(0);
  });

  it('keeps an event that is read again once', () => {
    store.readOn('w', at(2), event(2));
    store.failed('w', at(2), 10, FAILURE, 20);
    store.readOn('w', at(2), event(2));
    expect(store.waiting('w')).toMatchObject([{ eventId: 'event-2', attempts: 1, notBefore: 20 }]);
  });

  it('is the same for another process, at once', () => {
    store.readOn('w', at(2), event(2));
    const other = new DeliveryStore(join(folder, 'webhooks', 'deliveries.sqlite'));
    expect(other.waiting('w')).toEqual(store.waiting('w'));
    expect(other.progressOf('w')).toEqual({ readTo: at(2), failingSince: undefined, lastAttempt: undefined });
    other.close();
  });

  it('knows since when nothing was taken', () => {
    store.readOn('w', at(2), event(2));
    store.readOn('w', at(3), event(3));
    store.failed('w', at(2), 10, FAILURE, 20);
    store.failed('w', at(2), 20, { why: 'timed-out' }, 30);
    expect(store.progressOf('w')).toMatchObject({
      failingSince: 10,
      lastAttempt: { at: 20, failure: { why: 'timed-out' } },
    });
    store.delivered('w', at(3), 25);
    expect(store.progressOf('w')).toMatchObject({
      failingSince: undefined,
      lastAttempt: { at: 25, failure: undefined },
    });
    expect(store.counts('w')).toEqual({ waiting: 1, dead: 0 });
  });

  it('begins anew with what waits when a subscription is resumed, and not when a process starts again', () => {
    store.readOn('w', at(2), event(2));
    store.failed('w', at(2), 10, FAILURE, 20);
    store.activate('w', at(1), 'begun');
    expect(store.waiting('w')).toMatchObject([{ attempts: 1, notBefore: 20 }]);
    store.activate('w', at(1), 'resumed');
    expect(store.waiting('w')).toMatchObject([{ attempts: 0, notBefore: 0 }]);
    expect(store.progressOf('w')).toMatchObject({ readTo: at(2), failingSince: undefined });
  });

  it('tells who listens when something is replayed, and nothing else', () => {
    const told: string[] = [];
    const stop = store.onReplay((webhook) => told.push(webhook));
    store.readOn('w', at(3), event(3));
    store.failed('w', at(3), 10, FAILURE, undefined);
    expect(store.replay('w', 'event-2')).toBe(0);
    expect(told).toEqual([]);
    expect(store.replay('w', 'event-3')).toBe(1);
    expect(told).toEqual(['w']);
    stop();
    store.failed('w', at(3), 10, FAILURE, undefined);
    store.replay('w');
    expect(told).toEqual(['w']);
  });

  it('shows dead letters in the order of the log, and only of their own webhook', () => {
    store.activate('other', at(1), 'begun');
    for (const number of [4, 2, 3]) {
      store.readOn('w', at(number), event(number));
      store.failed('w', at(number), 10, FAILURE, undefined);
    }
    store.readOn('other', at(2), event(2));
    store.failed('other', at(2), 10, FAILURE, undefined);
    expect(store.deadLetters('w', '', 2).map(({ eventId }) => eventId)).toEqual(['event-2', 'event-3']);
    expect(store.deadLetters('w', at(3), 2)).toMatchObject([
      { eventId: 'event-4', diedAt: 10, failure: FAILURE },
    ]);
    expect(store.replay('w')).toBe(3);
    expect(store.counts('other')).toEqual({ waiting: 0, dead: 1 });
  });

  it('gives up what waits, with what was known of it', () => {
    store.readOn('w', at(2), event(2));
    store.readOn('w', at(3), event(3));
    store.failed('w', at(2), 10, FAILURE, 20);
    store.giveUp('w', 30);
    expect(store.deadLetters('w', '', 9)).toMatchObject([
      { eventId: 'event-2', diedAt: 30, failure: FAILURE },
      { eventId: 'event-3', diedAt: 30, failure: { why: 'ended' } },
    ]);
  });
});
