import type { CalendarDate } from '#calendar-date';
import type { Decision, JobSearchEvent, Refusal } from '#contracts';
import type {
  EndJobSearch,
  RegisterJobSearch,
  ReportInitialInterview,
  ReportJobSearch,
  ReportJobSearchDiscussion,
  ReportSupplementaryJobSearchDiscussion,
} from './commands-job-search.js';
import type { DecisionContext } from './decision-context.js';
import { type JobSearch, MEETING_OF_EVENT } from './job-search.js';
import { openJobSearch } from './job-searches.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { firstDifference } from './same-facts.js';

type Outcome = Decision<JobSearchEvent>;

export function registerJobSearch(
  pathway: Pathway,
  { on }: RegisterJobSearch,
  context: DecisionContext,
): Outcome {
  const refusal = dateToCome(context, { on }) ?? notItsAct(context, 'job-search.registered-by', 'PRO-1', on);
  if (refusal) return refusal;
  if (pathway.jobSearches.some(({ from, until }) => from === on && until === undefined)) return [];
  return overlap(pathway, on, undefined, 'on') ?? [{ type: 'JobSearchRegistered', data: { on } }];
}

export function endJobSearch(
  pathway: Pathway,
  { on, reason }: EndJobSearch,
  context: DecisionContext,
): Outcome {
  const refusal = dateToCome(context, { on }) ?? notItsAct(context, 'job-search.ended-by', 'PRO-1', on);
  if (refusal) return refusal;
  if (openJobSearch(pathway, on) === undefined) return noJobSearchToEnd(on);
  return [{ type: 'JobSearchEnded', data: { on, reason } }];
}

export function noJobSearchToEnd(on: CalendarDate): Refusal {
  return contradiction({
    problem: 'no-job-search-in-force',
    detail: `No job search is in force on ${on}.`,
    expected: 'the last day of a job search that is in force',
    field: 'on',
  });
}

export function reportJobSearch(
  pathway: Pathway,
  { startedOn, endedOn, endReason }: ReportJobSearch,
  context: DecisionContext,
): Outcome {
  const refusal = dateToCome(context, { startedOn, endedOn });
  if (refusal) return refusal;
  if (endedOn !== undefined && endedOn < startedOn) return beforeItBegan('endedOn', endedOn, startedOn);
  if (endedOn === undefined && endReason !== undefined) {
    return contradiction({
      problem: 'end-without-a-date',
      detail: 'A reason of the end is given, but no end.',
      expected: 'endedOn with endReason',
      field: 'endedOn',
    });
  }
  const known = pathway.jobSearches.find(({ from }) => from === startedOn);
  const begun: readonly JobSearchEvent[] = known
    ? []
    : [{ type: 'JobSearchRegistered', data: { on: startedOn } }];
  if (endedOn === undefined || (known?.until === endedOn && saysNothingNew(known, endReason))) {
    return known ? [] : (overlap(pathway, startedOn, undefined, 'startedOn') ?? begun);
  }
  if (known?.until !== undefined) {
    return contradiction({
      problem: 'job-search-ended-otherwise',
      detail: `The job search from ${startedOn} is recorded to have ended on ${known.until}, for the reason ${known.endReason}.`,
      expected: 'the recorded end, or none',
      field: 'endedOn',
    });
  }
  return (
    overlap(pathway, startedOn, endedOn, 'startedOn') ?? [
      ...begun,
      { type: 'JobSearchEnded', data: { on: endedOn, reason: endReason ?? 'other' } },
    ]
  );
}

type ReportMeeting =
  | ReportInitialInterview
  | ReportJobSearchDiscussion
  | ReportSupplementaryJobSearchDiscussion;

const EVENT_OF_REPORT = {
  ReportInitialInterview: 'InitialInterviewHeld',
  ReportJobSearchDiscussion: 'JobSearchDiscussionHeld',
  ReportSupplementaryJobSearchDiscussion: 'SupplementaryJobSearchDiscussionHeld',
} as const;

export function reportMeeting(pathway: Pathway, command: ReportMeeting, context: DecisionContext): Outcome {
  const { type, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const event = EVENT_OF_REPORT[type];
  const kind = MEETING_OF_EVENT[event];
  const data = { ...said, by };
  const known = pathway.meetings.find((meeting) => meeting.kind === kind && meeting.on === said.on);
  if (known === undefined) return [{ type: event, data }];
  const differs = firstDifference(known, data, ['by', 'summary']);
  if (differs === undefined) return [];
  return meetingHeldAlready(said.on, differs);
}

/** One meeting of a kind on a day. */
export function meetingHeldAlready(on: CalendarDate, field: 'on' | 'by' | 'summary'): Refusal {
  const otherwise = field === 'on' ? '' : `, with another ${field === 'by' ? 'authority' : 'summary'}`;
  return contradiction({
    problem: 'meeting-recorded-otherwise',
    detail: `It is recorded as held on ${on}${otherwise}.`,
    expected: 'the recorded content, or the day of another meeting',
    field,
  });
}

function saysNothingNew(known: JobSearch, endReason: JobSearch['endReason']): boolean {
  return endReason === undefined || endReason === known.endReason;
}

/** Nobody is registered twice at a time: a spell may not touch the days of another one. */
function overlap(
  pathway: Pathway,
  from: CalendarDate,
  until: CalendarDate | undefined,
  field: string,
): Refusal | undefined {
  const other = pathway.jobSearches.find(
    (spell) =>
      spell.from !== from &&
      (until === undefined || spell.from <= until) &&
      (spell.until === undefined || from <= spell.until),
  );
  const same = pathway.jobSearches.find((spell) => spell.from === from && spell.until !== undefined);
  const met = other ?? same;
  return met && jobSearchesOverlap(met, field);
}

export function jobSearchesOverlap({ from, until }: JobSearch, field: string): Refusal {
  return contradiction({
    problem: 'job-searches-overlap',
    detail: `A job search is recorded from ${from}${until === undefined ? '' : ` to ${until}`}.`,
    expected: 'days that no recorded job search has',
    field,
  });
}
