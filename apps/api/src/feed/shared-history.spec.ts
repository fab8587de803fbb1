import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type Delivery, type EventStore, type Position, START } from '#event-store';
import type { SubjectKeys } from '#subject-keys';
import { newEvent } from '../../../../test/support/new-event.js';
import type { HistoryPage } from './history-reader.js';
import { SharedHistory } from './shared-history.js';

const CATEGORIES = ['jobseeker'];
const EVENTS = 60;

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);
const numbersIn = (pages: readonly HistoryPage[]) =>
  pages.flatMap(({ events }) => events.map(({ event }) => event.revision));

describe('the history of the log', () => {
  let node: Awaited<ReturnType<typeof startTemporaryNode>>;
  let store: EventStore;
  /** The store, of which one knows how often it is read. */
  let counted: EventStore;
  let delivered = 0;
  let open = 0;
  /** Waited for before a delivery of this kind goes on. */
  let holds: Partial<Record<Delivery['kind'], Promise<void>>> = {};

  beforeEach(async () => {
    node = await startTemporaryNode();
    // No event here has a text about a person.
    store = connectEventStore({
      url: node.connectionString,
      keys: {} as SubjectKeys,
      contracts: allContracts,
    });
    [delivered, open, holds] = [0, 0, {}];
    counted = {
      append: (...args) => store.append(...args),
      read: (...args) => store.read(...args),
      readAll: (options) => store.readAll(options),
      end: () => store.end(),
      ping: () => store.ping(),
      close: () => store.close(),
      async *subscribe(options) {
        open++;
        try {
          for await (const delivery of store.subscribe(options)) {
            await holds[delivery.kind];
            if (delivery.kind === 'event') delivered++;
            yield delivery;
          }
        } finally {
          open--;
        }
      },
    };
    await record(EVENTS);
  });
  afterEach(async () => {
    await store.close();
    await node.stop();
  });

  async function record(count: number): Promise<void> {
    const events = range(0, count).map(() => newEvent('JobSearchRegistered', { on: '2026-01-12' }));
    await store.append('jobseeker-J1', 'any', events);
  }

  async function placeOf(revision: number): Promise<Position> {
    if (revision < 0) return START;
    const options = { fromRevision: revision, maxCount: 1, personalFields: 'sealed' } as const;
    for await (const { position } of store.read('jobseeker-J1', options)) return position;
    throw new Error('no such event');
  }

  const pagesOf = (history: SharedHistory, after: Position = START, signal = new AbortController().signal) =>
    history.after(CATEGORIES, after, signal);

  async function everything(pages: AsyncIterable<HistoryPage>, turns = 0): Promise<HistoryPage[]> {
    const told: HistoryPage[] = [];
    for await (const page of pages) {
      told.push(page);
      for (let turn = 0; turn < turns; turn++) await setImmediate();
    }
    return told;
  }

  function held(): { readonly until: Promise<void>; release(): void } {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { until, release: () => release() };
  }

  it('is read from the store once for many who begin at one place', async () => {
    const history = new SharedHistory(counted, { pageEvents: 7 });
    const told = await Promise.all(range(0, 20).map(() => everything(pagesOf(history))));
    for (const pages of told) {
      expect(numbersIn(pages)).toEqual(range(0, EVENTS));
      expect(pages.filter(({ end }) => end === 'caught-up')).toEqual([pages.at(-1)]);
    }
    expect(delivered).toBe(EVENTS);
    while (open > 0) await setImmediate();
  });

  it('is told whole and in order to each, wherever each begins, however slow each is and however little is kept', async () => {
    const places = await Promise.all(range(-1, EVENTS).map(placeOf));
    const follower = fc.record({ from: fc.nat({ max: EVENTS }), turns: fc.nat({ max: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(follower, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 20 }),
        async (followers, keptPages, pageEvents) => {
          const history = new SharedHistory(counted, { keptPages, pageEvents });
          const told = followers.map(({ from, turns }) => everything(pagesOf(history, places[from]), turns));
          expect((await Promise.all(told)).map(numbersIn)).toEqual(
            followers.map(({ from }) => range(from, EVENTS)),
          );
        },
      ),
      { numRuns: 25 },
    );
    while (open > 0) await setImmediate();
  }, 60_000);

  it('is not read ahead of the one who is furthest', async () => {
    const pages = pagesOf(new SharedHistory(counted, { pageEvents: 7 }));
    await pages.next();
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    expect(delivered).toBe(7);
    await pages.return(undefined);
    while (open > 0) await setImmediate();
  });

  it('is not taken for read because of an end that the store told somebody before', async () => {
    const history = new SharedHistory(counted, { pageEvents: 7 });
    const { until, release } = held();
    holds = { 'caught-up': until };
    const first = everything(pagesOf(history));
    while (delivered < EVENTS) await setImmediate();
    // It joins the reading of the first one. What is recorded now lies behind the end that the store told of before.
    const second = everything(pagesOf(history));
    await record(2);
    release();
    expect(numbersIn(await first)).toEqual(range(0, EVENTS));
    expect(numbersIn(await second)).toEqual(range(0, EVENTS + 2));
  });

  it('is let go by one who leaves, and read on for the others', async () => {
    const history = new SharedHistory(counted, { pageEvents: 7 });
    const { until, release } = held();
    holds = { event: until };
    const leaving = new AbortController();
    const gone = everything(pagesOf(history, START, leaving.signal));
    const staying = everything(pagesOf(history));
    await setImmediate();
    leaving.abort();
    expect(await gone).toEqual([]);
    release();
    expect(numbersIn(await staying)).toEqual(range(0, EVENTS));
    expect(delivered).toBe(EVENTS);
  });

  it('comes as far as it is there while the store brings nothing more', async () => {
    const pages = pagesOf(new SharedHistory(counted, { pageEvents: 1_000 }));
    const { until, release } = held();
    holds = { 'caught-up': until };
    expect(await pages.next()).toMatchObject({ value: { end: 'more', events: { length: EVENTS } } });
    release();
    expect(await pages.next()).toMatchObject({ value: { end: 'caught-up', events: [] } });
    await pages.return(undefined);
  });

  it('that cannot be read is a fault to all who wait for it, and read anew for the next', async () => {
    const history = new SharedHistory(counted);
    holds = { event: Promise.reject(new Error('no store')) };
    const both = [everything(pagesOf(history)), everything(pagesOf(history))];
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    holds = {};
    expect(numbersIn(await everything(pagesOf(history)))).toEqual(range(0, EVENTS));
  });
});
