import type { JobSearchEvent, Refusal } from '#contracts';
import { jobSearchesOverlap, meetingHeldAlready, noJobSearchToEnd } from './decide-job-search.js';
import { MEETING_OF_EVENT } from './job-search.js';
import { jobSearchInForce, openJobSearch } from './job-searches.js';
import type { Pathway } from './pathway.js';

export function impossibleInJobSearch(pathway: Pathway, event: JobSearchEvent): Refusal | undefined {
  const { on } = event.data;
  switch (event.type) {
    case 'JobSearchRegistered': {
      const other = jobSearchInForce(pathway, on);
      return other && jobSearchesOverlap(other, 'on');
    }
    case 'JobSearchEnded': {
      const ended = openJobSearch(pathway, on);
      if (ended === undefined) return noJobSearchToEnd(on);
      const other = pathway.jobSearches.find(({ from }) => ended.from < from && from <= on);
      return other && jobSearchesOverlap(other, 'on');
    }
    case 'InitialInterviewHeld':
    case 'JobSearchDiscussionHeld':
    case 'SupplementaryJobSearchDiscussionHeld': {
      const kind = MEETING_OF_EVENT[event.type];
      const held = pathway.meetings.some((meeting) => meeting.kind === kind && meeting.on === on);
      return held ? meetingHeldAlready(on, 'on') : undefined;
    }
    default:
      return event satisfies never;
  }
}
