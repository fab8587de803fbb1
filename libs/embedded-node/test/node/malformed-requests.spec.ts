import { once } from 'node:events';
import { connect } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import fc from 'fast-check';
import { type EmbeddedNode, startTemporaryNode } from '#embedded-node';
import { errorOf, newStream, note } from '../protocol/server-under-test.js';
import { RawConnection } from './raw-call.js';

const STREAMS = '/event_store.client.streams.Streams';
const INVALID_ARGUMENT = '3';
const RESOURCE_EXHAUSTED = '8';
const UNIMPLEMENTED = '12';

function frame(message: Uint8Array, flag = 0, length = message.length): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = flag;
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, message]);
}

describe('a request that no client would make', () => {
  let node: EmbeddedNode;
  let raw: RawConnection;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    node = await startTemporaryNode();
    raw = new RawConnection(node.port);
    client = EventStoreDBClient.connectionString(node.connectionString);
  });
  afterEach(async () => {
    const result = await client.appendToStream(newStream(), note('the node goes on'));
    expect(result.success).toBe(true);
  });
  afterAll(async () => {
    raw.close();
    await client.dispose();
    await node.stop();
  });

  it('for a method that is not there is answered with UNIMPLEMENTED', async () => {
    for (const path of [
      `${STREAMS}/Nothing`,
      '/event_store.client.monitoring.Monitoring/Stats',
      '/',
      '/x?y=z',
    ]) {
      expect(await raw.call(path, frame(Buffer.alloc(0)))).toMatchObject({ status: UNIMPLEMENTED });
    }
  });

  it('with another verb than POST is answered with UNIMPLEMENTED', async () => {
    const answer = await raw.call(`${STREAMS}/Delete`, Buffer.alloc(0), { ':method': 'PUT' });
    expect(answer.status).toBe(UNIMPLEMENTED);
  });

  const bodies: [string, Buffer, string][] = [
    ['no message', Buffer.alloc(0), INVALID_ARGUMENT],
    ['half a prefix', Buffer.from([0, 0]), INVALID_ARGUMENT],
    ['half a message', frame(Buffer.from([1, 2]), 0, 10), INVALID_ARGUMENT],
    ['an empty message', frame(Buffer.alloc(0)), INVALID_ARGUMENT],
    ['bytes that are no message', frame(Buffer.from('ffffffffffffffff', 'hex')), INVALID_ARGUMENT],
    ['a compressed message', frame(Buffer.from([1]), 1), UNIMPLEMENTED],
    ['the promise of a message of 4 GiB', frame(Buffer.from([1]), 0, 0xffffffff), RESOURCE_EXHAUSTED],
  ];
  for (const method of ['Read', 'Append', 'Delete', 'Tombstone']) {
    for (const [name, body, status] of bodies) {
      it(`with ${name} is refused: ${method}`, async () => {
        expect(await raw.call(`${STREAMS}/${method}`, body)).toMatchObject({ status });
      });
    }
  }

  it('with any bytes for any method ends with a status', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Read', 'Append', 'BatchAppend', 'Delete', 'Tombstone'),
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
        fc.boolean(),
        async (method, messages, areFramed) => {
          const body = Buffer.concat(messages.map((message) => (areFramed ? frame(message) : message)));
          const answer = await raw.call(`${STREAMS}/${method}`, body);
          expect(Number(answer.status)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that is given up in the middle is forgotten', async () => {
    for (const method of ['Append', 'BatchAppend', 'Read']) {
      await raw.abandon(`${STREAMS}/${method}`, frame(Buffer.alloc(100)).subarray(0, 50));
    }
  });

  it('in another protocol ends its own connection only', async () => {
    for (const bytes of ['GET / HTTP/1.1\r\nhost: x\r\n\r\n', 'hello\n', Buffer.alloc(2_000, 255)]) {
      const socket = connect(node.port, '127.0.0.1');
      socket.on('error', () => {});
      const closed = once(socket, 'close');
      socket.resume();
      socket.write(bytes);
      socket.end();
      await closed;
    }
  });

  it('of the client for what the node does not do is refused, and does not hang', async () => {
    const settings = { group: 'g' };
    const toAll = await errorOf(
      client.createPersistentSubscriptionToAll(settings.group, {
        ...(await import('@eventstore/db-client')).persistentSubscriptionToAllSettingsFromDefaults(),
      }),
    );
    expect(toAll).toMatchObject({ type: 'unsupported' });
    const stats = await errorOf(client.getProjectionStatus('$by_category'));
    expect(stats).toMatchObject({ message: expect.stringContaining('UNIMPLEMENTED') });
  });

  it('that expects an unreadable regular expression is refused', async () => {
    const { streamNameFilter } = await import('@eventstore/db-client');
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) });
    const [error] = await once(subscription, 'error').catch((reason: unknown) => [reason]);
    expect(error).toMatchObject({ message: expect.stringContaining('regular expression') });
  });

  it('for a stream without a name, or $all by name, is refused', async () => {
    for (const name of ['', '$all']) {
      await errorOf(client.appendToStream(name, note('x')));
      await errorOf(client.deleteStream(name));
    }
  });
});
