import { BACKWARDS, END, type Position, START } from '@eventstore/db-client';
import {
  all,
  newCategory,
  note,
  type ServerUnderTest,
  serverUnderTest,
  textOf,
} from './server-under-test.js';

const MANY = 270;

describe('reading $all', () => {
  let server: ServerUnderTest;
  let category: string;
  const positions: Position[] = [];

  beforeAll(async () => {
    server = await serverUnderTest();
    category = newCategory('all');
    for (let index = 0; index < MANY; index += 1) {
      const { position } = await server.client.appendToStream(`${category}${index % 3}`, note(index));
      if (position) positions.push(position);
    }
  });
  afterAll(() => server.stop());

  const own = async (options: Parameters<typeof server.client.readAll>[0]) =>
    (await all(server.client.readAll(options)))
      .filter((event) => event.streamId.startsWith(category))
      .map((event) => Number(textOf(event)));
  const up = Array.from({ length: MANY }, (_, index) => index);
  const at = (index: number) => positions[index] ?? START;

  it('gives every event once, in the order in which they were written', async () => {
    const events = (await all(server.client.readAll({ fromPosition: at(0) }))).filter((event) =>
      event.streamId.startsWith(category),
    );
    expect(events.map((event) => Number(textOf(event)))).toEqual(up);
    expect(events.map((event) => event.position)).toEqual(positions);
  });

  it('from the start contains them too', async () => {
    expect(await own({ fromPosition: START })).toEqual(up);
  });

  it('forwards from a position begins with the event there', async () => {
    expect(await own({ fromPosition: at(100) })).toEqual(up.slice(100));
  });

  it('backwards from a position begins with the event before it', async () => {
    expect(await own({ direction: BACKWARDS, fromPosition: at(100) })).toEqual(up.slice(0, 100).toReversed());
  });

  it('backwards from the end begins with the newest', async () => {
    expect(await own({ direction: BACKWARDS, fromPosition: END })).toEqual(up.toReversed());
  });

  it('gives no more than was asked for', async () => {
    expect(await all(server.client.readAll({ maxCount: 7 }))).toHaveLength(7);
    expect(
      await all(server.client.readAll({ maxCount: 7, direction: BACKWARDS, fromPosition: END })),
    ).toHaveLength(7);
  });

  it('forwards from the end gives nothing', async () => {
    expect(await own({ fromPosition: END })).toEqual([]);
  });
});
