import { EventStoreDBClient } from '@eventstore/db-client';
import { all, note } from '../protocol/server-under-test.js';
import { type NodeProcess, startNodeProcess, temporaryFolder } from './node-process.js';

const ROUNDS = 4;
const WRITERS = 8;
/** Appends that are acknowledged before the process is killed. */
const ACKNOWLEDGED_BEFORE_KILL = 150;

describe('kill -9 while many write', () => {
  const { folder, remove } = temporaryFolder();
  let node: NodeProcess | undefined;
  afterAll(() => {
    node?.process.kill('SIGKILL');
    remove();
  });

  /** Each writer appends to its own stream, one event after the other, until the node is gone. */
  async function writeUntilKilled(running: NodeProcess, acknowledged: Map<string, string[]>): Promise<void> {
    const client = EventStoreDBClient.connectionString(running.connectionString);
    let count = 0;
    let killed: Promise<unknown> | undefined;
    const write = async (stream: string) => {
      const ids = acknowledged.get(stream) ?? [];
      acknowledged.set(stream, ids);
      while (!killed) {
        const event = note(ids.length);
        try {
          await client.appendToStream(stream, event);
        } catch {
          return;
        }
        ids.push(event.id);
        count += 1;
        if (count >= ACKNOWLEDGED_BEFORE_KILL) killed ??= running.end('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(`writer-${writer}`)));
    await killed;
    await client.dispose();
  }

  /** Everything that was acknowledged is there, in streams and positions without gaps. */
  async function expectKept(running: NodeProcess, acknowledged: Map<string, string[]>): Promise<void> {
    const client = EventStoreDBClient.connectionString(running.connectionString);
    for (const [stream, ids] of acknowledged) {
      const events = await all(client.readStream(stream));
      const stored = new Set(events.map((event) => event.id));
      expect(ids.filter((id) => !stored.has(id))).toEqual([]);
      expect(events.map((event) => Number(event.revision))).toEqual(events.map((_, index) => index));
    }
    const positions = (await all(client.readAll())).map((event) => Number(event.position.commit));
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    await client.dispose();
  }

  it(`loses nothing that was acknowledged, in ${ROUNDS} rounds`, async () => {
    const acknowledged = new Map<string, string[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      node = await startNodeProcess(folder);
      await expectKept(node, acknowledged);
      await writeUntilKilled(node, acknowledged);
    }
    node = await startNodeProcess(folder);
    await expectKept(node, acknowledged);
    await node.end('SIGTERM');
    node = undefined;
    const total = [...acknowledged.values()].reduce((sum, ids) => sum + ids.length, 0);
    expect(total).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);
  }, 60_000);
});
