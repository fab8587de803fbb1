import { type AccessLogRetention, isOverForReadings } from '#access';
import { addDays, type CalendarDate, helsinkiDateOf, isCalendarDate } from '#calendar-date';
import { ERASED_READINGS, type EventMetadata, PersonalDataRead, ReadingsErased } from '#contracts';
import type { EventStore } from '#event-store';
import type { SubjectKeys } from '#subject-keys';

/** A day of which nobody can be told any more who read whose data. */
export interface ErasedDay {
  readonly day: CalendarDate;
  readonly readings: number;
  /** So many of them were recorded in version 1, whose people no key seals: the stream of the day is to be deleted in the store. */
  readonly inTheClear: number;
}

export interface ReadingErasure {
  readonly eventStore: EventStore;
  readonly keys: Pick<SubjectKeys, 'destroy'>;
  readonly newId: () => string;
  readonly retention: AccessLogRetention;
  readonly on: CalendarDate;
  readonly isRehearsal: boolean;
}

const AS_STORED = { personalFields: 'sealed', schemaVersions: 'as-stored' } as const;

/**
 * Destroys the keys of all days of which readings are no longer to be kept, the oldest first, each before the event that says so: broken off
 * anywhere, the next run does it again.
 */
export async function* eraseReadings(erasure: ReadingErasure): AsyncGenerator<ErasedDay> {
  const { eventStore, keys, on, retention, isRehearsal } = erasure;
  const erased = await erasedDays(eventStore);
  const first = await firstDay(eventStore);
  if (first === undefined) return;
  for (let day = first; isOverForReadings(day, on, retention); day = addDays(day, 1)) {
    if (erased.has(day)) continue;
    const counted = { day, ...(await countReadings(eventStore, day)) };
    if (counted.readings === 0) continue;
    if (!isRehearsal) {
      await keys.destroy(day);
      await eventStore.append(ERASED_READINGS, 'any', [erasureOf(counted, erasure)]);
    }
    yield counted;
  }
}

async function erasedDays(eventStore: EventStore): Promise<ReadonlySet<string>> {
  const days = new Set<string>();
  for await (const { data } of eventStore.read(ERASED_READINGS)) {
    days.add((data as { readonly day: string }).day);
  }
  return days;
}

/**
 * No reading is of an earlier day. The day of a reading is its process's, and the log's order is the store's: around midnight, the
 * day before may come later.
 */
async function firstDay(eventStore: EventStore): Promise<CalendarDate | undefined> {
  const readings = eventStore.readAll({ categories: [PersonalDataRead.category], ...AS_STORED });
  for await (const { stream, recordedAt } of readings) {
    const day = stream.slice(stream.indexOf('-') + 1);
    if (!isCalendarDate(day)) continue;
    const recordedOn = helsinkiDateOf(recordedAt);
    return addDays(day < recordedOn ? day : recordedOn, -1);
  }
  return undefined;
}

async function countReadings(eventStore: EventStore, day: CalendarDate) {
  let readings = 0;
  let inTheClear = 0;
  for await (const { metadata } of eventStore.read(`${PersonalDataRead.category}-${day}`, AS_STORED)) {
    readings++;
    if (metadata.schemaVersion === 1) inTheClear++;
  }
  return { readings, inTheClear };
}

function erasureOf({ day, readings, inTheClear }: ErasedDay, { newId, on, retention }: ReadingErasure) {
  const id = newId();
  const metadata: EventMetadata = {
    $correlationId: id,
    $causationId: id,
    commandId: id,
    commandFingerprint: 'none',
    schemaVersion: ReadingsErased.schemaVersion,
    authority: 'employment-authority',
    actor: 'retention',
    source: 'retention',
  };
  const { provision } = retention;
  const data = { day, on, provision, readings, ...(inTheClear === 0 ? {} : { inTheClear }) };
  return { id, type: ReadingsErased.type, data, metadata };
}
