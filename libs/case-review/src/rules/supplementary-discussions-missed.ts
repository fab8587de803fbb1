import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { withoutDiscussions } from '../days.js';
import { meetingsWithin, recordOfMeeting } from '../meetings.js';
import type { ReviewRule } from '../review-rule.js';

export const supplementaryDiscussionsMissed: ReviewRule<'supplementary-discussions-missed'> = {
  rows: ['PRO-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['supplementary-discussions.after-initial-interview', 'job-search-discussion.not-during'],
  appears:
    'Until 2025: fewer supplementary discussions in the three months after the initial interview than the law has. To be checked, since another personal service may take the place of one.',
  find: (reviewed) =>
    reviewed.pathway.jobSearches.flatMap((spell) => {
      const { events, statutes, asOf } = reviewed;
      const [interview] = meetingsWithin(reviewed, spell, ['initial-interview']);
      if (interview === undefined) return [];
      const law = recordedChecks.ruleInForce(
        statutes,
        'integers-by-word',
        'supplementary-discussions.after-initial-interview',
        interview.on,
      );
      const { discussions = 0, months = 0 } = law?.value ?? {};
      const last = addMonths(interview.on, months);
      const supplementary = meetingsWithin(reviewed, spell, ['supplementary-job-search-discussion']);
      const before = supplementary.some(({ on }) => on <= interview.on);
      const held = supplementary.filter(({ on }) => interview.on < on && on <= last);
      const expected = before ? discussions - 1 : discussions;
      const isOver = last < asOf && (spell.until === undefined || last <= spell.until);
      if (law === undefined || !isOver || held.length >= expected) return [];
      // What the law asks of a time that reaches over its change is not known.
      if (law.until !== undefined && last > law.until) return [];
      if (withoutDiscussions(reviewed, interview.on) ?? withoutDiscussions(reviewed, last)) return [];
      return {
        finding: 'supplementary-discussions-missed',
        rule: 'PRO-2',
        provision: law.citation,
        severity: 'to-be-checked',
        on: interview.on,
        until: last,
        facts: { after: interview.on, months, expected, held: held.length },
        eventIds: events.idsOf(
          recordOfMeeting(reviewed, interview),
          ...held.map((meeting) => recordOfMeeting(reviewed, meeting)),
        ),
      };
    }),
};
