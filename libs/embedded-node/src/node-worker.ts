import { parentPort, workerData } from 'node:worker_threads';
import { runNode } from './node.js';
import type { NodeCommand, NodeMessage } from './node-messages.js';
import type { CompleteOptions } from './node-options.js';
import { isAboutPort, startFailure } from './start-failure.js';
import { FolderInUse } from './store/folder-in-use.js';

/* The thread of a node that was started with `startEmbeddedNode`. */

const tell = (message: NodeMessage) => parentPort?.postMessage(message);
const options = workerData as CompleteOptions;

try {
  const node = await runNode(options);
  parentPort?.on('message', async ({ kind }: NodeCommand) => {
    if (kind !== 'stop') return;
    await node.stop();
    parentPort?.close();
  });
  tell({ kind: 'listening', connectionString: node.connectionString, port: node.port });
} catch (reason) {
  if (reason instanceof FolderInUse) {
    tell({ kind: 'folder-in-use', folder: reason.folder, usedBy: reason.usedBy });
  } else {
    tell({ kind: 'failed', message: startFailure(reason, options), isAboutPort: isAboutPort(reason) });
  }
}
