import { resolve as absolute } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtFile } from '#built-file';
import { NodeDoesNotStart } from './node-does-not-start.js';
import { NodeEnded } from './node-ended.js';
import type { NodeCommand, NodeMessage } from './node-messages.js';
import { type EmbeddedNodeOptions, withDefaults } from './node-options.js';
import { FolderInUse } from './store/folder-in-use.js';

export interface EmbeddedNode {
  /** For the official client: `esdb://127.0.0.1:2113?tls=false`. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends the sessions, closes the log and ends the thread. Twice does nothing more. */
  stop(): Promise<void>;
  /** Rejects with NodeEnded when the node ends without having been stopped, resolves after `stop`. */
  readonly ended: Promise<void>;
}

/**
 * Starts a node in a thread of its own, so that its work and the caller's don't share an event loop.
 * Resolves when it listens.
 * @throws FolderInUse when another node has the folder; NodeDoesNotStart when it can't listen or open the log
 */
export async function startEmbeddedNode(options: EmbeddedNodeOptions): Promise<EmbeddedNode> {
  const workerData = withDefaults({ ...options, folder: absolute(options.folder) });
  const worker = new Worker(builtFile(import.meta.url, 'node-worker.js'), {
    workerData,
    execArgv: [],
    name: 'embedded-node',
  });
  let isStopping = false;
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', (error) => reject(new NodeEnded(error)));
    worker.once('exit', (code) => {
      if (isStopping) resolve();
      else reject(new NodeEnded(code));
    });
  });
  ended.catch(() => {});
  const message = await firstMessage(worker, ended);
  if (message.kind !== 'listening') {
    isStopping = true;
    await worker.terminate();
    throw message.kind === 'folder-in-use'
      ? new FolderInUse(message.folder, message.usedBy)
      : new NodeDoesNotStart(message.message, message.isAboutPort);
  }
  return {
    connectionString: message.connectionString,
    port: message.port,
    ended,
    stop: async () => {
      if (!isStopping) worker.postMessage({ kind: 'stop' } satisfies NodeCommand);
      isStopping = true;
      await ended;
    },
  };
}

function firstMessage(worker: Worker, ended: Promise<void>): Promise<NodeMessage> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    ended.catch(reject);
  });
}
