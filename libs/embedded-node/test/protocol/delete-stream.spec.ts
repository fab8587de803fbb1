import {
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  all,
  errorOf,
  newStream,
  note,
  notes,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

describe('a stream that is deleted', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const written = async (count = 3) => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(count));
    return stream;
  };

  it('reads as if it did not exist', async () => {
    const stream = await written();
    const { position } = await server.client.deleteStream(stream);
    expect(position?.commit).toBeGreaterThan(0n);
    expect(await errorOf(all(server.client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
  });

  for (const expectedRevision of ['any', NO_STREAM, 2n] as const) {
    it(`can be written again with expected revision ${expectedRevision}, and its revisions go on`, async () => {
      const stream = await written();
      await server.client.deleteStream(stream);
      const result = await server.client.appendToStream(stream, [note('new'), note('newer')], {
        expectedRevision,
      });
      expect(result.nextExpectedRevision).toBe(4n);
      const events = await all(server.client.readStream(stream));
      expect(events.map((event) => [event.revision, textOf(event)])).toEqual([
        [3n, 'new'],
        [4n, 'newer'],
      ]);
      await server.client.appendToStream(stream, note('newest'), { expectedRevision: 4n });
      expect(await all(server.client.readStream(stream))).toHaveLength(3);
    });
  }

  it('does not exist for who expects that it does', async () => {
    const stream = await written();
    await server.client.deleteStream(stream);
    const error = await errorOf(
      server.client.appendToStream(stream, note('new'), { expectedRevision: STREAM_EXISTS }),
    );
    expect(error).toBeInstanceOf(StreamDeletedError);
  });

  it('can be deleted, written and deleted again', async () => {
    const stream = await written();
    for (const round of [1, 2, 3]) {
      await server.client.deleteStream(stream);
      expect(await errorOf(all(server.client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
      await server.client.appendToStream(stream, note(round));
      expect((await all(server.client.readStream(stream))).map(textOf)).toEqual([String(round)]);
    }
  });

  it('comes back empty when it gets metadata', async () => {
    const stream = await written();
    await server.client.deleteStream(stream);
    await server.client.setStreamMetadata(stream, { keeper: 'archive' });
    expect(await all(server.client.readStream(stream))).toEqual([]);
    expect((await server.client.getStreamMetadata(stream)).metadata).toEqual({
      keeper: 'archive',
      truncateBefore: 3,
    });
  });

  for (const how of ['deleteStream', 'tombstoneStream'] as const) {
    it(`must be at the expected revision: ${how}`, async () => {
      const stream = await written();
      const error = await errorOf(server.client[how](stream, { expectedRevision: 1n }));
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ streamName: stream, expectedVersion: 1n, actualVersion: 2n });
      expect(await all(server.client.readStream(stream))).toHaveLength(3);
      await server.client[how](stream, { expectedRevision: 2n });
      await errorOf(all(server.client.readStream(stream)));
    });
  }

  it('for good is gone: no read, no append, no metadata, no second deletion', async () => {
    const stream = await written();
    const { position } = await server.client.tombstoneStream(stream);
    expect(position?.commit).toBeGreaterThan(0n);
    const refused: unknown[] = [
      await errorOf(all(server.client.readStream(stream))),
      await errorOf(server.client.appendToStream(stream, note('new'))),
      await errorOf(server.client.appendToStream(stream, note('new'), { expectedRevision: 2n })),
      await errorOf(
        server.client.appendToStream(stream, note('new'), {
          credentials: { username: 'admin', password: 'changeit' },
        }),
      ),
      await errorOf(server.client.setStreamMetadata(stream, { maxCount: 1 })),
      await errorOf(server.client.tombstoneStream(stream)),
      await errorOf(server.client.deleteStream(stream)),
    ];
    for (const error of refused) expect(error).toBeInstanceOf(StreamDeletedError);
    expect((refused[0] as StreamDeletedError).streamName).toBe(stream);
    expect((refused[1] as StreamDeletedError).streamName).toBe(stream);
  });

  it('for good without ever having been written is gone too', async () => {
    const stream = newStream();
    await server.client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
    expect(await errorOf(server.client.appendToStream(stream, note('new')))).toBeInstanceOf(
      StreamDeletedError,
    );
  });

  it('leaves its events in $all, and the tombstone after them', async () => {
    const stream = newStream();
    const { position } = await server.client.appendToStream(stream, note('kept'));
    await server.client.tombstoneStream(stream);
    const events = await all(server.client.readAll({ fromPosition: position ?? 'start' }));
    expect(events.filter((event) => event.streamId === stream).map((event) => event.type)).toEqual([
      'Noted',
      '$streamDeleted',
    ]);
  });
});
