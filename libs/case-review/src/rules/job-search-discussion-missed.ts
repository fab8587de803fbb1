import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { withoutDiscussions } from '../days.js';
import { meetingsWithin, recordOfMeeting } from '../meetings.js';
import type { ReviewRule } from '../review-rule.js';

const MARKS = ['initial-interview', 'job-search-discussion'];

export const jobSearchDiscussionMissed: ReviewRule<'job-search-discussion-missed'> = {
  rows: ['PRO-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['job-search-discussion.months', 'job-search-discussion.not-during'],
  appears:
    'More than three months from the initial interview or a job-search discussion to the next one. Not where a long service runs during which the law holds none, nor where the job search ends within a month. To be checked, since the pathway does not know whether the person was at work.',
  find: (reviewed) =>
    reviewed.pathway.jobSearches.flatMap((spell) => {
      const { events, statutes, asOf } = reviewed;
      const held = meetingsWithin(reviewed, spell, MARKS);
      return held.flatMap((meeting, index) => {
        const months = recordedChecks.ruleInForce(
          statutes,
          'integer',
          'job-search-discussion.months',
          meeting.on,
        );
        if (months === undefined) return [];
        const due = addMonths(meeting.on, months.value);
        const next = held[index + 1];
        if (next === undefined ? asOf <= due : next.on <= due) return [];
        if (spell.until !== undefined && spell.until <= addMonths(due, 1)) return [];
        if (withoutDiscussions(reviewed, due) !== undefined) return [];
        return {
          finding: 'job-search-discussion-missed',
          rule: 'PRO-2',
          provision: months.citation,
          severity: 'to-be-checked',
          on: due,
          ...(next === undefined ? {} : { until: next.on }),
          facts: {
            after: meeting.on,
            months: months.value,
            due,
            ...(next === undefined ? {} : { heldOn: next.on }),
          },
          eventIds: events.idsOf(recordOfMeeting(reviewed, meeting), recordOfMeeting(reviewed, next)),
        };
      });
    }),
};
