import { EventStoreDBClient } from '@eventstore/db-client';
import { all, errorOf, newStream, note, type ServerUnderTest, serverUnderTest } from './server-under-test.js';

describe('the connection', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  it('can be made by discovery', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('found'));
    const discovery = server.connectionString.replace(/^esdb:/, 'esdb+discover:');
    const client = EventStoreDBClient.connectionString(discovery);
    expect(await all(client.readStream(stream))).toHaveLength(1);
    await client.dispose();
  });

  it('carries many reads, appends and subscriptions at once', async () => {
    const streams = Array.from({ length: 40 }, () => newStream());
    await Promise.all(streams.map((stream) => server.client.appendToStream(stream, note(stream))));
    const reads = await Promise.all(streams.map((stream) => all(server.client.readStream(stream))));
    expect(reads.map((events) => events[0]?.streamId)).toEqual(streams);
  });

  it('gives up a call whose deadline has passed', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('x'));
    const error = await errorOf(server.client.deleteStream(stream, { deadline: -1 }));
    expect(error).toMatchObject({ type: 'deadline-exceeded' });
    expect(await all(server.client.readStream(stream))).toHaveLength(1);
  });

  it('serves several clients, each of which sees what the others write', async () => {
    const stream = newStream();
    const other = EventStoreDBClient.connectionString(server.connectionString);
    await server.client.appendToStream(stream, note('one'), { expectedRevision: 'no_stream' });
    await other.appendToStream(stream, note('two'), { expectedRevision: 0n });
    expect(await all(server.client.readStream(stream))).toHaveLength(2);
    await other.dispose();
  });
});
