import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allContracts, type EventContract, PersonalDataRead } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, type EventStore } from '#event-store';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { newEvent } from '../../../../test/support/new-event.js';

/** A real event store on an embedded node, which a test can take away and bring back. */
export interface TestStore {
  readonly store: EventStore;
  readonly url: string;
  readonly keys: SubjectKeys;
  /** Appends without asking what is there: facts of a test. */
  record(stream: string, events: readonly TestEvent[]): Promise<number>;
  /** Appends a reading as a program of version 1 wrote it. */
  recordFirstVersion(stream: string, id: string, data: unknown): Promise<void>;
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestEvent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** Events that no contract describes as they are: of a newer program, or damaged. */
const FROM_ELSEWHERE = ['ServiceTeleported', 'JobSearchRegistered', 'BenefitPaid', 'InvoiceReceived'];

export async function startTestStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-read-models-'));
  let node = await startEmbeddedNode({ port: 0, folder: join(folder, 'node') });
  const keys = await openSqliteSubjectKeys({
    file: join(folder, 'keys.sqlite'),
    masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 7))]),
  });
  const url = node.connectionString;
  const store = connectEventStore({ url, keys, contracts: allContracts, answerWithinMs: 1_000 });
  const elsewhere = connectEventStore({ url, keys, contracts: looseContracts() });
  return {
    store,
    url,
    keys,
    async record(stream, events) {
      const foreign = events.some(({ data, type }) => isForeign(type, data));
      const appended = await (foreign ? elsewhere : store).append(
        stream,
        'any',
        events.map(({ id, type, data }) => newEvent(type, data, id)),
      );
      return appended.revision;
    },
    async recordFirstVersion(stream, id, data) {
      const [first] = PersonalDataRead.earlier;
      const contract = { ...PersonalDataRead, data: first?.data, schemaVersion: 1, earlier: [] };
      const years = connectEventStore({ url, keys, contracts: [contract as unknown as EventContract] });
      const event = newEvent(PersonalDataRead.type, data, id);
      await years.append(stream, 'any', [{ ...event, metadata: { ...event.metadata, schemaVersion: 1 } }]);
      await years.close();
    },
    async takeAway() {
      await node.stop();
    },
    async bringBack() {
      node = await startEmbeddedNode({ port: node.port, folder: join(folder, 'node') });
    },
    async stop() {
      await store.close();
      await elsewhere.close();
      await keys.close();
      await node.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isForeign(type: string, data: unknown): boolean {
  return type === 'ServiceTeleported' || data === null || (data as { damaged?: true }).damaged === true;
}

const CATEGORIES: Readonly<Record<string, string>> = { BenefitPaid: 'benefits', InvoiceReceived: 'invoice' };

function looseContracts(): EventContract[] {
  return FROM_ELSEWHERE.map(
    (type) =>
      ({
        type,
        category: CATEGORIES[type] ?? 'jobseeker',
        schemaVersion: 1,
        earlier: [],
        meaning: 'Anything.',
        rules: [],
        data: {},
      }) as unknown as EventContract,
  );
}
