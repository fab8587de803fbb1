import {
  EventStoreDBClient,
  StreamDeletedError,
  StreamNotFoundError,
  UnavailableError,
} from '@eventstore/db-client';
import { type EmbeddedNode, startEmbeddedNode } from '#embedded-node';
import { RunningSubscription } from '../protocol/running-subscription.js';
import { all, errorOf, note, notes, textOf } from '../protocol/server-under-test.js';
import { startNodeProcess, temporaryFolder } from './node-process.js';

describe('a node that was stopped and started again', () => {
  const { folder, remove } = temporaryFolder();
  let node: EmbeddedNode;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    node = await startEmbeddedNode({ folder, port: 0 });
    client = EventStoreDBClient.connectionString(node.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await node.stop();
  });
  afterAll(remove);

  async function restart(): Promise<void> {
    await node.stop();
    node = await startEmbeddedNode({ folder, port: node.port });
  }

  /** The client notices that its connection is gone by a call that fails; the next one connects again. */
  async function reconnect(): Promise<void> {
    const patience = Date.now() + 10_000;
    while (Date.now() < patience) {
      const works = await all(client.readAll({ maxCount: 1 })).then(
        () => true,
        () => false,
      );
      if (works) return;
    }
    throw new Error('the client did not connect again');
  }

  it('goes on with revisions and positions where it was', async () => {
    const before = await client.appendToStream('kept-1', notes(3));
    await restart();
    await reconnect();
    const after = await client.appendToStream('kept-1', note(3), { expectedRevision: 2n });
    expect(after.nextExpectedRevision).toBe(3n);
    expect(after.position?.commit).toBe((before.position?.commit ?? 0n) + 1n);
    expect((await all(client.readStream('kept-1'))).map(textOf)).toEqual(['0', '1', '2', '3']);
  });

  it('remembers metadata, deletions and which events were there', async () => {
    const events = notes(5);
    await client.appendToStream('remembered-1', events);
    await client.setStreamMetadata('remembered-1', { maxCount: 2, keeper: 'x' });
    await client.appendToStream('deleted-1', notes(2));
    await client.deleteStream('deleted-1');
    await client.appendToStream('gone-1', notes(2));
    await client.tombstoneStream('gone-1');
    await restart();
    await reconnect();
    const again = await client.appendToStream('remembered-1', events);
    expect(again.nextExpectedRevision).toBe(4n);
    expect((await all(client.readStream('remembered-1'))).map(textOf)).toEqual(['3', '4']);
    expect((await client.getStreamMetadata('remembered-1')).metadata).toEqual({ maxCount: 2, keeper: 'x' });
    expect(await errorOf(all(client.readStream('deleted-1')))).toBeInstanceOf(StreamNotFoundError);
    expect((await client.appendToStream('deleted-1', note('new'))).nextExpectedRevision).toBe(2n);
    expect(await errorOf(client.appendToStream('gone-1', note('x')))).toBeInstanceOf(StreamDeletedError);
  });

  it('has ended the subscriptions with an error that says that the node is away', async () => {
    const subscription = new RunningSubscription(client.subscribeToAll());
    await subscription.caughtUp();
    await restart();
    await subscription.until(() => subscription.error !== undefined);
    expect(subscription.error).toBeInstanceOf(UnavailableError);
    await reconnect();
  });

  it('has kept every append that it acknowledged while it was being stopped', async () => {
    const acknowledged: string[] = [];
    let stopped: Promise<void> | undefined;
    const write = async () => {
      for (;;) {
        const event = note(acknowledged.length);
        try {
          await client.appendToStream('stopping-1', event);
        } catch {
          return;
        }
        acknowledged.push(event.id);
        if (acknowledged.length >= 100) stopped ??= restart();
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    await stopped;
    await reconnect();
    const stored = new Set((await all(client.readStream('stopping-1'))).map((event) => event.id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });

  it('stops a process of its own by SIGTERM, with success', async () => {
    const other = temporaryFolder();
    const running = await startNodeProcess(other.folder);
    expect(await running.end('SIGTERM')).toBe(0);
    other.remove();
  });
});
