import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  InitialInterviewHeld,
  JobSearchDiscussionHeld,
  JobSearchEnded,
  type JobSearchEndReason,
  JobSearchRegistered,
  SupplementaryJobSearchDiscussionHeld,
} from '#contracts';
import { Field } from '../../fields/field.js';

export class RegisterJobSearchBody {
  @Field(JobSearchRegistered, 'on')
  readonly on: CalendarDate;
}

export class EndJobSearchBody {
  @Field(JobSearchEnded, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchEnded, 'reason')
  readonly reason: JobSearchEndReason;
}

export class ReportJobSearchBody {
  @Field(JobSearchRegistered, 'on')
  readonly startedOn: CalendarDate;

  @Field(JobSearchEnded, 'on', 'optional')
  readonly endedOn?: CalendarDate;

  @Field(JobSearchEnded, 'reason', 'optional')
  readonly endReason?: JobSearchEndReason;
}

export class ReportInitialInterviewBody {
  @Field(InitialInterviewHeld, 'on')
  readonly on: CalendarDate;

  @Field(InitialInterviewHeld, 'by', 'optional')
  readonly by?: Authority;

  @Field(InitialInterviewHeld, 'summary')
  readonly summary?: string;
}

export class ReportJobSearchDiscussionBody {
  @Field(JobSearchDiscussionHeld, 'on')
  readonly on: CalendarDate;

  @Field(JobSearchDiscussionHeld, 'by', 'optional')
  readonly by?: Authority;

  @Field(JobSearchDiscussionHeld, 'summary')
  readonly summary?: string;
}

export class ReportSupplementaryJobSearchDiscussionBody {
  @Field(SupplementaryJobSearchDiscussionHeld, 'on')
  readonly on: CalendarDate;

  @Field(SupplementaryJobSearchDiscussionHeld, 'by', 'optional')
  readonly by?: Authority;

  @Field(SupplementaryJobSearchDiscussionHeld, 'summary')
  readonly summary?: string;
}
