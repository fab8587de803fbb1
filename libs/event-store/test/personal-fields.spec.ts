import { jsonEvent } from '@eventstore/db-client';
import Type from 'typebox';
import { allContracts, defineEvent, isSealed, personalText } from '#contracts';
import { connectEventStore, type EventStore, newIdentifier, UnreachablePersonalField } from '#event-store';
import { openPersonalTexts, SealedTextTampered, SubjectKeyDestroyed } from '#subject-keys';
import { personalFieldsOf } from '../src/personal-fields.js';
import {
  all,
  type EventStoreUnderTest,
  eventStoreUnderTest,
  eventsOf,
  until,
} from './event-store-under-test.js';
import { caseNoted, metadata, municipalityRecorded, nameRecorded } from './test-events.js';

describe('personal fields in the event store', () => {
  let underTest: EventStoreUnderTest;
  let store: EventStore;
  let subject: string;

  beforeAll(async () => {
    underTest = await eventStoreUnderTest();
    store = underTest.store;
  });

  afterAll(() => underTest.stop());

  beforeEach(() => {
    subject = newIdentifier();
  });

  const dataIn = async (stream: string, personalFields: 'opened' | 'sealed' = 'opened') =>
    (await all(store.read(stream, { personalFields }))).map(({ data }) => data as Record<string, never>);

  it('are stored sealed at any depth and come back as they were', async () => {
    const noted = caseNoted('Aino', 'Aino called', 'Aino wrote');
    await store.append(`jobseeker-${subject}`, 'no-stream', [noted]);
    expect(await dataIn(`jobseeker-${subject}`)).toEqual([noted.data]);
    const [sealed] = await dataIn(`jobseeker-${subject}`, 'sealed');
    expect(sealed).toEqual({
      on: '2025-01-01',
      heading: { sealed: expect.stringMatching(/^v1\./) },
      notes: [
        { text: { sealed: expect.any(String) }, kind: 'call' },
        { text: { sealed: expect.any(String) }, kind: 'call' },
      ],
    });
    expect(JSON.stringify(sealed)).not.toContain('Aino');
  });

  it('can be opened later by whoever knows the person, wherever the value has been moved to', async () => {
    await store.append(`person-${subject}`, 'any', [nameRecorded('Aino')]);
    const [sealed] = await dataIn(`person-${subject}`, 'sealed');
    const readModel = { rows: [{ label: 'name', value: sealed?.name }] };
    expect(await openPersonalTexts(readModel, subject, underTest.keys)).toEqual({
      rows: [{ label: 'name', value: 'Aino' }],
    });
  });

  it('read as erased in every stream of a person whose key is destroyed, and nothing else changes', async () => {
    const other = newIdentifier();
    await store.append(`person-${subject}`, 'any', [nameRecorded('Aino')]);
    const { position } = await store.append(`person-${other}`, 'any', [nameRecorded('Eino')]);
    await store.append(`jobseeker-${subject}`, 'any', [caseNoted('Aino', 'called')]);
    await store.append(`benefits-${subject}`, 'any', [municipalityRecorded('049')]);
    await underTest.keys.destroy(subject);

    expect(await dataIn(`person-${subject}`)).toEqual([{ name: { erased: true } }]);
    const noted = { on: '2025-01-01', notes: [{ text: { erased: true }, kind: 'call' }] };
    expect(await dataIn(`jobseeker-${subject}`)).toEqual([{ ...noted, heading: { erased: true } }]);
    expect(await dataIn(`benefits-${subject}`)).toEqual([{ on: '2025-01-01', municipality: '049' }]);
    expect(await dataIn(`person-${other}`)).toEqual([{ name: 'Eino' }]);

    const rest = { categories: ['person', 'jobseeker'], after: position };
    const [read] = await all(store.readAll(rest));
    expect(read?.data).toEqual({ ...noted, heading: { erased: true } });
    const signal = new AbortController().signal;
    const delivered = await until(store.subscribe({ ...rest, signal }), ({ kind }) => kind === 'caught-up');
    expect(eventsOf(delivered).map(({ data }) => data)).toEqual([read?.data]);
  });

  it('are not taken any more for a person whose key is destroyed; everything else is', async () => {
    await underTest.keys.destroy(subject);
    await expect(store.append(`person-${subject}`, 'any', [nameRecorded('Aino')])).rejects.toThrow(
      SubjectKeyDestroyed,
    );
    expect(await dataIn(`person-${subject}`)).toEqual([]);
    await store.append(`benefits-${subject}`, 'any', [municipalityRecorded()]);
    expect(await dataIn(`benefits-${subject}`)).toHaveLength(1);
  });

  it('can be passed on from an earlier event of the person, erased ones too', async () => {
    const stream = `jobseeker-${subject}`;
    await store.append(stream, 'any', [caseNoted('Aino', 'called')]);
    const [earlier] = await dataIn(stream, 'sealed');
    await store.append(stream, 'any', [caseNoted(earlier?.heading, { erased: true })]);
    expect((await dataIn(stream))[1]).toEqual({
      on: '2025-01-01',
      heading: 'Aino',
      notes: [{ text: { erased: true }, kind: 'call' }],
    });
    const [first, second] = await dataIn(stream, 'sealed');
    expect(isSealed(second?.heading)).toBe(true);
    expect(second?.heading).not.toEqual(first?.heading);
  });

  it("are not passed on from another person's events", async () => {
    const other = newIdentifier();
    await store.append(`person-${other}`, 'any', [nameRecorded('Eino')]);
    const [theirs] = await dataIn(`person-${other}`, 'sealed');
    await expect(store.append(`jobseeker-${subject}`, 'any', [caseNoted(theirs?.name)])).rejects.toThrow(
      SealedTextTampered,
    );
  });

  it.each(['another event', 'another field', 'another person'])(
    'are not opened when somebody moved them to %s in the store, nor taken for erased',
    async (place) => {
      await store.append(`jobseeker-${subject}`, 'any', [caseNoted('Aino', 'called')]);
      const stored = await all(store.read(`jobseeker-${subject}`, { personalFields: 'sealed' }));
      const [from] = stored;
      const data = from?.data as { heading: never; notes: never };
      const moved = {
        'another event': { stream: `jobseeker-${subject}`, id: newIdentifier(), data },
        'another field': {
          stream: `jobseeker-${subject}`,
          id: newIdentifier(),
          data: { ...data, heading: (data.notes[0] as { text: never }).text },
        },
        'another person': { stream: `jobseeker-${newIdentifier()}`, id: from?.id ?? '', data },
      }[place];
      if (moved === undefined) throw new Error('unknown place');
      await underTest.keys.keyFor(moved.stream.slice('jobseeker-'.length));
      await underTest.client.appendToStream(
        moved.stream,
        jsonEvent({ id: moved.id, type: 'CaseNoted', data: moved.data, metadata: { ...metadata() } }),
      );
      await expect(all(store.read(moved.stream))).rejects.toThrow(SealedTextTampered);
    },
  );

  it('are opened in events whose contract is not known here', async () => {
    await store.append(`person-${subject}`, 'any', [nameRecorded('Aino')]);
    const knowsNothing = connectEventStore({ url: underTest.url, keys: underTest.keys, contracts: [] });
    const [event] = await all(knowsNothing.read(`person-${subject}`));
    expect(event?.data).toEqual({ name: 'Aino' });
    await knowsNothing.close();
  });

  it('are found in every published contract', async () => {
    const store = connectEventStore({ url: underTest.url, keys: underTest.keys, contracts: allContracts });
    await store.close();
    const marked = allContracts.filter(({ data }) => JSON.stringify(data).includes('"x-personal":true'));
    expect(marked.length).toBeGreaterThan(0);
    for (const { type, data } of allContracts) {
      expect([type, personalFieldsOf(data) !== undefined]).toEqual([
        type,
        marked.some((each) => each.type === type),
      ]);
    }
  });

  it('must stand where they can be found for certain', () => {
    const hidden = defineEvent('Hidden', 'person', {
      meaning: 'A personal field under a name that is not known beforehand.',
      rules: [],
      data: { byName: Type.Record(Type.String(), personalText('Text.')) },
    });
    expect(() =>
      connectEventStore({ url: underTest.url, keys: underTest.keys, contracts: [hidden] }),
    ).toThrow(UnreachablePersonalField);
  });
});
