import { recordedChecks } from '#pathway';
import { findingsOfReferrals } from '../referral-finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import { termsSaid } from '../terms-said.js';

export const organiserNotOfThisService: ReviewRule<'organiser-not-of-this-service'> = {
  rows: ['SRV-2'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'A service was arranged by another than the law names for its kind, or a referral to it made to another.',
  find: (reviewed) => {
    const { statutes, events } = reviewed;
    return [
      ...termsSaid(reviewed).flatMap(({ service, record, on, terms, check }) => {
        const breached = breachedBy(recordedChecks.notArrangedByIt(terms, check.rule));
        if (breached === undefined || record.event.type === 'ServiceChanged') return [];
        const { kind: serviceKind, organiser } = terms;
        return {
          finding: 'organiser-not-of-this-service' as const,
          ...breached,
          severity: 'unlawful' as const,
          on,
          serviceId: service.serviceId,
          facts: { serviceKind, organiser, expected: check.rule.value.organisers, referred: false },
          eventIds: events.idsOf(record),
        };
      }),
      ...findingsOfReferrals(
        reviewed,
        'organiser-not-of-this-service',
        'organiser-not-of-this-service',
        ({ receiver, on }, serviceKind) => ({
          serviceKind,
          organiser: receiver,
          expected: recordedChecks.serviceRuleOn(statutes, serviceKind, on)?.value.organisers ?? [],
          referred: true,
        }),
      ),
    ];
  },
};
