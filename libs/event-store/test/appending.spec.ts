import { jsonEvent } from '@eventstore/db-client';
import {
  ContractViolation,
  type EventStore,
  EventTooLarge,
  type NewEvent,
  newIdentifier,
  RevisionConflict,
  StreamDeleted,
} from '#event-store';
import { all, type EventStoreUnderTest, eventStoreUnderTest } from './event-store-under-test.js';
import { caseNoted, event, municipalityRecorded, nameRecorded } from './test-events.js';

describe('appending to the event store', () => {
  let underTest: EventStoreUnderTest;
  let store: EventStore;
  let stream: string;

  beforeAll(async () => {
    underTest = await eventStoreUnderTest();
    store = underTest.store;
  });

  afterAll(() => underTest.stop());

  beforeEach(() => {
    stream = `benefits-${newIdentifier()}`;
  });

  const idsIn = async (name: string) => (await all(store.read(name))).map(({ id }) => id);

  it('begins thousands of streams, many at a time, on one connection that stands', async () => {
    const writers = Array.from({ length: 64 }, async () => {
      for (let n = 0; n < 40; n++) {
        const stream = `benefits-${newIdentifier()}`;
        expect(await all(store.read(stream))).toEqual([]);
        await store.append(stream, 'no-stream', [municipalityRecorded()]);
      }
    });
    await Promise.all(writers);
  }, 120_000);

  it('keeps what was appended exactly as it was', async () => {
    const events = [municipalityRecorded('091'), municipalityRecorded('049')];
    const appended = await store.append(stream, 'no-stream', events);
    const stored = await all(store.read(stream));
    expect(stored).toEqual(
      events.map((each, revision) => ({
        ...each,
        stream,
        revision,
        position: expect.any(String),
        recordedAt: expect.any(Date),
      })),
    );
    expect(appended).toEqual({ revision: 1, position: stored[1]?.position });
    expect((stored[0]?.position ?? '') < appended.position).toBe(true);
  });

  it('goes on where the stream is', async () => {
    await store.append(stream, 'no-stream', [municipalityRecorded()]);
    expect(await store.append(stream, 0, [municipalityRecorded()])).toMatchObject({ revision: 1 });
    expect(await store.append(stream, 'any', [municipalityRecorded()])).toMatchObject({ revision: 2 });
  });

  it('refuses a stale revision with the revision at which the stream is, and stores nothing', async () => {
    await store.append(stream, 'any', [municipalityRecorded(), municipalityRecorded()]);
    await expect(store.append(stream, 'no-stream', [municipalityRecorded()])).rejects.toEqual(
      new RevisionConflict(stream, 'no-stream', 1),
    );
    await expect(store.append(stream, 0, [municipalityRecorded()])).rejects.toMatchObject({
      name: 'RevisionConflict',
      expected: 0,
      actual: 1,
    });
    expect(await idsIn(stream)).toHaveLength(2);
  });

  it('refuses a revision of a stream that does not exist', async () => {
    await expect(store.append(stream, 3, [municipalityRecorded()])).rejects.toMatchObject({
      name: 'RevisionConflict',
      expected: 3,
      actual: 'no-stream',
    });
  });

  it('lets one of many through who expect the same revision', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.append(stream, 'no-stream', [municipalityRecorded()])),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(RevisionConflict);
    expect(await idsIn(stream)).toHaveLength(1);
  });

  it.each([
    ['no-stream', municipalityRecorded, 'benefits'],
    ['any', municipalityRecorded, 'benefits'],
    // Sealed anew, and so with other bytes: it is the ids that tell a repetition.
    ['no-stream', () => nameRecorded('Aino'), 'person'],
  ] as const)(
    'stores a repeated append (expecting %s) once, with the same result',
    async (expected, make, category) => {
      const name = `${category}-${newIdentifier()}`;
      const events = [make(), make()];
      const first = await store.append(name, expected, events);
      await store.append(name, first.revision, [make()]);
      expect(await store.append(name, expected, events)).toEqual(first);
      expect(await idsIn(name)).toHaveLength(3);
    },
  );

  it('says that a stream is deleted', async () => {
    await store.append(stream, 'any', [municipalityRecorded()]);
    await underTest.client.tombstoneStream(stream);
    await expect(store.append(stream, 'any', [municipalityRecorded()])).rejects.toThrow(StreamDeleted);
    await expect(all(store.read(stream))).rejects.toEqual(new StreamDeleted(stream));
  });

  it('says how large an append may be', async () => {
    const text = 'x'.repeat(3_900);
    const large = Array.from({ length: 100 }, () => caseNoted('large', text, text, text));
    const refusal = await store
      .append(`jobseeker-${newIdentifier()}`, 'any', large)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EventTooLarge);
    expect((refusal as EventTooLarge).maxBytes).toBeGreaterThan(100_000);
  });

  it.each<[string, string, NewEvent]>([
    ['has no published contract', '', event('Unheard', {})],
    [
      'additional properties',
      '',
      event('HomeMunicipalityRecorded', { on: '2025-01-01', municipality: '091', x: 1 }),
    ],
    ['format', '/on', event('HomeMunicipalityRecorded', { on: '2025-02-29', municipality: '091' })],
    [
      'pattern',
      '/municipality',
      event('HomeMunicipalityRecorded', { on: '2025-01-01', municipality: 'Secret' }),
    ],
    ['category person only', '', nameRecorded('Secret')],
    [
      'must be 1',
      '/metadata/schemaVersion',
      {
        ...municipalityRecorded(),
        metadata: { ...municipalityRecorded().metadata, schemaVersion: 2 },
      },
    ],
  ])(
    'refuses an event against its contract (%s), without repeating its values',
    async (fault, path, wrong) => {
      const refusal = await store
        .append(stream, 'any', [municipalityRecorded(), wrong])
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ContractViolation);
      expect(refusal).toMatchObject({ eventType: wrong.type, path, fault: expect.stringContaining(fault) });
      expect(String(refusal)).not.toContain('Secret');
      expect(await idsIn(stream)).toEqual([]);
    },
  );

  it('is not for nothing at all', async () => {
    await expect(store.append(stream, 'any', [])).rejects.toThrow(RangeError);
  });

  it("delivers others' events as they are", async () => {
    await underTest.client.appendToStream(stream, jsonEvent({ type: 'Foreign', data: { sealed: 7 } }));
    expect(await all(store.read(stream))).toMatchObject([
      { type: 'Foreign', data: { sealed: 7 }, metadata: {} },
    ]);
  });
});
