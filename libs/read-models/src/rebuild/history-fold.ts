import type { StoredEvent } from '#event-store';
import { copyLine } from '../database/copy-text.js';
import type { RowOf } from '../database/read-model-tables.js';
import { BEFORE_ALL, type Checkpoint, projectionWriting, writeProjection } from '../projection/checkpoint.js';
import type { ProjectionTarget } from '../projection/project-batch.js';
import { projectedStream } from '../projection/stream-name.js';
import { createReadModelIndexes } from '../schema/create-read-model-tables.js';
import { EventsByPerson } from './events-by-person.js';
import { InvoiceRowsOfHistory } from './invoice-rows.js';
import { addRowsOf, type PersonTable, type SkipDecision } from './rows-of-person.js';

/** Events that are held in memory: it bounds the memory, whatever the log holds. */
export const FOLDED_AT_ONCE = 250_000;

/** So few people in a transaction that a query, which takes turns with it in a PGlite, does not wait long. */
const WRITTEN_AT_ONCE = 200;

/**
 * Makes the rows of history into empty tables. First all of it is taken in and ordered by person, then each stream is folded once, as a whole,
 * and its rows are written once, in bulk. With the rows of some people it is written of how many people there are rows: whoever is
 * killed goes on after them.
 */
export class HistoryFold {
  private readonly events: EventsByPerson;
  private readonly invoices: InvoiceRowsOfHistory;
  private readonly decisions = new Map<string, SkipDecision[]>();
  private checkpoint = BEFORE_ALL;

  constructor(
    private readonly target: ProjectionTarget,
    private readonly atOnce: number,
  ) {
    this.events = new EventsByPerson(atOnce);
    this.invoices = new InvoiceRowsOfHistory(target);
  }

  /** How far history is taken in. */
  get reached(): Checkpoint {
    return this.checkpoint;
  }

  async take(delivered: readonly StoredEvent[]): Promise<void> {
    let { position, events, last } = this.checkpoint;
    for (const event of delivered) {
      if (position !== undefined && event.position <= position) continue;
      position = event.position;
      last = { eventId: event.id, stream: event.stream, revision: event.revision };
      events++;
      this.add(event);
    }
    this.checkpoint = { position, last, events };
    await this.events.room();
    await this.invoices.room();
  }

  private add(event: StoredEvent): void {
    if (event.stream.startsWith('invoice-')) this.invoices.add(event);
    else if (event.type === 'EventSkipped') this.decide(event);
    else {
      const stream = projectedStream(event.stream);
      if (stream !== undefined) this.events.add(stream.jobseeker, event);
    }
  }

  private decide({ id, position, data }: StoredEvent): void {
    const { eventId, stream } = data as { readonly eventId: string; readonly stream: string };
    const decision = { eventId, id, position };
    this.invoices.skip(stream, decision);
    this.decisions.set(stream, [...(this.decisions.get(stream) ?? []), decision]);
  }

  /**
   * Writes the rows of what was taken in, then the indexes.
   * @param peopleWritten of how many people an earlier run has written the rows of the same events
   * @param between called between some people and the next, with the number of events whose rows are written
   * @returns the number of events whose rows an earlier run has written
   */
  async write(peopleWritten: number, between: (events: number) => Promise<void>): Promise<number> {
    const { database, schema, domain } = this.target;
    // Those that are of nobody are dealt with already.
    let events = this.checkpoint.events - this.events.size;
    let people = 0;
    let goneOnFrom = 0;
    let written = { people, events };
    let rows = new RowTexts();
    let writing = Promise.resolve();
    try {
      for await (const part of this.events.parts()) {
        for (const [jobseeker, streams] of byJobseeker(part)) {
          people++;
          for (const each of streams) events += each.length;
          if (people <= peopleWritten) {
            written = { people, events };
            goneOnFrom = events;
            continue;
          }
          for (const each of streams) await this.fold(jobseeker, each, rows);
          const isFull = people - written.people >= WRITTEN_AT_ONCE || events - written.events >= this.atOnce;
          if (!isFull) continue;
          written = { people, events };
          await writing;
          await between(events);
          // While these are written, the next are folded.
          writing = this.writeRows(rows, people);
          writing.catch(() => {
            // Thrown where it is waited for.
          });
          rows = new RowTexts();
        }
      }
    } finally {
      // Nothing of it may come after somebody has begun to go on with it.
      await writing;
    }
    await this.writeRows(rows, people);
    await between(events);
    await createReadModelIndexes(database.kysely, schema);
    await this.invoices.finish();
    await writeProjection(database.kysely, schema, { ...this.made(), origin: domain });
    return goneOnFrom;
  }

  async close(): Promise<void> {
    await this.events.close();
  }

  private async fold(jobseeker: string, events: readonly StoredEvent[], rows: RowTexts): Promise<void> {
    const stream = events[0] && projectedStream(events[0].stream);
    if (stream === undefined) return;
    const decisions = this.decisions.get(`${stream.category}-${jobseeker}`) ?? [];
    await addRowsOf(this.target.domain, { ...stream, events, decisions }, (table, row) =>
      rows.add(table, row),
    );
  }

  private made() {
    return { checkpoint: this.checkpoint, caughtUp: false };
  }

  private async writeRows(rows: RowTexts, peopleWritten: number): Promise<void> {
    const { database, schema, domain } = this.target;
    const mark = projectionWriting(database.kysely, schema, {
      ...this.made(),
      origin: domain,
      peopleWritten,
    });
    await database.inBulk(async (bulk) => {
      for (const { table, columns, text } of rows.tables()) {
        await bulk.copy(`copy ${schema}.${table} (${columns.join(', ')}) from stdin`, text);
      }
      await bulk.run(mark.compile());
    });
  }
}

/** Rows of some people, ready to be copied. */
class RowTexts {
  private readonly byTable = new Map<PersonTable, { readonly columns: readonly string[]; text: string }>();

  add<Table extends PersonTable>(table: Table, row: RowOf<Table>): void {
    const rows = this.byTable.get(table) ?? { columns: Object.keys(row), text: '' };
    rows.text += copyLine(rows.columns as (keyof typeof row)[], row);
    this.byTable.set(table, rows);
  }

  *tables() {
    for (const [table, rows] of this.byTable) yield { table, ...rows };
  }
}

/** The streams of each person, in the order in which they came. */
function byJobseeker(events: readonly StoredEvent[]): Map<string, StoredEvent[][]> {
  const streams = new Map<string, StoredEvent[]>();
  const people = new Map<string, StoredEvent[][]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known !== undefined) {
      known.push(event);
      continue;
    }
    const begun = [event];
    streams.set(event.stream, begun);
    const jobseeker = event.stream.slice(event.stream.indexOf('-') + 1);
    const ofPerson = people.get(jobseeker);
    if (ofPerson === undefined) people.set(jobseeker, [begun]);
    else ofPerson.push(begun);
  }
  return people;
}
