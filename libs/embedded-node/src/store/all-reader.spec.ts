import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { AllReader } from './all-reader.js';
import { type EventFilter, prefixFilter, regexFilter } from './event-filter.js';
import { bytesOfUuid } from './event-id.js';
import { EventLog } from './event-log.js';
import { openLogDatabase } from './log-database.js';

const NAMES = [
  'a',
  'ab',
  'a-1',
  'a-2',
  'ab-1',
  'b-1',
  'b-2-x',
  '-1',
  '$sys',
  'ä-1',
  'ä-2',
  'a\u{10ffff}-1',
  'a\u{10ffff}\u{10ffff}-1',
  '\ud7ff-1',
  '\ue000-1',
];
const TYPES = ['A', 'AB', 'B', '$x', 'Ä'];
const PREFIXES = [
  'a',
  'a-',
  'ab',
  'a-1',
  'b-',
  'b-2-',
  '-',
  '$',
  'ä',
  'nothing-',
  '',
  'a\u{10ffff}',
  '\u{10ffff}',
  '\ud7ff',
  'A',
  'B',
];

describe('$all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polku-all-'));
  const database = openLogDatabase(folder);
  const log = new EventLog(database);
  /** What is written, as a list: the model. */
  const written: { position: number; name: string; type: string }[] = [];

  const write = (name: string, type: string) => {
    const id = randomUUID();
    const event = {
      id,
      idBytes: bytesOfUuid(id),
      type,
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: new Uint8Array(),
    };
    written.push({ position: log.append(name, 'any', [event]).position, name, type });
  };

  beforeAll(() => {
    database.exec('BEGIN');
    for (let index = 0; index < 400; index += 1) {
      write(NAMES[(index * 7) % NAMES.length] ?? 'a', TYPES[(index * 5) % TYPES.length] ?? 'A');
    }
    database.exec('COMMIT');
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const prefixes = fc.array(fc.constantFrom(...PREFIXES), { minLength: 1, maxLength: 4 });
  const on = fc.constantFrom<EventFilter['on']>('stream-name', 'event-type');
  const filter: fc.Arbitrary<EventFilter | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.tuple(on, prefixes).map(([where, list]) => prefixFilter(where, list)),
    fc
      .tuple(on, fc.constantFrom('^[^$]', '-1$', '^a', 'B'))
      .map(([where, source]) => regexFilter(where, source)),
  );
  const expected = (wanted: EventFilter | undefined) =>
    written
      .filter(({ name, type }) => !wanted || wanted.accepts(wanted.on === 'event-type' ? type : name))
      .map(({ position }) => position);

  it('gives exactly the events that the filter accepts, page by page, forwards', () => {
    fc.assert(
      fc.property(
        filter,
        fc.integer({ min: 0, max: 410 }),
        fc.integer({ min: 1, max: 40 }),
        (wanted, from, limit) => {
          const reader = new AllReader(log, wanted);
          const found: number[] = [];
          let position = from;
          for (;;) {
            const page = reader.forwards(position, limit);
            expect(page.events.length).toBeLessThanOrEqual(limit);
            found.push(...page.events.map((event) => event.position));
            expect(page.considered).toBeGreaterThanOrEqual(position);
            position = page.considered;
            if (page.isEnd) break;
          }
          expect(found).toEqual(expected(wanted).filter((at) => at > from));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives exactly the events that the filter accepts, page by page, backwards', () => {
    fc.assert(
      fc.property(
        filter,
        fc.integer({ min: 0, max: 410 }),
        fc.integer({ min: 1, max: 40 }),
        (wanted, from, limit) => {
          const reader = new AllReader(log, wanted);
          const found: number[] = [];
          let position = from;
          for (;;) {
            const page = reader.backwards(position, limit);
            found.push(...page.events.map((event) => event.position));
            position = page.considered;
            if (page.isEnd) break;
          }
          const all = expected(wanted).filter((at) => at < from);
          expect(found).toEqual(all.toReversed());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('sees categories and types that are new since the reader was made', () => {
    const byStream = new AllReader(log, prefixFilter('stream-name', ['new-']));
    const byType = new AllReader(log, prefixFilter('event-type', ['New']));
    const end = log.lastPosition;
    expect(byStream.forwards(0, 10).events).toEqual([]);
    expect(byType.forwards(0, 10).events).toEqual([]);
    write('new-1', 'NewType');
    expect(byStream.forwards(end, 10).events).toHaveLength(1);
    expect(byType.forwards(end, 10).events).toHaveLength(1);
  });

  it('finds the events of categories by the index, without sorting', () => {
    const categories = `SELECT position, frame, stream FROM events WHERE category = 1 AND position > 5 AND position <= 90`;
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${categories} UNION ALL ${categories} ORDER BY position ASC LIMIT 10`)
      .raw(true)
      .all()
      .map((row) => String((row as unknown[])[3]));
    expect(plan.filter((line) => line.includes('events_by_category'))).toHaveLength(2);
    expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  });
});
