import type { CalendarDate } from '#calendar-date';
import type { Authority, PathwayEvent } from '#contracts';
import { evolve } from './evolve.js';
import { initialPathway, type Pathway } from './pathway.js';

/** An event of a pathway as it stands in its stream: with its id, when it was recorded, and whose act that was. */
export interface RecordedPathwayEvent {
  readonly id: string;
  /** When it was recorded: an ISO 8601 instant, from the store. */
  readonly recordedAt: string;
  readonly authority: Authority;
  /** The command that made it, `SetJobSearchDuty`: a decision made here, or a report. Absent where nobody knows any more. */
  readonly command?: string;
  readonly event: PathwayEvent;
}

/**
 * The events that count, in the order in which the pathway evolves by them: what was retracted is gone, and what corrects
 * stands in the place of what it corrects (COR-1). The corrections themselves stay where they were recorded.
 *
 * @param records in the order of the stream, whole or up to any moment
 */
export function effectiveRecords<Recorded extends Pick<RecordedPathwayEvent, 'id' | 'event'>>(
  records: readonly Recorded[],
): readonly Recorded[] {
  const effective: Recorded[] = [];
  let corrected: string | undefined;
  for (const record of records) {
    const { event } = record;
    const place = corrected === undefined ? -1 : effective.findIndex(({ id }) => id === corrected);
    if (place >= 0) effective[place] = record;
    else effective.push(record);
    corrected = event.type === 'RecordCorrected' ? event.data.corrects : undefined;
    if (event.type === 'RecordRetracted') remove(effective, event.data.retracts);
  }
  return effective;
}

/**
 * The records of what had happened by a date, corrected ones in their corrected form: of attendance its whole span must be over,
 * and an outcome that became known later is that of an end. A correction says what was true all along, so that it counts
 * whatever its own date; itself it is no part of what happened.
 *
 * @param records in the order of the stream, whole or up to any moment
 */
export function recordsBy<Recorded extends Pick<RecordedPathwayEvent, 'id' | 'event'>>(
  records: readonly Recorded[],
  asOf: CalendarDate,
): readonly Recorded[] {
  return effectiveRecords(records).filter(
    ({ event }) =>
      event.type !== 'RecordCorrected' && event.type !== 'RecordRetracted' && hadHappened(event, asOf),
  );
}

/** Whether an event is of the date or before, by its own date. */
export function hadHappened({ data }: PathwayEvent, asOf: CalendarDate): boolean {
  if ('on' in data) return data.on <= asOf;
  return !('until' in data) || data.until <= asOf;
}

/** The pathway as its records make it. */
export function pathwayOf(records: readonly Pick<RecordedPathwayEvent, 'id' | 'event'>[]): Pathway {
  return effectiveRecords(records).reduce((pathway, { event }) => evolve(pathway, event), initialPathway);
}

function remove<Recorded extends { readonly id: string }>(records: Recorded[], retracted: string): void {
  const place = records.findIndex(({ id }) => id === retracted);
  if (place >= 0) records.splice(place, 1);
}
