import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import type { RecordedPathwayEvent } from '#pathway';
import type { CaseRecord } from './case-to-tell.js';

export interface EntryDate {
  /** From which it holds. */
  readonly date: CalendarDate;
  /** Until then it can't have happened: of a span the day on which it is over. */
  readonly untilKnown: CalendarDate;
  readonly isDateOfRecording?: true;
}

/** Fields by which events say from when they hold. */
interface Dated {
  readonly on?: CalendarDate;
  readonly paidOn?: CalendarDate;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly firstDay?: CalendarDate;
  readonly lastDay?: CalendarDate;
}

/**
 * The date of each record: the one from which it holds. An outcome that became known later is that of the end of its service;
 * what has no date at all stands by that of its recording.
 */
export function entryDates(pathway: readonly RecordedPathwayEvent[]): (record: CaseRecord) => EntryDate {
  const ends = new Map<string, CalendarDate>();
  for (const { event } of pathway) {
    if (event.type === 'ServiceEnded') ends.set(event.data.serviceId, event.data.on);
  }
  return ({ type, data, recordedAt }) => {
    const { on, paidOn, firstDay, lastDay, from = firstDay, until = lastDay } = data as Dated;
    const own = on ?? paidOn;
    if (own !== undefined) return { date: own, untilKnown: own };
    if (from !== undefined) return { date: from, untilKnown: until ?? from };
    const ended =
      type === 'ServiceOutcomeRecorded'
        ? ends.get((data as { readonly serviceId: string }).serviceId)
        : undefined;
    if (ended !== undefined) return { date: ended, untilKnown: ended };
    const recordedOn = helsinkiDateOf(new Date(recordedAt));
    return { date: recordedOn, untilKnown: recordedOn, isDateOfRecording: true };
  };
}
