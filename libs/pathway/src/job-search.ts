import type { CalendarDate } from '#calendar-date';
import type { Authority, JobSearchEndReason, PersonalText } from '#contracts';

/** One spell of job search (PRO-1). */
export interface JobSearch {
  readonly from: CalendarDate;
  /** Last day; absent while it is in force. */
  readonly until?: CalendarDate;
  readonly endReason?: JobSearchEndReason;
}

export type MeetingKind =
  | 'initial-interview'
  | 'job-search-discussion'
  | 'supplementary-job-search-discussion';

/** An interview or discussion that was held (PRO-2). */
export interface Meeting {
  readonly kind: MeetingKind;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly summary?: PersonalText;
}

export const MEETING_OF_EVENT = {
  InitialInterviewHeld: 'initial-interview',
  JobSearchDiscussionHeld: 'job-search-discussion',
  SupplementaryJobSearchDiscussionHeld: 'supplementary-job-search-discussion',
} as const satisfies Record<string, MeetingKind>;
