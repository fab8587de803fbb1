import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { StreamIsDeleted, WrongExpectedRevision } from './append-refusals.js';
import { bytesOfUuid } from './event-id.js';
import { EventLog } from './event-log.js';
import type { ExpectedRevision, ProposedEvent } from './event-log-types.js';
import { openLogDatabase } from './log-database.js';
import { StreamReader } from './stream-reader.js';

const NAMES = ['jobseeker-1', 'jobseeker-2', 'plain'];

const newEvent = (): ProposedEvent => {
  const id = randomUUID();
  return {
    id,
    idBytes: bytesOfUuid(id),
    type: 'Noted',
    contentType: 'application/json',
    data: Buffer.from('{}'),
    metadata: new Uint8Array(),
  };
};

const expectation: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constantFrom<ExpectedRevision>('any', 'no_stream', 'stream_exists'),
  fc.bigInt({ min: 0n, max: 6n }),
);

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  what: fc.constantFrom('append', 'append', 'append', 'delete', 'tombstone'),
  expected: expectation,
  count: fc.integer({ min: 1, max: 3 }),
});

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polku-log-'));
  const database = openLogDatabase(folder);
  const log = new EventLog(database);
  const reader = new StreamReader(log);
  afterAll(() => {
    database.exec('COMMIT');
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is durable when a commit returns: write-ahead log, full synchronization', () => {
    expect(database.prepare('PRAGMA journal_mode').raw(true).get()).toEqual(['wal']);
    expect(database.prepare('PRAGMA synchronous').raw(true).get()).toEqual([2]);
  });

  it('records nothing earlier than what it recorded before, whatever becomes of the clock', () => {
    const place = mkdtempSync(join(tmpdir(), 'polku-log-clock-'));
    const clocked = openLogDatabase(place);
    const record = (...times: number[]) => {
      clocked.exec('BEGIN');
      // A log of its own each time, as after a restart.
      const written = new EventLog(clocked, () => times.shift() ?? 0);
      while (times.length > 0) written.append('plain', 'any', [newEvent()]);
      clocked.exec('COMMIT');
    };
    record(1_000, 900, 1_001);
    record(500, 1_002);
    const rows = clocked.prepare('SELECT recorded_at FROM events ORDER BY position').raw(true).all();
    expect(rows.flat()).toEqual([1_000, 1_000, 1_001, 1_001, 1_002]);
    clocked.close();
    rmSync(place, { recursive: true, force: true });
  });

  const revisionsOf = (name: string): number[] => {
    const page = reader.forwards(name, 0, 1_000);
    return page.kind === 'events' ? page.events.map(({ revision }) => revision) : [];
  };

  it('whatever is asked of it: positions have no gaps, revisions go on, a refusal and a retry write nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        if (!database.inTransaction) database.exec('BEGIN');
        log.takeWritten();
        const prefix = randomUUID().slice(0, 8);
        const lastRevision = new Map<string, number>();
        const tombstoned = new Set<string>();
        for (const { name: short, what, expected, count } of steps) {
          const name = `${prefix}${short}`;
          const before = log.lastPosition;
          const last = lastRevision.get(name) ?? -1;
          try {
            if (what === 'delete') log.delete(name, expected);
            else if (what === 'tombstone') {
              log.tombstone(name, expected);
              tombstoned.add(name);
            } else {
              const events = Array.from({ length: count }, newEvent);
              const appended = log.append(name, expected, events);
              expect(appended.revision).toBe(last + count);
              lastRevision.set(name, appended.revision);
              expect(revisionsOf(name).slice(-count)).toEqual(events.map((_, index) => last + 1 + index));
              // EventStoreDB does not know a retry that began a deleted stream anew, and neither does the node.
              const beganAnew = expected === 'no_stream' && last >= 0;
              if (beganAnew) expect(() => log.append(name, expected, events)).toThrow(WrongExpectedRevision);
              const written = log.lastPosition;
              if (!beganAnew) expect(log.append(name, expected, events).revision).toBe(appended.revision);
              expect(log.lastPosition).toBe(written);
            }
          } catch (reason) {
            if (!(reason instanceof WrongExpectedRevision || reason instanceof StreamIsDeleted)) throw reason;
            expect(log.lastPosition).toBe(before);
            expect(tombstoned.has(name) && reason instanceof WrongExpectedRevision).toBe(false);
          }
          expect(log.takeWritten().map(({ position }) => position)).toEqual(
            Array.from({ length: log.lastPosition - before }, (_, index) => before + 1 + index),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
