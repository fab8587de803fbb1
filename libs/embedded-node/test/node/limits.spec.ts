import { binaryEvent, EventStoreDBClient, MaxAppendSizeExceededError } from '@eventstore/db-client';
import { type EmbeddedNode, startTemporaryNode } from '#embedded-node';
import { all, errorOf, note } from '../protocol/server-under-test.js';

const MAX_APPEND_BYTES = 10_000;
const TYPE = 'T';

describe('the size of an append', () => {
  let node: EmbeddedNode;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    node = await startTemporaryNode({ maxAppendBytes: MAX_APPEND_BYTES });
    client = EventStoreDBClient.connectionString(node.connectionString);
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
  });

  /** Events whose data and types have `bytes` together. */
  const events = (bytes: number, count = 1) =>
    Array.from({ length: count }, () =>
      binaryEvent({ type: TYPE, data: new Uint8Array(bytes / count - 2 * TYPE.length) }),
    );

  it('may be exactly the maximum', async () => {
    await client.appendToStream('limit-1', events(MAX_APPEND_BYTES));
    await client.appendToStream('limit-1', events(MAX_APPEND_BYTES, 4));
    expect(await all(client.readStream('limit-1'))).toHaveLength(5);
  });

  for (const batchAppendSize of [3_000_000, 2_000]) {
    it(`may not be more, in messages of ${batchAppendSize} bytes`, async () => {
      const error = await errorOf(
        client.appendToStream('limit-2', events(MAX_APPEND_BYTES + 8, 4), { batchAppendSize }),
      );
      expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
      expect(error).toMatchObject({ maxAppendSize: MAX_APPEND_BYTES });
      const after = await client.appendToStream('limit-3', note('after'));
      expect(after.success).toBe(true);
    });
  }

  it('that no message can carry ends the call, not the node', async () => {
    const error = await errorOf(client.appendToStream('limit-4', events(18 * 1024 * 1024)));
    expect(error).toMatchObject({ message: expect.stringContaining('RESOURCE_EXHAUSTED') });
    const after = await client.appendToStream('limit-4', note('after'), { expectedRevision: 'no_stream' });
    expect(after.nextExpectedRevision).toBe(0n);
  });
});
