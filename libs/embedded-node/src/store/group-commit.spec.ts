import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongExpectedRevision } from './append-refusals.js';
import { bytesOfUuid } from './event-id.js';
import { EventLog } from './event-log.js';
import type { ProposedEvent } from './event-log-types.js';
import { GroupCommit } from './group-commit.js';
import { type LogDatabase, openLogDatabase } from './log-database.js';
import { LogNotWritable } from './write-failures.js';

const event = (bytes = 2): ProposedEvent => {
  const id = randomUUID();
  return {
    id,
    idBytes: bytesOfUuid(id),
    type: 'Noted',
    contentType: 'application/octet-stream',
    data: new Uint8Array(bytes),
    metadata: new Uint8Array(),
  };
};

describe('group commit', () => {
  let folder: string;
  let database: LogDatabase;
  let log: EventLog;
  let commit: GroupCommit;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'polku-commit-'));
    database = openLogDatabase(folder);
    log = new EventLog(database);
    commit = new GroupCommit(log);
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const append = (stream: string, expected: 'any' | 'no_stream' = 'any', bytes = 2) =>
    commit.write(bytes, () => log.append(stream, expected, [event(bytes)]));

  it('writes what arrives together in one transaction', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => append(`stream-${index % 7}`)));
    expect(commit.commits).toBe(1);
    expect(log.lastPosition).toBe(100);
  });

  it('lets a refused write of the group not touch the others', async () => {
    await append('taken-1');
    const results = await Promise.allSettled([
      append('one-1'),
      append('taken-1', 'no_stream'),
      append('other-1'),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: expect.any(WrongExpectedRevision) });
    expect(log.lastPosition).toBe(3);
  });

  it('does not trouble the disk when everything was refused', async () => {
    await append('taken-1');
    await Promise.allSettled([append('taken-1', 'no_stream'), append('taken-1', 'no_stream')]);
    expect(commit.commits).toBe(1);
  });

  it('tells of what was written after the commit, in order', async () => {
    const told: number[] = [];
    commit.onCommitted((written) => told.push(...written.map(({ position }) => position)));
    await Promise.all(Array.from({ length: 1_200 }, () => append('told-1')));
    expect(told).toEqual(Array.from({ length: 1_200 }, (_, index) => index + 1));
    expect(commit.commits).toBeGreaterThan(1);
  });

  it('stores nothing of a write that the disk does not take, and goes on when there is room', async () => {
    await append('kept-1');
    const [pages] = database.prepare('PRAGMA page_count').raw(true).get() as [number];
    database.pragma(`max_page_count = ${pages + 2}`);
    const results = await Promise.allSettled([append('small-1'), append('large-1', 'any', 200_000)]);
    expect(results).toMatchObject([
      { value: { revision: 0, position: 2 } },
      { reason: expect.any(LogNotWritable) },
    ]);
    expect(log.lastPosition).toBe(2);
    expect(log.streams.find('large-1')).toBeUndefined();
    database.pragma('max_page_count = 1000000');
    expect(await append('large-1', 'no_stream', 200_000)).toEqual({ revision: 0, position: 3 });
    expect(await append('kept-1')).toEqual({ revision: 1, position: 4 });
  });

  it('lets a write that breaks not take the others with it', async () => {
    const broken = commit.write(0, () => {
      log.append('broken-1', 'any', [event()]);
      throw new TypeError('a mistake of ours');
    });
    const results = await Promise.allSettled([append('one-1'), broken, append('other-1')]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: expect.any(TypeError) });
    expect(log.streams.find('broken-1')).toBeUndefined();
    expect(log.lastPosition).toBe(2);
  });

  it('takes nothing more once it is closed, and has written what it took', async () => {
    const writes = Array.from({ length: 50 }, () => append('last-1'));
    await commit.close();
    await expect(append('late-1')).rejects.toBeInstanceOf(LogNotWritable);
    expect(await Promise.all(writes)).toHaveLength(50);
    expect(log.lastPosition).toBe(50);
  });
});
