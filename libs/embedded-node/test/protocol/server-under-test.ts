import { randomUUID } from 'node:crypto';
import {
  type AllStreamRecordedEvent,
  EventStoreDBClient,
  type JSONEventData,
  jsonEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { startTemporaryNode } from '#embedded-node';

/**
 * The server that the suite asks: the one at EVENTSTORE_URL, or an embedded node with an empty folder. The suite uses
 * streams of its own names only and expects nothing of what else a server holds.
 */
export interface ServerUnderTest {
  readonly connectionString: string;
  readonly client: EventStoreDBClient;
  stop(): Promise<void>;
}

export async function serverUnderTest(): Promise<ServerUnderTest> {
  const address = process.env.EVENTSTORE_URL;
  const node = address ? undefined : await startTemporaryNode();
  const connectionString = address ?? node?.connectionString ?? '';
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    connectionString,
    client,
    stop: async () => {
      await client.dispose();
      await node?.stop();
    },
  };
}

/** A name that no other test uses: `visit3f0c-` and so on; streams of it share a category. */
export const newCategory = (name: string): string => `${name}${randomUUID().slice(0, 13).replace('-', '')}-`;
export const newStream = (name = 'stream'): string => `${newCategory(name)}1`;

export const note = (text: string | number, type = 'Noted'): JSONEventData =>
  jsonEvent({ type, data: { text: String(text) }, metadata: { $correlationId: 'c-1' } });

export const notes = (count: number, type = 'Noted'): JSONEventData[] =>
  Array.from({ length: count }, (_, index) => note(index, type));

/** The events of a read or subscription, until it ends. */
export async function all(events: AsyncIterable<ResolvedEvent>): Promise<AllStreamRecordedEvent[]> {
  const found: AllStreamRecordedEvent[] = [];
  for await (const { event } of events) if (event) found.push(event as AllStreamRecordedEvent);
  return found;
}

export function textOf(event: { data: unknown }): string {
  return (event.data as { text: string }).text;
}

/** The error with which a call ends, as the client gives it. */
export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call succeeded');
}
