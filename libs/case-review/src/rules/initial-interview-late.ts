import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { workingDaysAfter } from '#working-days';
import { meetingsWithin, recordOfMeeting, recordOfRegistration } from '../meetings.js';
import type { ReviewRule } from '../review-rule.js';

export const initialInterviewLate: ReviewRule<'initial-interview-late'> = {
  rows: ['PRO-2'],
  severities: ['unlawful'],
  refusedInDecisions: false,
  law: ['initial-interview.working-days', 'initial-interview.or', 'initial-interview.again-after-months'],
  appears:
    'No initial interview, nor a supplementary discussion in its place, within the working days of the law after the job search began. Not where a job search had ended less than six months before.',
  find: (reviewed) =>
    reviewed.pathway.jobSearches.flatMap((spell, index) => {
      const { pathway, events, statutes, asOf } = reviewed;
      const { from, until } = spell;
      const limit = recordedChecks.ruleInForce(statutes, 'integer', 'initial-interview.working-days', from);
      const enough = recordedChecks.ruleInForce(statutes, 'words', 'initial-interview.or', from);
      const again = recordedChecks.ruleInForce(
        statutes,
        'integer',
        'initial-interview.again-after-months',
        from,
      );
      if (limit === undefined || enough === undefined) return [];
      const before = pathway.jobSearches[index - 1]?.until;
      if (before !== undefined && from < addMonths(before, again?.value ?? 0)) return [];
      const due = workingDaysAfter(from, limit.value);
      const [held] = meetingsWithin(reviewed, spell, enough.value);
      if (held === undefined ? asOf <= due || (until !== undefined && until <= due) : held.on <= due) {
        return [];
      }
      return {
        finding: 'initial-interview-late',
        rule: 'PRO-2',
        provision: limit.citation,
        severity: 'unlawful',
        on: due,
        ...(held === undefined ? {} : { until: held.on }),
        facts: {
          registeredOn: from,
          workingDays: limit.value,
          due,
          ...(held === undefined ? {} : { heldOn: held.on }),
        },
        eventIds: events.idsOf(recordOfRegistration(reviewed, from), recordOfMeeting(reviewed, held)),
      };
    }),
};
