import {
  type AppendExpectedRevision,
  binaryEvent,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  all,
  errorOf,
  newStream,
  note,
  notes,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

describe('append', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  it('numbers the events of a stream from 0 and answers with the last revision', async () => {
    const stream = newStream();
    const first = await server.client.appendToStream(stream, notes(2), { expectedRevision: 'no_stream' });
    const second = await server.client.appendToStream(stream, note('third'), { expectedRevision: 1n });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
    const events = await all(server.client.readStream(stream));
    expect(events.map((event) => event.revision)).toEqual([0n, 1n, 2n]);
  });

  it('answers with the position of the event', async () => {
    const stream = newStream();
    const { position } = await server.client.appendToStream(stream, note('only'));
    const [event] = await all(server.client.readAll({ fromPosition: position ?? 'end', maxCount: 1 }));
    expect(event?.streamId).toBe(stream);
    expect(event?.position).toEqual(position);
  });

  const existing: [AppendExpectedRevision, 'lawful' | 'refused'][] = [
    ['any', 'lawful'],
    ['stream_exists', 'lawful'],
    [1n, 'lawful'],
    ['no_stream', 'refused'],
    [0n, 'refused'],
    [2n, 'refused'],
    [18_446_744_073_709_551_615n / 2n, 'refused'],
  ];
  for (const [expectedRevision, outcome] of existing) {
    it(`to a stream at revision 1 with expected revision ${expectedRevision} is ${outcome}`, async () => {
      const stream = newStream();
      await server.client.appendToStream(stream, notes(2));
      const append = server.client.appendToStream(stream, note('next'), { expectedRevision });
      if (outcome === 'lawful') return expect((await append).nextExpectedRevision).toBe(2n);
      const error = await errorOf(append);
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({
        streamName: stream,
        expectedVersion: expectedRevision,
        actualVersion: 1n,
      });
      expect(await all(server.client.readStream(stream))).toHaveLength(2);
    });
  }

  const missing: [AppendExpectedRevision, 'lawful' | 'refused'][] = [
    ['any', 'lawful'],
    ['no_stream', 'lawful'],
    ['stream_exists', 'refused'],
    [0n, 'refused'],
  ];
  for (const [expectedRevision, outcome] of missing) {
    it(`to a stream that does not exist with expected revision ${expectedRevision} is ${outcome}`, async () => {
      const stream = newStream();
      const append = server.client.appendToStream(stream, note('first'), { expectedRevision });
      if (outcome === 'lawful') return expect((await append).nextExpectedRevision).toBe(0n);
      const error = await errorOf(append);
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ expectedVersion: expectedRevision, actualVersion: 'no_stream' });
    });
  }

  it('keeps data, metadata, type, id and the time of recording', async () => {
    const stream = newStream();
    const before = Date.now();
    const event = note('päätös ✓', 'DecisionRecorded');
    await server.client.appendToStream(stream, event);
    const [read] = await all(server.client.readStream(stream));
    expect(read).toMatchObject({
      streamId: stream,
      id: event.id,
      type: 'DecisionRecorded',
      isJson: true,
      data: event.data,
      metadata: event.metadata,
    });
    expect(Math.abs((read?.created.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  it('keeps binary data and metadata byte by byte', async () => {
    const stream = newStream();
    const data = Uint8Array.from({ length: 256 }, (_, index) => index);
    const metadata = Uint8Array.from([0, 255, 1, 254]);
    await server.client.appendToStream(stream, binaryEvent({ type: 'Scanned', data, metadata }));
    const [read] = await all(server.client.readStream(stream));
    expect(read?.isJson).toBe(false);
    expect(Buffer.from(read?.data as Uint8Array)).toEqual(Buffer.from(data));
    expect(Buffer.from(read?.metadata as Uint8Array)).toEqual(Buffer.from(metadata));
  });

  it('takes names of streams and types in any script', async () => {
    const stream = `${newStream('työnhakija')}-ä ö/å?%"✓`;
    await server.client.appendToStream(stream, note('x', 'Kirjattu ✓'));
    const [read] = await all(server.client.readStream(stream));
    expect(read).toMatchObject({ streamId: stream, type: 'Kirjattu ✓' });
  });

  it('tells streams apart whose names differ in any character', async () => {
    const stream = newStream();
    const names = ['a', 'A', 'ä', 'a\u0308', ' a', 'a ', "a'b", 'a"b', 'a;b', 'a%', 'a_'].map(
      (end) => `${stream}${end}`,
    );
    for (const name of names) await server.client.appendToStream(name, note(name));
    for (const name of names) {
      expect((await all(server.client.readStream(name))).map(textOf)).toEqual([name]);
    }
  });

  it('takes an append in many messages as one', async () => {
    const stream = newStream();
    const result = await server.client.appendToStream(stream, notes(300), { batchAppendSize: 1_000 });
    expect(result.nextExpectedRevision).toBe(299n);
    const texts = (await all(server.client.readStream(stream))).map(textOf);
    expect(texts).toEqual(Array.from({ length: 300 }, (_, index) => String(index)));
  });

  it('with credentials of its own goes another way to the same end', async () => {
    const stream = newStream();
    const credentials = { username: 'admin', password: 'changeit' };
    const options = { expectedRevision: 'no_stream', credentials } as const;
    const result = await server.client.appendToStream(stream, notes(3), options);
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const error = await errorOf(server.client.appendToStream(stream, note('again'), options));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion: 'no_stream', actualVersion: 2n });
  });

  it('lets exactly one of many writers with the same expectation win', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, note('first'));
    const results = await Promise.allSettled(
      notes(20).map((event) => server.client.appendToStream(stream, event, { expectedRevision: 0n })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await all(server.client.readStream(stream))).toHaveLength(2);
  });

  it('keeps all events of many writers without expectation, each at a revision of its own', async () => {
    const stream = newStream();
    const results = await Promise.all(notes(200).map((event) => server.client.appendToStream(stream, event)));
    const revisions = results.map((result) => Number(result.nextExpectedRevision)).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(await all(server.client.readStream(stream))).toHaveLength(200);
  });

  it('of more than the maximum size is refused whole, and the connection goes on', async () => {
    const stream = newStream();
    const large = note('x'.repeat(700_000));
    const error = await errorOf(
      server.client.appendToStream(stream, [note('small'), large, note('y'.repeat(700_000)), note('small')], {
        batchAppendSize: 100_000,
      }),
    );
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBeGreaterThan(0);
    const result = await server.client.appendToStream(stream, note('after'), {
      expectedRevision: 'no_stream',
    });
    expect(result.nextExpectedRevision).toBe(0n);
  });

  it('of more than the maximum size is refused with credentials too', async () => {
    const credentials = { username: 'admin', password: 'changeit' };
    const error = await errorOf(
      server.client.appendToStream(newStream(), note('x'.repeat(1_500_000)), { credentials }),
    );
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
  });

  it('whose deadline has passed is refused and stores nothing', async () => {
    const stream = newStream();
    const error = await errorOf(server.client.appendToStream(stream, note('late'), { deadline: -1_000 }));
    expect(error).toMatchObject({ type: 'deadline-exceeded' });
    const result = await server.client.appendToStream(stream, note('in time'), {
      expectedRevision: 'no_stream',
    });
    expect(result.nextExpectedRevision).toBe(0n);
  });
});
