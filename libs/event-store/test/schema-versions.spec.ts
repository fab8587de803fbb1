import Type from 'typebox';
import { defineEvent, type EventContract, isSealed, NewerSchemaVersion, personalText } from '#contracts';
import {
  connectEventStore,
  type EventForm,
  type EventStore,
  eventHash,
  type NewEvent,
  newIdentifier,
  START,
} from '#event-store';
import {
  all,
  type EventStoreUnderTest,
  eventStoreUnderTest,
  eventsOf,
  until,
} from './event-store-under-test.js';
import { event } from './test-events.js';

const firstForm = { heading: personalText('Heading.', 40), by: Type.String() };
/** What a program of years ago wrote: its text about the person stood elsewhere. */
const callNotedAtFirst = defineEvent('CallNoted', 'jobseeker', {
  meaning: 'A call was noted.',
  rules: [],
  data: firstForm,
});
const callNoted = defineEvent('CallNoted', 'jobseeker', {
  meaning: 'A call was noted.',
  rules: [],
  data: { note: Type.Object({ text: personalText('Text.', 40) }), by: Type.String() },
  earlier: [
    {
      data: Type.Object(firstForm),
      example: { heading: 'soitettu', by: 'official-1' },
      upcast: ({ heading, ...rest }) => ({ ...rest, note: { text: heading } }),
    },
  ],
});

const SEALED = { personalFields: 'sealed' } as const;
const AS_STORED = { personalFields: 'sealed', schemaVersions: 'as-stored' } as const;

describe('events of an earlier schema version', () => {
  let underTest: EventStoreUnderTest;
  let years: { ago: EventStore; later: EventStore };
  let stream: string;
  let stored: NewEvent;

  beforeAll(async () => {
    underTest = await eventStoreUnderTest();
    const connect = (contract: EventContract) =>
      connectEventStore({ url: underTest.url, keys: underTest.keys, contracts: [contract] });
    years = { ago: connect(callNotedAtFirst), later: connect(callNoted) };
  });

  afterAll(async () => {
    await years.ago.close();
    await years.later.close();
    await underTest.stop();
  });

  beforeEach(async () => {
    stream = `jobseeker-${newIdentifier()}`;
    stored = event('CallNoted', { heading: 'soitettu', by: 'official-1' });
    await years.ago.append(stream, 'no-stream', [stored]);
  });

  const read = async (store: EventStore, form: EventForm = {}) => {
    const [found] = await all(store.read(stream, form));
    if (found === undefined) throw new Error('nothing was stored');
    return found;
  };

  it('are read in the newest, their texts opened where they were sealed', async () => {
    const found = await read(years.later);
    expect(found.data).toEqual({ note: { text: 'soitettu' }, by: 'official-1' });
    expect(found.metadata).toEqual({ ...stored.metadata, schemaVersion: 2 });
  });

  it('are read in the newest with their texts sealed, which can be stored again', async () => {
    const { data } = await read(years.later, SEALED);
    const { note } = data as { note: { text: unknown } };
    expect(isSealed(note.text)).toBe(true);
    const again = { ...event('CallNoted', data), metadata: { ...stored.metadata, schemaVersion: 2 } };
    await years.later.append(stream, 0, [again]);
    const [, second] = await all(years.later.read(stream));
    expect(second?.data).toEqual({ note: { text: 'soitettu' }, by: 'official-1' });
  });

  it('are told as they are stored to whoever computes their hash', async () => {
    expect(eventHash(await read(years.later, AS_STORED))).toBe(eventHash(await read(years.ago, AS_STORED)));
  });

  it('come in the newest from the history and from a subscription too', async () => {
    const isIt = ({ stream: name }: { stream: string }) => name === stream;
    const history = await all(years.later.readAll({ categories: ['jobseeker'] }));
    const abort = new AbortController();
    const deliveries = years.later.subscribe({
      categories: ['jobseeker'],
      after: START,
      signal: abort.signal,
    });
    const live = eventsOf(await until(deliveries, ({ kind }) => kind === 'caught-up'));
    abort.abort();
    for (const events of [history, live]) {
      expect(events.filter(isIt).map(({ data }) => data)).toEqual([
        { note: { text: 'soitettu' }, by: 'official-1' },
      ]);
    }
  });

  it('are not written any more, and a version that is newer than the program is not guessed at', async () => {
    await expect(years.later.append(stream, 0, [stored])).rejects.toMatchObject({
      message: expect.stringContaining('schemaVersion'),
    });
    const newer = event('CallNoted', { note: { text: 'uusi' }, by: 'official-1' });
    await years.later.append(stream, 0, [{ ...newer, metadata: { ...newer.metadata, schemaVersion: 2 } }]);
    await expect(all(years.ago.read(stream))).rejects.toEqual(new NewerSchemaVersion('CallNoted', 2, 1));
    expect(await all(years.ago.read(stream, AS_STORED))).toHaveLength(2);
  });
});
