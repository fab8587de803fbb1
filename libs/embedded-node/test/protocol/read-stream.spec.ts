import { BACKWARDS, END, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import {
  all,
  errorOf,
  newStream,
  notes,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

/** More than one page of any server. */
const MANY = 700;

describe('reading a stream', () => {
  let server: ServerUnderTest;
  let stream: string;
  const up = Array.from({ length: MANY }, (_, index) => String(index));

  beforeAll(async () => {
    server = await serverUnderTest();
    stream = newStream();
    await server.client.appendToStream(stream, notes(MANY));
  });
  afterAll(() => server.stop());

  const read = async (options: Parameters<typeof server.client.readStream>[1]) =>
    (await all(server.client.readStream(stream, options))).map(textOf);

  it('forwards gives every event in order', async () => {
    expect(await read({ direction: FORWARDS, fromRevision: START })).toEqual(up);
  });

  it('backwards from the end gives every event, the newest first', async () => {
    expect(await read({ direction: BACKWARDS, fromRevision: END })).toEqual(up.toReversed());
  });

  it('begins at the revision, in both directions', async () => {
    expect(await read({ fromRevision: 600n })).toEqual(up.slice(600));
    expect(await read({ direction: BACKWARDS, fromRevision: 600n })).toEqual(up.slice(0, 601).toReversed());
  });

  it('gives no more than was asked for', async () => {
    expect(await read({ maxCount: 3 })).toEqual(up.slice(0, 3));
    expect(await read({ maxCount: 300, fromRevision: 5n })).toEqual(up.slice(5, 305));
    expect(await read({ maxCount: 300, direction: BACKWARDS, fromRevision: END })).toEqual(
      up.slice(-300).toReversed(),
    );
    expect(await read({ maxCount: 1, direction: BACKWARDS, fromRevision: END })).toEqual(['699']);
  });

  it('at and beyond the end gives nothing forwards', async () => {
    expect(await read({ fromRevision: BigInt(MANY) })).toEqual([]);
    expect(await read({ fromRevision: 1_000_000n })).toEqual([]);
  });

  it('backwards from the start gives the first event', async () => {
    expect(await read({ direction: BACKWARDS, fromRevision: START })).toEqual(['0']);
  });

  for (const direction of [FORWARDS, BACKWARDS] as const) {
    it(`that does not exist says so, ${direction}`, async () => {
      const missing = newStream();
      const fromRevision = direction === FORWARDS ? START : END;
      const error = await errorOf(all(server.client.readStream(missing, { direction, fromRevision })));
      expect(error).toBeInstanceOf(StreamNotFoundError);
      expect(error).toMatchObject({ streamName: missing });
    });
  }

  it('can be given up in the middle', async () => {
    const reading = server.client.readStream(stream);
    for await (const { event } of reading) if (event?.revision === 10n) break;
    expect(await read({ maxCount: 1 })).toEqual(['0']);
  });
});
