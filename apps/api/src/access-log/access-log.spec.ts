import { pino } from 'pino';
import { grantOf } from '#access';
import { calendarDate } from '#calendar-date';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier } from '#event-store';
import type { SubjectKeys } from '#subject-keys';
import { permissionsOfDays } from '../identity/permissions-of-days.js';
import { AccessLog, type Reading } from './access-log.js';

const DAY = calendarDate('2026-11-26');
const permissions = permissionsOfDays()(DAY);
const grant = grantOf(
  {
    subject: 'official-1',
    client: 'case-system',
    isService: false,
    role: 'kela-worker',
    authority: 'kela',
    expires: new Date('2026-11-27T00:00:00Z'),
    mandate: {},
  },
  permissions,
  DAY,
);

function reading(jobseekers: readonly string[]): Reading {
  return {
    grant,
    stated: { purpose: 'benefit' },
    method: 'GET',
    route: '/v1/jobseekers',
    access: { needs: ['people'] },
    correlationId: 'one-answer',
    jobseekers,
  };
}

describe('readings that are recorded', () => {
  let node: Awaited<ReturnType<typeof startTemporaryNode>>;
  let eventStore: EventStore;
  let now = new Date('2026-11-26T10:00:00Z');

  beforeAll(async () => {
    node = await startTemporaryNode();
    // No reading here has a text.
    const keys = {} as SubjectKeys;
    eventStore = connectEventStore({ url: node.connectionString, keys, contracts: allContracts });
  });
  afterAll(async () => {
    await eventStore.close();
    await node.stop();
  });

  const log = () => new AccessLog(eventStore, () => now, newIdentifier, pino({ level: 'silent' }));

  async function stored(stream: string) {
    const events: { readonly jobseekers: readonly string[]; readonly correlation: string }[] = [];
    for await (const { data, metadata } of eventStore.read(stream)) {
      const { jobseekers } = data as { jobseekers: string[] };
      events.push({ jobseekers, correlation: metadata.$correlationId });
    }
    return events;
  }

  it.each([
    [0, [0]],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [6_001, [...Array.from({ length: 12 }, () => 500), 1]],
  ])('are all of %i people, none twice, in events of at most 500', async (count, sizes) => {
    now = new Date(now.getTime() + 24 * 3600 * 1000);
    const people = Array.from({ length: count }, (_, index) => `${'p'.repeat(58)}${index}`);
    await log().record(reading([...people, ...people]));
    const events = await stored(`access-${now.toISOString().slice(0, 10)}`);
    expect(events.map(({ jobseekers }) => jobseekers.length)).toEqual(sizes);
    expect(events.flatMap(({ jobseekers }) => jobseekers)).toEqual(people);
    expect(new Set(events.map(({ correlation }) => correlation))).toEqual(new Set(['one-answer']));
  });

  it('are of the date in Helsinki', async () => {
    now = new Date('2027-01-31T21:59:59Z');
    await log().record(reading(['before-midnight']));
    now = new Date('2027-01-31T22:00:00Z');
    await log().record(reading(['after-midnight']));
    expect((await stored('access-2027-01-31')).map(({ jobseekers }) => jobseekers)).toEqual([
      ['before-midnight'],
    ]);
    expect((await stored('access-2027-02-01')).map(({ jobseekers }) => jobseekers)).toEqual([
      ['after-midnight'],
    ]);
  });
});
