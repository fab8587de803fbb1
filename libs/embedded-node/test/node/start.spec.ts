import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
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

  it('on a folder whose file is no log is refused, and the file stays as it is', async () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'events.sqlite');
    writeFileSync(file, 'not a database, but long enough to be looked at: '.repeat(50));
    const before = readFileSync(file);
    const error = await errorOf(startEmbeddedNode({ folder, port: 0 }));
    expect((error as Error).message).toContain(`the events in ${folder} can't be opened`);
    expect(readFileSync(file)).toEqual(before);
    remove();
  });

  it('on a folder of another version is refused', async () => {
    const { folder, remove } = temporaryFolder();
    const database = new Database(join(folder, 'events.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const error = await errorOf(startEmbeddedNode({ folder, port: 0 }));
    expect((error as Error).message).toContain('another version of the node');
    remove();
  });

  it('on a folder that can not be made is refused', async () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const error = await errorOf(startEmbeddedNode({ folder: join(folder, 'file', 'data'), port: 0 }));
    expect((error as Error).message).toContain('file');
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
