import {
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { RunningSubscription } from './running-subscription.js';
import {
  newCategory,
  note,
  notes,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

describe('a subscription to $all', () => {
  let server: ServerUnderTest;
  const running: RunningSubscription[] = [];
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterEach(async () => {
    for (const subscription of running.splice(0)) await subscription.stop();
  });
  afterAll(() => server.stop());

  const subscribe = (filter: Filter | undefined, fromPosition: Position | 'start' | 'end' = START) => {
    const subscription: RunningSubscription = new RunningSubscription(
      server.client.subscribeToAll({
        fromPosition,
        ...(filter && {
          filter: {
            ...filter,
            checkpointReached: async (_subscription, position) => subscription.noteCheckpoint(position),
          },
        }),
      }),
    );
    running.push(subscription);
    return subscription;
  };

  /** Writes to streams of three categories: wanted, like it, and another. Two wanted events before and one after `live`. */
  async function writeHistory() {
    const wanted = newCategory('wanted');
    const other = newCategory('other');
    const kind = `Kind${wanted.slice(0, -1)}`;
    await server.client.appendToStream(`${wanted}1`, note('one', `${kind}A`));
    await server.client.appendToStream(`${other}1`, note('not wanted', 'Other'));
    await server.client.appendToStream(`${wanted}2`, note('two', `${kind}B`));
    const writeLive = async () => {
      await server.client.appendToStream(`${other}2`, note('not wanted', 'Other'));
      await server.client.appendToStream(`${wanted}3`, note('three', `${kind}C`));
    };
    return { wanted, other, kind, writeLive };
  }

  const filters: Record<string, (names: { wanted: string; kind: string }) => Filter> = {
    'the prefix of a category': ({ wanted }) => streamNameFilter({ prefixes: [wanted] }),
    'a part of the prefix': ({ wanted }) => streamNameFilter({ prefixes: [wanted.slice(0, -3)] }),
    'several prefixes': ({ wanted }) =>
      streamNameFilter({ prefixes: ['nothing-', `${wanted}1`, `${wanted}2`, `${wanted}3`] }),
    'a regular expression for streams': ({ wanted }) => streamNameFilter({ regex: `^${wanted}[0-9]$` }),
    'a prefix of event types': ({ kind }) => eventTypeFilter({ prefixes: [kind] }),
    'several event types': ({ kind }) => eventTypeFilter({ prefixes: [`${kind}A`, `${kind}B`, `${kind}C`] }),
    'a regular expression for event types': ({ kind }) => eventTypeFilter({ regex: `^${kind}[ABC]$` }),
  };
  for (const [name, filter] of Object.entries(filters)) {
    it(`filtered by ${name} gives history and live events that match`, async () => {
      const { writeLive, ...names } = await writeHistory();
      const subscription = subscribe(filter(names));
      await subscription.first(2);
      await subscription.caughtUp();
      await writeLive();
      expect((await subscription.first(3)).map(textOf)).toEqual(['one', 'two', 'three']);
    });
  }

  it('filtered by a category that does not exist yet gives its events when they come', async () => {
    const category = newCategory('future');
    const subscription = subscribe(streamNameFilter({ prefixes: [category] }));
    await subscription.caughtUp();
    await server.client.appendToStream(`${category}1`, notes(2));
    expect((await subscription.first(2)).map(textOf)).toEqual(['0', '1']);
  });

  it('without system events leaves metadata out', async () => {
    const category = newCategory('plain');
    const before = await server.client.appendToStream(`${category}0`, note('before'));
    const subscription = subscribe(excludeSystemEvents(), before.position);
    await server.client.setStreamMetadata(`${category}1`, { maxCount: 10 });
    await server.client.appendToStream(`${category}1`, note('wanted'));
    await subscription.until(() => subscription.events.some((event) => event.streamId === `${category}1`));
    expect(subscription.events.filter((event) => event.type.startsWith('$'))).toEqual([]);
  });

  it('without a filter gives every event once and in order', async () => {
    const category = newCategory('every');
    const { position } = await server.client.appendToStream(`${category}0`, note('before'));
    const subscription = subscribe(undefined, position);
    await Promise.all(
      notes(150).map((event, index) => server.client.appendToStream(`${category}${index % 5}`, event)),
    );
    const own = () => subscription.events.filter((event) => event.streamId.startsWith(category));
    await subscription.until(() => own().length >= 150);
    const positions = own().map((event) => event.position.commit);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(own().map(textOf)).size).toBe(150);
  });

  it('from the end gives only what is written afterwards', async () => {
    const category = newCategory('end');
    await server.client.appendToStream(`${category}1`, note('before'));
    const subscription = subscribe(streamNameFilter({ prefixes: [category] }), END);
    await subscription.caughtUp();
    await server.client.appendToStream(`${category}1`, note('after'));
    expect((await subscription.first(1)).map(textOf)).toEqual(['after']);
  });

  it('after a position begins with the next event', async () => {
    const category = newCategory('after');
    const { position } = await server.client.appendToStream(`${category}1`, note('seen'));
    await server.client.appendToStream(`${category}1`, note('next'));
    const subscription = subscribe(streamNameFilter({ prefixes: [category] }), position);
    expect((await subscription.first(1)).map(textOf)).toEqual(['next']);
  });

  it('tells its progress by checkpoints although the filter lets nothing through', async () => {
    const [wanted, other] = [newCategory('wanted'), newCategory('other')];
    const { position } = await server.client.appendToStream(`${other}1`, note('begin'));
    const filter = streamNameFilter({ prefixes: [wanted], maxSearchWindow: 5, checkpointInterval: 2 });
    const subscription = subscribe(filter, position);
    await subscription.caughtUp();
    for (let index = 0; index < 25; index += 1) {
      await server.client.appendToStream(`${other}1`, note(index));
    }
    await subscription.until(() => subscription.checkpoints.length >= 2);
    const commits = subscription.checkpoints.map((checkpoint) => checkpoint.commit);
    expect(commits).toEqual([...commits].sort((a, b) => (a < b ? -1 : 1)));
    expect(commits[0]).toBeGreaterThan(position?.commit ?? 0n);
  });

  it('goes on from a checkpoint without a gap', async () => {
    const [wanted, other] = [newCategory('wanted'), newCategory('other')];
    const { position } = await server.client.appendToStream(`${other}1`, note('begin'));
    const filter = streamNameFilter({ prefixes: [wanted], maxSearchWindow: 3 });
    const first = subscribe(filter, position);
    for (let index = 0; index < 30; index += 1) {
      await server.client.appendToStream(`${index % 5 === 0 ? wanted : other}1`, note(index));
    }
    await first.first(6);
    await first.until(() => first.checkpoints.length > 0);
    const checkpoint = first.checkpoints[Math.floor(first.checkpoints.length / 2)] ?? {
      commit: 0n,
      prepare: 0n,
    };
    const seen = first.events.filter((event) => event.position.commit <= checkpoint.commit).map(textOf);
    const second = subscribe(filter, checkpoint);
    const rest = (await second.first(6 - seen.length)).map(textOf);
    expect([...seen, ...rest]).toEqual(['0', '5', '10', '15', '20', '25']);
  });
});
