import { type CalendarDate, daysBetween } from '#calendar-date';
import { type Referral, recordedChecks } from '#pathway';
import { recordsOfReferral } from '../referral-finding.js';
import type { ReviewRule } from '../review-rule.js';

export const referralUnanswered: ReviewRule<'referral-unanswered'> = {
  rows: ['REF-1'],
  severities: ['to-be-checked', 'information'],
  refusedInDecisions: false,
  law: ['review-practice.referral-unanswered-days'],
  appears:
    'A referral waited for its receiver longer than the review practice has. It is information where it was answered since. The law says "without undue delay" and has no number.',
  find: (reviewed) =>
    reviewed.pathway.referrals.flatMap((referral) =>
      waits(referral).flatMap(({ since, answeredOn }) => {
        const { statutes, events, asOf } = reviewed;
        const { referralId, receiver } = referral;
        const practice = recordedChecks.ruleInForce(
          statutes,
          'integer',
          'review-practice.referral-unanswered-days',
          since,
        );
        const days = daysBetween(since, answeredOn ?? asOf);
        if (practice === undefined || days <= practice.value) return [];
        return {
          finding: 'referral-unanswered' as const,
          rule: 'REF-1' as const,
          provision: practice.citation,
          severity: answeredOn === undefined ? ('to-be-checked' as const) : ('information' as const),
          on: since,
          ...(answeredOn === undefined ? {} : { until: answeredOn }),
          referralIds: [referralId],
          facts: {
            receiver,
            days,
            practiceDays: practice.value,
            ...(answeredOn === undefined ? {} : { answeredOn }),
          },
          eventIds: events.idsOf(
            ...recordsOfReferral(reviewed, referralId),
            ...events
              .of(
                'referralId',
                referralId,
                'ReferralInformationGiven',
                'ReferralInformationRequested',
                'ReferralAccepted',
                'ReferralRefused',
              )
              .filter(({ event }) => event.data.on === since || event.data.on === answeredOn),
          ),
        };
      }),
    ),
};

/** When the receiver's turn began, and when it answered; after a question it is the sender's turn. */
function waits({ on, steps }: Referral): readonly { since: CalendarDate; answeredOn?: CalendarDate }[] {
  const turns = [on, ...steps.filter(({ what }) => what === 'information-given').map((step) => step.on)];
  const answers = steps.filter(({ what }) => what !== 'information-given').map((step) => step.on);
  return turns.map((since, index) => {
    const answeredOn = answers[index];
    return { since, ...(answeredOn === undefined ? {} : { answeredOn }) };
  });
}
