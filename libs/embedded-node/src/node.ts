import { randomUUID } from 'node:crypto';
import { callsOf } from './calls/calls.js';
import { connectionStringOf } from './connection-string.js';
import type { CompleteOptions } from './node-options.js';
import { EventLog } from './store/event-log.js';
import { GroupCommit } from './store/group-commit.js';
import { forgetAddressOfNode, openLogDatabase, writeAddressOfNode } from './store/log-database.js';
import { StreamReader } from './store/stream-reader.js';
import { GrpcServer } from './wire/grpc-server.js';

/** The client receives messages of at most 17 MiB; the node takes no larger ones either. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

export interface RunningNode {
  readonly connectionString: string;
  readonly port: number;
  /** Ends the sessions and closes the log. */
  stop(): Promise<void>;
}

/**
 * Opens the folder and listens, in this thread.
 * @throws FolderInUse
 */
export async function runNode({ folder, port, host, maxAppendBytes }: CompleteOptions): Promise<RunningNode> {
  const database = openLogDatabase(folder);
  const log = new EventLog(database);
  const commit = new GroupCommit(log);
  const reader = new StreamReader(log);
  const address = { instanceId: randomUUID(), host, port };
  const calls = callsOf({ log, commit, reader, maxAppendBytes, address });
  const server = new GrpcServer(calls, Math.max(MAX_MESSAGE_BYTES, 2 * maxAppendBytes));
  try {
    address.port = await server.listen(port, host);
  } catch (reason) {
    database.close();
    throw reason;
  }
  const connectionString = connectionStringOf(host, address.port);
  writeAddressOfNode(folder, connectionString);
  return {
    connectionString,
    port: address.port,
    stop: async () => {
      await commit.idle();
      await server.stop();
      await commit.close();
      forgetAddressOfNode(folder);
      database.close();
    },
  };
}
