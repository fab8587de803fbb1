import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { startTemporaryNode } from '#embedded-node';

it('whoever wants competing consumers of the embedded node is told that it has none, and what to do', async () => {
  const node = await startTemporaryNode();
  const child = spawn(
    process.execPath,
    ['examples/competing-consumers/create-group.js', node.connectionString],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  await node.stop();
  expect({ said, code }).toEqual({
    said: expect.stringMatching(
      /has no persistent subscriptions .* use examples\/subscriber, or an EventStoreDB/,
    ),
    code: 1,
  });
});
