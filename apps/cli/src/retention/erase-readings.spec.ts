import { createSecretKey } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { grantOf } from '#access';
import { AccessLog } from '#apps/api/src/access-log/access-log.js';
import { permissionsOfDays } from '#apps/api/src/identity/permissions-of-days.js';
import { calendarDate } from '#calendar-date';
import { allContracts, type RecordedReading } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier } from '#event-store';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { newEvent } from '../../../../test/support/new-event.js';
import { eraseReadings } from './erase-readings.js';

const ON = calendarDate('2038-11-28');
const permissions = permissionsOfDays()(ON);
const caller = {
  subject: 'official-1',
  client: 'case-system',
  isService: false,
  role: 'kela-worker',
  authority: 'kela',
  expires: new Date('2027-01-01T00:00:00Z'),
  mandate: {},
} as const;

describe('readings whose time is over', () => {
  let folder: string;
  let node: Awaited<ReturnType<typeof startEmbeddedNode>>;
  let keys: SubjectKeys;
  let eventStore: EventStore;

  const openedKeys = () =>
    openSqliteSubjectKeys({
      file: join(folder, 'keys.sqlite'),
      masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 5))]),
    });
  const connect = (url: string, withKeys = keys) =>
    connectEventStore({ url, keys: withKeys, contracts: allContracts });

  async function read(instant: string, jobseeker: string): Promise<void> {
    const log = new AccessLog(eventStore, () => new Date(instant), newIdentifier, pino({ level: 'silent' }));
    await log.record({
      grant: grantOf(caller, permissions, ON),
      stated: { purpose: 'benefit', matter: `M-${jobseeker}` },
      method: 'GET',
      route: '/v1/jobseekers/:jobseekerId/pathway',
      access: { needs: ['people'] },
      correlationId: 'one',
      jobseekers: [jobseeker],
    });
  }

  async function run(isRehearsal = false) {
    const days = [];
    const retention = permissions.accessLog;
    for await (const each of eraseReadings({
      eventStore,
      keys,
      newId: newIdentifier,
      retention,
      on: ON,
      isRehearsal,
    })) {
      days.push(each);
    }
    return days;
  }

  async function subjects(store: EventStore, day: string) {
    const found: unknown[] = [];
    for await (const { data } of store.read(`access-${day}`)) found.push((data as RecordedReading).subject);
    return found;
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-erase-readings-'));
    node = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
    keys = await openedKeys();
    eventStore = connect(node.connectionString);
    await read('2026-11-26T10:00:00Z', 'J1');
    await read('2026-11-26T11:00:00Z', 'J2');
    await read('2026-11-27T10:00:00Z', 'J3');
    await read('2026-11-28T10:00:00Z', 'J4');
  });

  afterEach(async () => {
    await eventStore.close();
    await keys.close();
    await node.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are unreadable, their number and the provision recorded; those of twelve years to the day stay', async () => {
    expect(await run()).toEqual([
      { day: '2026-11-26', readings: 2, inTheClear: 0 },
      { day: '2026-11-27', readings: 1, inTheClear: 0 },
    ]);
    expect(await subjects(eventStore, '2026-11-26')).toEqual([{ erased: true }, { erased: true }]);
    expect(await subjects(eventStore, '2026-11-27')).toEqual([{ erased: true }]);
    expect(await subjects(eventStore, '2026-11-28')).toEqual(['official-1']);
    const recorded = [];
    for await (const { type, data } of eventStore.read('access-erased')) recorded.push({ type, data });
    expect(recorded).toEqual([
      {
        type: 'ReadingsErased',
        data: {
          day: '2026-11-26',
          on: '2038-11-28',
          provision: expect.stringContaining('703/2023'),
          readings: 2,
        },
      },
      { type: 'ReadingsErased', data: expect.objectContaining({ day: '2026-11-27', readings: 1 }) },
    ]);
  });

  it('are erased once, and a run that was broken off before it was recorded is ended by the next', async () => {
    await keys.destroy('2026-11-26');
    expect((await run()).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27']);
    expect(await run()).toEqual([]);
  });

  it('of the day before the first that was recorded are erased too: two clocks differ around midnight', async () => {
    await read('2026-11-25T21:59:59Z', 'J0');
    expect((await run()).map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
    expect(await subjects(eventStore, '2026-11-25')).toEqual([{ erased: true }]);
  });

  it('are told by a rehearsal, which changes nothing', async () => {
    expect((await run(true)).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27']);
    expect(await subjects(eventStore, '2026-11-26')).toEqual(['official-1', 'official-1']);
    expect(await run()).toHaveLength(2);
  });

  it('are unreadable in a backup of the log from before, too', async () => {
    await node.stop();
    await cp(join(folder, 'node'), join(folder, 'backup'), { recursive: true });
    node = await startEmbeddedNode({ folder: join(folder, 'node'), port: node.port });
    await eventStore.close();
    eventStore = connect(node.connectionString);
    await run();
    const backup = await startEmbeddedNode({ folder: join(folder, 'backup'), port: 0 });
    const old = connect(backup.connectionString);
    try {
      expect(await subjects(old, '2026-11-26')).toEqual([{ erased: true }, { erased: true }]);
      expect(await subjects(old, '2026-11-28')).toEqual(['official-1']);
      for await (const event of old.read('access-2026-11-26')) {
        expect(JSON.stringify(event)).not.toMatch(/official-1|"J1"|"J2"|M-J/);
      }
    } finally {
      await old.close();
      await backup.stop();
    }
  });

  it('can not be destroyed by erasing a person who is named like a day', async () => {
    const event = newEvent('JobSearchRegistered', { on: '2026-01-02' });
    await expect(eventStore.append('jobseeker-2026-11-26', 'any', [event])).rejects.toMatchObject({
      name: 'ContractViolation',
    });
    await eventStore.append('jobseeker-2026-11-26-1', 'any', [event]);
  });
});
