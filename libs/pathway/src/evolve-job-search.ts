import type { JobSearchEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import { type JobSearch, MEETING_OF_EVENT, type Meeting } from './job-search.js';
import { openJobSearch } from './job-searches.js';
import type { Pathway } from './pathway.js';

export function evolveJobSearch(pathway: Pathway, event: JobSearchEvent): Pathway {
  switch (event.type) {
    case 'JobSearchRegistered': {
      const spell: JobSearch = { from: event.data.on };
      return { ...pathway, jobSearches: inOrderOfTime(pathway.jobSearches, spell, ({ from }) => from) };
    }
    case 'JobSearchEnded': {
      const { on, reason } = event.data;
      const ended = openJobSearch(pathway, on);
      return {
        ...pathway,
        jobSearches: pathway.jobSearches.map((spell) =>
          spell === ended ? { ...spell, until: on, endReason: reason } : spell,
        ),
      };
    }
    case 'InitialInterviewHeld':
    case 'JobSearchDiscussionHeld':
    case 'SupplementaryJobSearchDiscussionHeld': {
      const meeting: Meeting = { kind: MEETING_OF_EVENT[event.type], ...event.data };
      return { ...pathway, meetings: inOrderOfTime(pathway.meetings, meeting, ({ on }) => on) };
    }
    default:
      return event satisfies never;
  }
}
