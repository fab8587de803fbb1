import { once } from 'node:events';
import { END, START, StreamDeletedError } from '@eventstore/db-client';
import { RunningSubscription } from './running-subscription.js';
import {
  newStream,
  note,
  notes,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

const up = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('a subscription to a stream', () => {
  let server: ServerUnderTest;
  const running: RunningSubscription[] = [];
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterEach(async () => {
    for (const subscription of running.splice(0)) await subscription.stop();
  });
  afterAll(() => server.stop());

  const subscribe = (stream: string, options?: Parameters<typeof server.client.subscribeToStream>[1]) => {
    const subscription = new RunningSubscription(server.client.subscribeToStream(stream, options));
    running.push(subscription);
    return subscription;
  };

  it('gives the history, says when it has caught up, then gives what is written', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(600));
    const subscription = subscribe(stream, { fromRevision: START });
    await subscription.first(600);
    await subscription.caughtUp();
    await server.client.appendToStream(stream, note('live'));
    expect((await subscription.first(601)).map(textOf)).toEqual([...up(600), 'live']);
  });

  it('after a revision begins with the next', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(10));
    const subscription = subscribe(stream, { fromRevision: 7n });
    expect((await subscription.first(2)).map(textOf)).toEqual(['8', '9']);
  });

  it('from the end gives only what is written afterwards', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(10));
    const subscription = subscribe(stream, { fromRevision: END });
    await subscription.caughtUp();
    await server.client.appendToStream(stream, note('live'));
    expect((await subscription.first(1)).map(textOf)).toEqual(['live']);
  });

  it('to a stream that does not exist yet waits for it', async () => {
    const stream = newStream();
    const subscription = subscribe(stream);
    await subscription.caughtUp();
    await server.client.appendToStream(newStream(), note('elsewhere'));
    await server.client.appendToStream(stream, note('first'));
    expect((await subscription.first(1)).map(textOf)).toEqual(['first']);
  });

  it('misses nothing and repeats nothing while many write', async () => {
    const stream = newStream();
    const writing = Promise.all(notes(400).map((event) => server.client.appendToStream(stream, event)));
    const subscription = subscribe(stream);
    await writing;
    const events = await subscription.first(400);
    expect(events.map((event) => Number(event.revision))).toEqual(up(400).map(Number));
  });

  it('that is read slowly gets everything, and holds nobody up', async () => {
    const stream = newStream();
    const slow = server.client.subscribeToStream(stream, {}, { highWaterMark: 1 });
    const text = 'x'.repeat(20_000);
    for (let round = 0; round < 10; round += 1) {
      await server.client.appendToStream(
        stream,
        Array.from({ length: 40 }, () => note(text)),
      );
    }
    const revisions: number[] = [];
    for await (const { event } of slow) {
      revisions.push(Number(event?.revision));
      if (revisions.length === 200) await server.client.appendToStream(stream, note('live'));
      if (revisions.length === 401) break;
    }
    expect(revisions).toEqual(up(401).map(Number));
  });

  it('that nobody reads holds nobody up, however many there are', async () => {
    const stream = newStream();
    const text = 'x'.repeat(20_000);
    for (let round = 0; round < 3; round += 1) {
      await server.client.appendToStream(
        stream,
        Array.from({ length: 40 }, () => note(text)),
      );
    }
    const unread = Array.from({ length: 50 }, () =>
      server.client.subscribeToStream(stream, {}, { highWaterMark: 1 }).on('error', () => {}),
    );
    await Promise.all(unread.map((subscription) => once(subscription, 'confirmation')));
    const other = newStream();
    const appended = await server.client.appendToStream(other, note('goes on'));
    expect(appended.nextExpectedRevision).toBe(0n);
    const subscription = subscribe(other);
    expect((await subscription.first(1)).map(textOf)).toEqual(['goes on']);
    await Promise.all(unread.map((each) => each.unsubscribe()));
  });

  it('ends with an error when the stream is deleted for good', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('first'));
    const subscription = subscribe(stream);
    await subscription.first(1);
    await subscription.caughtUp();
    await server.client.tombstoneStream(stream);
    await subscription.until(() => subscription.error !== undefined);
    expect(subscription.error).toBeInstanceOf(StreamDeletedError);
    expect(subscription.events.map((event) => event.type)).toEqual(['Noted', '$streamDeleted']);
  });

  it('to a stream that was deleted for good is refused', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('first'));
    await server.client.tombstoneStream(stream);
    const subscription = subscribe(stream);
    await subscription.until(() => subscription.error !== undefined);
    expect(subscription.error).toBeInstanceOf(StreamDeletedError);
  });

  it('gives nothing any more once it has ended', async () => {
    const stream = newStream();
    const ended = subscribe(stream);
    const other = subscribe(stream);
    await ended.caughtUp();
    await ended.stop();
    await server.client.appendToStream(stream, note('after'));
    await other.first(1);
    expect(ended.events).toEqual([]);
  });
});
