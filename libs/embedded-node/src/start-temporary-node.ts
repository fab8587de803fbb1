import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedNodeOptions } from './node-options.js';
import { type EmbeddedNode, startEmbeddedNode } from './start-embedded-node.js';

/** A node on a free port with an empty folder that goes when it stops: for tests. */
export async function startTemporaryNode(
  options: Omit<EmbeddedNodeOptions, 'folder'> = {},
): Promise<EmbeddedNode> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-node-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const node = await startEmbeddedNode({ port: 0, ...options, folder });
    return {
      ...node,
      stop: async () => {
        await node.stop();
        await remove();
      },
    };
  } catch (reason) {
    await remove();
    throw reason;
  }
}
