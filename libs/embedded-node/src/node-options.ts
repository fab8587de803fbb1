export interface EmbeddedNodeOptions {
  /** Folder of the data, for this node alone. Made when it is missing. */
  readonly folder: string;
  /** 0 takes any free port. Default 2113, EventStoreDB's own. */
  readonly port?: number;
  /** The address to listen on. Default 127.0.0.1: the node asks nobody who they are. */
  readonly host?: string;
  /** Bytes that the events of one append may have together. Default 1 MiB, as in EventStoreDB. */
  readonly maxAppendBytes?: number;
}

export type CompleteOptions = Required<EmbeddedNodeOptions>;

export const withDefaults = (options: EmbeddedNodeOptions): CompleteOptions => ({
  port: 2113,
  host: '127.0.0.1',
  maxAppendBytes: 1024 * 1024,
  ...options,
});
