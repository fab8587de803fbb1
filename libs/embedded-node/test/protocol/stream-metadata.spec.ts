import { BACKWARDS, END, WrongExpectedVersionError } from '@eventstore/db-client';
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

const PATIENCE_MILLISECONDS = 15_000;

describe('the metadata of a stream', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const texts = async (stream: string, options?: Parameters<typeof server.client.readStream>[1]) =>
    (await all(server.client.readStream(stream, options))).map(textOf);

  it('are none at first', async () => {
    const stream = newStream();
    expect(await server.client.getStreamMetadata(stream)).toEqual({ streamName: stream });
  });

  it('come back as they were written, properties of one’s own included', async () => {
    const stream = newStream();
    const metadata = {
      maxCount: 100,
      maxAge: 1_000,
      truncateBefore: 2,
      cacheControl: 7,
      acl: { readRoles: ['admin'], writeRoles: ['admin'] },
      retention: { years: 10 },
    };
    await server.client.setStreamMetadata(stream, metadata);
    expect((await server.client.getStreamMetadata(stream)).metadata).toEqual(metadata);
    await server.client.setStreamMetadata(stream, { retention: 'none' });
    expect((await server.client.getStreamMetadata(stream)).metadata).toEqual({ retention: 'none' });
  });

  it('have revisions of their own', async () => {
    const stream = newStream();
    await server.client.setStreamMetadata(stream, { maxCount: 1 }, { expectedRevision: 'no_stream' });
    const error = await errorOf(
      server.client.setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: 'no_stream' }),
    );
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    await server.client.setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: 0n });
    expect((await server.client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 2 });
  });

  it('show only their last version to who reads them as a stream', async () => {
    const stream = newStream();
    for (const maxCount of [1, 2, 3]) await server.client.setStreamMetadata(stream, { maxCount });
    const events = await all(server.client.readStream(`$$${stream}`));
    expect(events.map((event) => [event.type, event.revision])).toEqual([['$metadata', 2n]]);
  });

  it('make a stream exist for who expects that it does', async () => {
    const stream = newStream();
    await server.client.setStreamMetadata(stream, { maxCount: 3 });
    const result = await server.client.appendToStream(stream, note('first'), {
      expectedRevision: 'stream_exists',
    });
    expect(result.nextExpectedRevision).toBe(0n);
  });

  it('$maxCount leaves the last events', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(10));
    await server.client.setStreamMetadata(stream, { maxCount: 3 });
    expect(await texts(stream)).toEqual(['7', '8', '9']);
    expect(await texts(stream, { direction: BACKWARDS, fromRevision: END })).toEqual(['9', '8', '7']);
    await server.client.appendToStream(stream, note(10), { expectedRevision: 9n });
    expect(await texts(stream)).toEqual(['8', '9', '10']);
  });

  it('$tb leaves the events from a revision on', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(10));
    await server.client.setStreamMetadata(stream, { truncateBefore: 8 });
    expect(await texts(stream)).toEqual(['8', '9']);
    expect(await texts(stream, { fromRevision: 9n })).toEqual(['9']);
    expect(await texts(stream, { direction: BACKWARDS, fromRevision: 5n })).toEqual([]);
    await server.client.setStreamMetadata(stream, { truncateBefore: 20 });
    expect(await texts(stream)).toEqual([]);
  });

  it('$maxAge leaves the events that are young enough', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('old'));
    await server.client.setStreamMetadata(stream, { maxAge: 3_600 });
    expect(await texts(stream)).toEqual(['old']);
    await server.client.setStreamMetadata(stream, { maxAge: 1 });
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    while ((await texts(stream)).length > 0 && Date.now() < patience);
    expect(await texts(stream)).toEqual([]);
    await server.client.appendToStream(stream, note('new'), { expectedRevision: 0n });
    expect(await texts(stream)).toEqual(['new']);
  });

  it('are taken for what they are only when they are whole numbers', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, notes(3));
    await server.client.setStreamMetadata(stream, { maxCount: 0 });
    expect(await texts(stream)).toEqual(['0', '1', '2']);
  });
});
