import { EventStoreDBClient } from '@eventstore/db-client';
import { type EmbeddedNode, startTemporaryNode } from '#embedded-node';
import { shared, streams } from '../../src/wire/client-protocol.js';
import { grpcFrame } from '../../src/wire/grpc-frames.js';
import { all, note } from '../protocol/server-under-test.js';
import { RawConnection } from './raw-call.js';

const DEADLINE_EXCEEDED = '4';

describe('a deadline that a call brings along', () => {
  let node: EmbeddedNode;
  let raw: RawConnection;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    node = await startTemporaryNode();
    raw = new RawConnection(node.port);
    client = EventStoreDBClient.connectionString(node.connectionString);
  });
  afterAll(async () => {
    raw.close();
    await client.dispose();
    await node.stop();
  });

  const identifier = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));

  it('and that has passed when its turn comes ends it, and nothing is stored', async () => {
    await client.appendToStream('kept-1', note('x'));
    const options = new streams.TombstoneReq.Options()
      .setStreamIdentifier(identifier('kept-1'))
      .setAny(new shared.Empty());
    const request = grpcFrame(new streams.TombstoneReq().setOptions(options).serializeBinary());
    const answer = await raw.call('/event_store.client.streams.Streams/Tombstone', request, {
      'grpc-timeout': '0n',
    });
    expect(answer.status).toBe(DEADLINE_EXCEEDED);
    expect(await all(client.readStream('kept-1'))).toHaveLength(1);
  });

  it('ends a subscription too', async () => {
    const options = new streams.ReadReq.Options()
      .setAll(new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty()))
      .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
      .setNoFilter(new shared.Empty());
    const request = grpcFrame(new streams.ReadReq().setOptions(options).serializeBinary());
    const answer = await raw.call('/event_store.client.streams.Streams/Read', request, {
      'grpc-timeout': '50m',
    });
    expect(answer.status).toBe(DEADLINE_EXCEEDED);
  });
});
