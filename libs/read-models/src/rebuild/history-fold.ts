import { sql } from 'kysely';
import type { StoredEvent } from '#event-store';
import type { RowOf } from '../database/read-model-tables.js';
import { type Checkpoint, writeProjection } from '../projection/checkpoint.js';
import { deliveredAfter } from '../projection/delivered-events.js';
import { stoppedStreams, writeFailures } from '../projection/failures.js';
import {
  countable,
  foldDelivered,
  foldUpTo,
  type JobseekerStream,
  modelOf,
} from '../projection/fold-delivered.js';
import type { StreamState } from '../projection/fold-stream.js';
import { inProjection, type ProjectionTarget } from '../projection/project-batch.js';
import { STREAM_MODEL_CATEGORIES } from '../projection/projected-domain.js';
import { skipFailures, skippedEvents } from '../projection/skipped-events.js';
import { projectedStream } from '../projection/stream-name.js';
import { readStates } from '../projection/stream-states.js';
import { type FoldedOfJobseeker, writeFolded } from '../projection/write-folded.js';
import { type InvoiceRows, invoiceRows, writeInvoices } from '../projection/write-invoices.js';
import { writeTimelines } from '../projection/write-timelines.js';

/** Events that are folded in memory before what they made is written: it bounds the memory, whatever the log holds. */
export const FOLDED_AT_ONCE = 250_000;

/** So few jobseekers in a transaction that a query, which takes turns with it in a PGlite, does not wait long. */
const WRITTEN_AT_ONCE = 50;

interface HeldStream extends JobseekerStream {
  /** As it is stored. */
  readonly stored: StreamState;
  now: StreamState;
  failure: RowOf<'failure'> | undefined;
  /** Failures that are skipped, to be written with the state that comes of it. */
  readonly skipped: RowOf<'failure'>[];
}

/** Rows of invoices in one transaction. */
const ROWS_AT_ONCE = 1_000;

const noInvoices = (): InvoiceRows => ({ invoices: [], lines: [], failures: [] });

/**
 * Folds history in memory and writes each state once, where batch after batch would read and write it again and again. Written
 * are first the rows, in small transactions, then the checkpoint: whoever is killed between has rows that are ahead of the checkpoint,
 * and an event that a row has taken in changes it no more.
 */
export class HistoryFold {
  private streams = new Map<string, HeldStream>();
  private invoices = noInvoices();
  private skippedInvoices: RowOf<'failure'>[] = [];
  private readonly decisions = new Map<string, string>();
  private skipped: Set<string> | undefined;
  private held = 0;
  private written: Checkpoint;
  private checkpoint: Checkpoint;

  constructor(
    private readonly target: ProjectionTarget,
    begin: Checkpoint,
    private readonly atOnce = FOLDED_AT_ONCE,
  ) {
    this.written = begin;
    this.checkpoint = begin;
  }

  /** How far it is folded; what is written may be behind. */
  get reached(): Checkpoint {
    return this.checkpoint;
  }

  async take(events: readonly StoredEvent[]): Promise<void> {
    const delivered = deliveredAfter(this.checkpoint, events);
    const { streams, skips, invoiceEvents, checkpoint } = delivered;
    const asked = skips.flatMap(({ data }) => projectedStream(data.stream) ?? []);
    await this.hold([...streams.values(), ...asked]);
    const folding = await this.folding();
    for (const each of streams.values()) {
      const held = this.heldOf(each);
      if (held.failure !== undefined) continue;
      const { revision, state, failure } = await foldDelivered(folding, held, held.now, each.events);
      held.now = { revision, state };
      held.failure = failure;
    }
    this.holdInvoices(invoiceRows(invoiceEvents), folding.skipped);
    this.held += checkpoint.events - this.checkpoint.events;
    this.checkpoint = checkpoint;
    for (const { id, data } of skips) await this.skip(data.stream, data.eventId, id);
    if (this.held >= this.atOnce) await this.write();
  }

  /**
   * Writes what is held, and the timelines of its jobseekers, of whom nothing more comes.
   * @param between called between some jobseekers and the next
   */
  async finish(between: () => Promise<void> = async () => {}): Promise<Checkpoint> {
    return await this.write('with timelines', between);
  }

  private async write(
    timelines?: 'with timelines',
    between: () => Promise<void> = async () => {},
  ): Promise<Checkpoint> {
    const { domain, schema } = this.target;
    const folding = await this.folding();
    await this.writeInvoices();
    const all = [...this.streams.values()];
    for (let from = 0; from < all.length; from += WRITTEN_AT_ONCE) {
      const folded: FoldedOfJobseeker[] = [];
      const part = all.slice(from, from + WRITTEN_AT_ONCE);
      for (const held of part) {
        const { category, jobseeker, stored, now, failure } = held;
        const after = { ...now, failure, applied: now.revision - stored.revision };
        const counted = await countable(folding, held, stored, after);
        folded.push({ category, jobseeker, before: stored.state, ...counted });
      }
      await this.inTransaction(async (transaction) => {
        await skipFailures(
          transaction,
          part.flatMap(({ skipped }) => skipped),
          this.decisions,
        );
        await writeFolded(transaction, domain, folded);
        if (timelines === undefined) return;
        const owed = folded
          .filter(({ category, applied }) => category === 'benefits' && applied > 0)
          .map(({ jobseeker, revision, state }) => ({ jobseeker, revision, benefitHistory: state }));
        await writeTimelines(transaction, domain, owed);
      });
      await between();
    }
    await this.inTransaction(async (transaction) => {
      // What is gone on from after a kill is on disk: a PGlite writes its log to the file at such a commit only.
      await sql`set local synchronous_commit to on`.execute(transaction);
      await writeProjection(transaction, schema, {
        checkpoint: this.checkpoint,
        origin: domain,
        caughtUp: false,
      });
    });
    this.streams = new Map();
    this.held = 0;
    this.written = this.checkpoint;
    return this.written;
  }

  private async inTransaction(work: Parameters<typeof inProjection<void>>[2]): Promise<void> {
    await inProjection(this.target, this.written, work);
  }

  /** Takes the stored states of those streams that are not at hand. */
  private async hold(streams: readonly JobseekerStream[]): Promise<void> {
    const missing = streams.filter((stream) => !this.streams.has(nameOf(stream)));
    const isStored = this.written.position !== undefined;
    const database = this.target.database.kysely.withSchema(this.target.schema);
    for (const category of STREAM_MODEL_CATEGORIES) {
      const those = missing.filter((stream) => stream.category === category);
      if (those.length === 0) continue;
      const states = isStored
        ? await readStates(
            database,
            category,
            those.map(({ jobseeker }) => jobseeker),
          )
        : new Map();
      const failures = isStored ? await stoppedStreams(database, those.map(nameOf)) : new Map();
      const initial = { revision: -1, state: modelOf(this.target.domain, category).initial };
      for (const { jobseeker } of those) {
        const stored: StreamState = states.get(jobseeker) ?? initial;
        const name = nameOf({ category, jobseeker });
        this.streams.set(name, {
          category,
          jobseeker,
          stored,
          now: stored,
          failure: failures.get(name),
          skipped: [],
        });
      }
    }
  }

  private heldOf(stream: JobseekerStream): HeldStream {
    const held = this.streams.get(nameOf(stream));
    if (held === undefined) throw new Error('a stream is folded that was not asked for');
    return held;
  }

  private async folding() {
    const { domain, eventStore, database, schema } = this.target;
    this.skipped ??= await skippedEvents(database.kysely.withSchema(schema));
    return { domain, eventStore, skipped: this.skipped };
  }

  /** A stream that stopped at this event goes on; of one that did not, nothing changes. */
  private async skip(stream: string, eventId: string, decision: string): Promise<void> {
    const { position } = this.checkpoint;
    const parts = projectedStream(stream);
    const held = parts && this.heldOf(parts);
    const failure = held === undefined ? await this.failureOf(stream) : held.failure;
    if (failure?.event_id !== eventId || position === undefined) return;
    this.decisions.set(eventId, decision);
    const folding = await this.folding();
    folding.skipped.add(eventId);
    if (held === undefined) {
      this.skippedInvoices.push(failure);
      return;
    }
    held.skipped.push(failure);
    const { revision, state, failure: next } = await foldUpTo(folding, held, held.now, position);
    held.now = { revision, state };
    held.failure = next;
  }

  private holdInvoices({ invoices, lines, failures }: InvoiceRows, skipped: ReadonlySet<string>): void {
    for (const row of invoices) this.invoices.invoices.push(row);
    for (const row of lines) this.invoices.lines.push(row);
    this.invoices.failures.push(...failures.filter(({ event_id }) => !skipped.has(event_id)));
  }

  private async writeInvoices(): Promise<void> {
    const { invoices, lines, failures } = this.invoices;
    const most = Math.max(invoices.length, lines.length);
    for (let from = 0; from < most; from += ROWS_AT_ONCE) {
      const until = from + ROWS_AT_ONCE;
      const part = { invoices: invoices.slice(from, until), lines: lines.slice(from, until) };
      await this.inTransaction((transaction) => writeInvoices(transaction, part));
    }
    if (failures.length > 0 || this.skippedInvoices.length > 0) {
      await this.inTransaction(async (transaction) => {
        await writeFailures(transaction, failures);
        await skipFailures(transaction, this.skippedInvoices, this.decisions);
      });
    }
    this.invoices = noInvoices();
    this.skippedInvoices = [];
  }

  private async failureOf(stream: string): Promise<RowOf<'failure'> | undefined> {
    const held = this.invoices.failures.find((failure) => failure.stream === stream);
    if (held !== undefined) return held;
    const database = this.target.database.kysely.withSchema(this.target.schema);
    return (await stoppedStreams(database, [stream])).get(stream);
  }
}

function nameOf({ category, jobseeker }: JobseekerStream): string {
  return `${category}-${jobseeker}`;
}
