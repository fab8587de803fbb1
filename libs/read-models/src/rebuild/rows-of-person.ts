import type { EventStore, Position, StoredEvent } from '#event-store';
import type { RowOf } from '../database/read-model-tables.js';
import { countable, foldDelivered, type JobseekerStream, modelOf } from '../projection/fold-delivered.js';
import type { FoldedStream } from '../projection/fold-stream.js';
import type { ProjectedDomain } from '../projection/projected-domain.js';
import { skippedEventRow } from '../projection/skipped-events.js';
import { benefitHistoryRow, pathwayRow } from '../projection/state-rows.js';
import { homesRows, statisticalRecordRow } from '../projection/write-statistical-records.js';
import { computedTimeline } from '../projection/write-timelines.js';

/** That an event is to be skipped. */
export interface SkipDecision {
  readonly eventId: string;
  /** The event that records the decision. */
  readonly id: string;
  readonly position: Position;
}

export interface WholeStream extends JobseekerStream {
  /** From the first one on. */
  readonly events: readonly StoredEvent[];
  readonly decisions: readonly SkipDecision[];
}

/** The tables whose rows are made of the streams of one person. */
export type PersonTable =
  | 'pathway'
  | 'benefit_history'
  | 'cost_timeline'
  | 'statistical_record'
  | 'home_municipality'
  | 'invoice_line'
  | 'failure'
  | 'skipped_event';

/** Where rows go. */
export type AddRow = <Table extends PersonTable>(table: Table, row: RowOf<Table>) => void;

/** The rows that a whole stream makes: those that a projector comes to event by event. */
export async function addRowsOf(domain: ProjectedDomain, stream: WholeStream, add: AddRow): Promise<void> {
  const { category, jobseeker } = stream;
  const { revision, state, applied, failure } = await foldedWithDecisions(domain, stream, add);
  if (failure !== undefined) add('failure', failure);
  if (applied === 0) return;
  if (category === 'jobseeker') {
    add('pathway', pathwayRow({ jobseeker, revision, state }));
    add('statistical_record', statisticalRecordRow(domain, jobseeker, state));
    return;
  }
  add('benefit_history', benefitHistoryRow({ jobseeker, revision, state }));
  for (const row of homesRows(jobseeker, domain.homes(state))) add('home_municipality', row);
  const computed = computedTimeline(domain, { jobseeker, revision, benefitHistory: state });
  add('cost_timeline', computed.timeline);
  for (const line of computed.lines) add('invoice_line', line);
  if (computed.failure !== undefined) add('failure', computed.failure);
}

/** Each time that it stops at an event of which it was decided later that it be skipped, the stream is folded again without it. */
async function foldedWithDecisions(
  domain: ProjectedDomain,
  { events, decisions, ...stream }: WholeStream,
  add: AddRow,
): Promise<FoldedStream> {
  const none = { revision: -1, state: modelOf(domain, stream.category).initial };
  const skipped = new Set<string>();
  const folding = { domain, skipped, eventStore: { read: readingOf(events) } };
  for (;;) {
    const folded = await foldDelivered(folding, stream, none, events);
    const counted = await countable(folding, stream, none, folded);
    const { failure } = counted;
    const decision = decisions.find(
      ({ eventId, position }) => eventId === failure?.event_id && position > failure.position,
    );
    if (failure === undefined || decision === undefined || skipped.has(failure.event_id)) return counted;
    skipped.add(failure.event_id);
    add('skipped_event', skippedEventRow(failure, decision.id));
  }
}

/** The whole stream is at hand: what is read again comes from it. */
function readingOf(events: readonly StoredEvent[]): EventStore['read'] {
  return async function* (_, { fromRevision = 0, maxCount = Number.POSITIVE_INFINITY } = {}) {
    yield* events.filter(({ revision }) => revision >= fromRevision).slice(0, maxCount);
  };
}
