import type { CalendarDate } from '#calendar-date';
import type { JobSearch, Meeting, MeetingKind } from '#pathway';
import type { RecordOf } from './event-index.js';
import type { ReviewedCase } from './reviewed-case.js';

const EVENT_OF_MEETING = {
  'initial-interview': 'InitialInterviewHeld',
  'job-search-discussion': 'JobSearchDiscussionHeld',
  'supplementary-job-search-discussion': 'SupplementaryJobSearchDiscussionHeld',
} as const satisfies Record<MeetingKind, string>;

/** The meetings of some kinds within a spell of job search. */
export function meetingsWithin(
  { pathway }: ReviewedCase,
  { from, until }: JobSearch,
  kinds: readonly string[],
): readonly Meeting[] {
  return pathway.meetings.filter(
    ({ kind, on }) => kinds.includes(kind) && from <= on && (until === undefined || on <= until),
  );
}

export function recordOfMeeting(
  { events }: ReviewedCase,
  meeting: Meeting | undefined,
): RecordOf<'InitialInterviewHeld'> | RecordOf<'JobSearchDiscussionHeld'> | undefined {
  if (meeting === undefined) return undefined;
  const { kind, on } = meeting;
  const records = events.all(EVENT_OF_MEETING[kind]) as readonly RecordOf<'InitialInterviewHeld'>[];
  return records.find(({ event }) => event.data.on === on);
}

export function recordOfRegistration({ events }: ReviewedCase, from: CalendarDate) {
  return events.all('JobSearchRegistered').find(({ event }) => event.data.on === from);
}
