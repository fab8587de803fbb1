import type { CalendarDate } from '#calendar-date';
import type { Authority, JobSearchEndReason, PersonalText } from '#contracts';

/** Decision: the employment authority registers the person as a jobseeker (PRO-1; 380/2023 27 §). */
export interface RegisterJobSearch {
  readonly type: 'RegisterJobSearch';
  /** First day of the job search. */
  readonly on: CalendarDate;
}

/** Decision: the job search ends (PRO-1; 380/2023 28 §). */
export interface EndJobSearch {
  readonly type: 'EndJobSearch';
  /** Last day of the job search. */
  readonly on: CalendarDate;
  readonly reason: JobSearchEndReason;
}

/** Fact: a job search that ran, from another system. Reported again with an end, it goes on from what is known. */
export interface ReportJobSearch {
  readonly type: 'ReportJobSearch';
  readonly startedOn: CalendarDate;
  /** Last day; absent while it is in force. */
  readonly endedOn?: CalendarDate;
  /** Why it ended; `other` when not said. */
  readonly endReason?: JobSearchEndReason;
}

interface ReportOfMeeting {
  /** The day on which it was held. */
  readonly on: CalendarDate;
  /** The authority that held it; the one that reports when not said. */
  readonly by?: Authority;
  readonly summary?: PersonalText;
}

/** Fact: the initial interview was held (PRO-2). However late: lateness is a finding, not a refusal. */
export interface ReportInitialInterview extends ReportOfMeeting {
  readonly type: 'ReportInitialInterview';
}

/** Fact: a job-search discussion was held (PRO-2). */
export interface ReportJobSearchDiscussion extends ReportOfMeeting {
  readonly type: 'ReportJobSearchDiscussion';
}

/** Fact: a supplementary job-search discussion was held (PRO-2). */
export interface ReportSupplementaryJobSearchDiscussion extends ReportOfMeeting {
  readonly type: 'ReportSupplementaryJobSearchDiscussion';
}

export type JobSearchDecision = RegisterJobSearch | EndJobSearch;
export type JobSearchReport =
  | ReportJobSearch
  | ReportInitialInterview
  | ReportJobSearchDiscussion
  | ReportSupplementaryJobSearchDiscussion;
