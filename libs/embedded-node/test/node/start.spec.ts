import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { startEmbeddedNode, startTemporaryNode } from '#embedded-node';
import { errorOf } from '../protocol/server-under-test.js';
import { runMain, temporaryFolder } from './node-process.js';

describe('starting a node', () => {
  it('on a port that is taken is refused with the address and what to do', async () => {
    const { folder, remove } = temporaryFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const error = await errorOf(startEmbeddedNode({ folder, port }));
    expect((error as Error).message).toContain(`127.0.0.1:${port} is in use`);
    other.close();
    remove();
  });

  it('makes the folder, and leaves it free when it does not start', async () => {
    const { folder, remove } = temporaryFolder();
    const deep = `${folder}/a/b`;
    await errorOf(startEmbeddedNode({ folder: deep, port: 0, host: '203.0.113.1' }));
    const node = await startEmbeddedNode({ folder: deep, port: 0 });
    await node.stop();
    await node.stop();
    remove();
  });

  it('twice at once gives two nodes', async () => {
    const [one, other] = await Promise.all([startTemporaryNode(), startTemporaryNode()]);
    expect(one.port).not.toBe(other.port);
    await Promise.all([one.stop(), other.stop()]);
  });

  for (const [args, expected] of [
    [[], '--folder is missing'],
    [['--folder', 'x', '--port', 'abc'], '--port must be a whole number'],
    [['--folder', 'x', '--port', '70000'], '--port must be a whole number'],
    [['--folder', 'x', '--colour', 'red'], '--colour'],
  ] as const) {
    it(`with "${args.join(' ')}" is refused with what is expected`, async () => {
      const { code, errors } = await runMain(...args);
      expect(code).toBe(1);
      expect(errors).toContain(expected);
      expect(errors).not.toContain('    at ');
    });
  }
});
