import { WrongExpectedVersionError } from '@eventstore/db-client';
import {
  all,
  errorOf,
  newStream,
  note,
  notes,
  type ServerUnderTest,
  serverUnderTest,
} from './server-under-test.js';

describe('an append that is repeated', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  for (const expectedRevision of ['no_stream', 'any'] as const) {
    it(`with the same events and expected revision ${expectedRevision} is answered as before and stored once`, async () => {
      const stream = newStream();
      const events = notes(3);
      const first = await server.client.appendToStream(stream, events, { expectedRevision });
      await server.client.appendToStream(stream, note('later'));
      const again = await server.client.appendToStream(stream, events, { expectedRevision });
      expect(again.nextExpectedRevision).toBe(first.nextExpectedRevision);
      expect(await all(server.client.readStream(stream))).toHaveLength(4);
    });
  }

  it('at an exact revision is answered as before and stored once', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(2));
    const events = notes(2);
    await server.client.appendToStream(stream, events, { expectedRevision: 1n });
    const again = await server.client.appendToStream(stream, events, { expectedRevision: 1n });
    expect(again.nextExpectedRevision).toBe(3n);
    expect(await all(server.client.readStream(stream))).toHaveLength(4);
  });

  it('with a part of its events is answered with the revision of that part', async () => {
    const stream = newStream();
    const events = notes(3);
    await server.client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
    const again = await server.client.appendToStream(stream, events.slice(0, 2), {
      expectedRevision: 'no_stream',
    });
    expect(again.nextExpectedRevision).toBe(1n);
    expect(await all(server.client.readStream(stream))).toHaveLength(3);
  });

  for (const expectedRevision of ['no_stream', 'any'] as const) {
    it(`with another event at its end and expected revision ${expectedRevision} is refused`, async () => {
      const stream = newStream();
      const events = notes(2);
      await server.client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
      const error = await errorOf(
        server.client.appendToStream(stream, [...events, note('more')], { expectedRevision }),
      );
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(await all(server.client.readStream(stream))).toHaveLength(2);
    });
  }

  it('in another stream is another append', async () => {
    const [one, other] = [newStream(), newStream()];
    const event = note('same id');
    await server.client.appendToStream(one, event);
    await server.client.appendToStream(other, event);
    expect(await all(server.client.readStream(other))).toHaveLength(1);
  });

  it('at the revision it led to is stored again: the id of an event alone is no protection', async () => {
    const stream = newStream();
    const event = note('twice');
    await server.client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
    await server.client.appendToStream(stream, event, { expectedRevision: 0n });
    expect(await all(server.client.readStream(stream))).toHaveLength(2);
  });

  it('while the first is under way is stored once', async () => {
    const stream = newStream();
    const event = note('at once');
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        server.client.appendToStream(stream, event, { expectedRevision: 'no_stream' }),
      ),
    );
    expect(new Set(results.map((result) => result.nextExpectedRevision))).toEqual(new Set([0n]));
    expect(await all(server.client.readStream(stream))).toHaveLength(1);
  });
});
