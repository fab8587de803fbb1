import { createSecretKey } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore } from '#event-store';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { newEvent } from '../../../../test/support/new-event.js';
import { destroyAgain } from './destroy-again.js';

const DAY = '2014-11-26';

describe('keys that were destroyed, in a key store that was put back', () => {
  let folder: string;
  let node: Awaited<ReturnType<typeof startTemporaryNode>>;
  let keys: SubjectKeys;
  let eventStore: EventStore;

  const opened = (place: string) =>
    openSqliteSubjectKeys({
      file: join(folder, place, 'keys.sqlite'),
      masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 5))]),
    });

  async function append(stream: string, type: string, data: object): Promise<void> {
    await eventStore.append(stream, 'any', [newEvent(type, data)]);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-destroy-again-'));
    node = await startTemporaryNode();
    const before = await opened('keys');
    for (const subject of ['erased', 'decided', 'kept', DAY]) await before.keyFor(subject);
    await before.close();
    await cp(join(folder, 'keys'), join(folder, 'backup'), { recursive: true });
    keys = await opened('keys');
    eventStore = connectEventStore({ url: node.connectionString, keys, contracts: allContracts });
    const act = {
      on: '2026-11-20',
      by: 'employment-authority',
      ground: 'retention-ended',
      provision: '122 §',
    };
    for (const subject of ['erased', 'decided']) await append(`protection-${subject}`, 'ErasureDecided', act);
    for (const subject of ['erased', DAY]) await keys.destroy(subject);
    await append('protection-erased', 'PersonalKeyDestroyed', act);
    await append('access-erased', 'ReadingsErased', {
      day: DAY,
      on: '2026-11-27',
      provision: '703/2023',
      readings: 1,
    });
  });

  afterEach(async () => {
    await eventStore.close();
    await keys.close();
    await node.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are none where it was not', async () => {
    expect(await destroyAgain({ eventStore, keys, isRehearsal: false })).toEqual([]);
  });

  it('are destroyed again, a person and a day, and of nobody else; a rehearsal only tells them', async () => {
    const restored = await opened('backup');
    const found = async (isRehearsal: boolean) =>
      await destroyAgain({ eventStore, keys: restored, isRehearsal });
    try {
      expect(await restored.find('erased')).not.toBe('destroyed');
      expect(await found(true)).toEqual(['erased', DAY]);
      expect(await found(false)).toEqual(['erased', DAY]);
      expect([await restored.find('erased'), await restored.find(DAY)]).toEqual(['destroyed', 'destroyed']);
      // What was only decided is for retention, which looks whether the person has become a client again.
      for (const subject of ['decided', 'kept']) expect(typeof (await restored.find(subject))).toBe('object');
      expect(await found(false)).toEqual([]);
    } finally {
      await restored.close();
    }
  });
});
