import { EventStoreDBClient } from '@eventstore/db-client';

/** The client warns below ten seconds, so this is how soon a connection that says nothing more counts as broken. */
const KEEP_ALIVE_MS = 10_000;
const RENEW_AT_MOST_EVERY_MS = 200;

/**
 * The current client, replaced after its connection failed. gRPC keeps failed connections in a pool of the whole process
 * and lets up to two minutes pass before it tries one of them again; a connection with another setting is a new one to
 * the pool and is tried at once. How long to wait between attempts is for the callers to say.
 */
export class StoreConnection {
  private generation = 0;
  private openedAt = performance.now();
  private current: EventStoreDBClient;

  /** @throws when the connection string is not one of EventStoreDB */
  constructor(private readonly url: string) {
    this.current = this.open();
  }

  get client(): EventStoreDBClient {
    return this.current;
  }

  /** To be told when `client` could not reach the store. */
  failed(client: EventStoreDBClient): void {
    if (client !== this.current || performance.now() - this.openedAt < RENEW_AT_MOST_EVERY_MS) return;
    this.generation++;
    this.openedAt = performance.now();
    this.current = this.open();
  }

  /** Breaks off whatever is under way. */
  async close(): Promise<void> {
    await this.current.dispose();
  }

  private open(): EventStoreDBClient {
    const url = this.url.trim().replace(/\/+$/, '');
    const setting = `keepAliveInterval=${KEEP_ALIVE_MS + (this.generation % 1_000)}`;
    return EventStoreDBClient.connectionString(`${url}${url.includes('?') ? '&' : '?'}${setting}`);
  }
}
