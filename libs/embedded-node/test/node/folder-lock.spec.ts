import { FolderInUse, startEmbeddedNode } from '#embedded-node';
import { errorOf } from '../protocol/server-under-test.js';
import { runMain, startNodeProcess, temporaryFolder } from './node-process.js';

describe('the data folder', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);

  it('belongs to one node: a second in the same process is refused with the address of the first', async () => {
    const first = await startEmbeddedNode({ folder, port: 0 });
    const error = await errorOf(startEmbeddedNode({ folder, port: 0 }));
    expect(error).toBeInstanceOf(FolderInUse);
    expect(error).toMatchObject({ folder, usedBy: first.connectionString });
    expect((error as Error).message).toContain(first.connectionString);
    await first.stop();
  });

  it('belongs to one node: another process is refused with the address of the first', async () => {
    const first = await startNodeProcess(folder);
    const second = await runMain('--folder', folder, '--port', '0');
    expect(second.code).toBe(1);
    expect(second.errors).toContain(first.connectionString);
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('is free again after the node was stopped', async () => {
    for (let round = 0; round < 3; round += 1) {
      const node = await startEmbeddedNode({ folder, port: 0 });
      await node.stop();
    }
  });

  it('is free again after kill -9', async () => {
    const first = await startNodeProcess(folder);
    await first.end('SIGKILL');
    const next = await startEmbeddedNode({ folder, port: 0 });
    await next.stop();
  });
});
