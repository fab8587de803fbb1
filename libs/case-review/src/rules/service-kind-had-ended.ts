import { recordedChecks } from '#pathway';
import { findingsOfReferrals } from '../referral-finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const serviceKindHadEnded: ReviewRule<'service-kind-had-ended'> = {
  rows: ['KEL-2'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'A service started, or a referral was made, of a kind that was no longer arranged: Kela’s Taito rehabilitation after 31 December 2025.',
  find: (reviewed) => [
    ...reviewed.events.all('ServiceStarted').flatMap((record) => {
      const { statutes, events } = reviewed;
      const { serviceId, kind, on } = record.event.data;
      if (recordedChecks.serviceRuleOn(statutes, kind, on) !== undefined) return [];
      const breached = breachedBy(recordedChecks.notInTheCatalogue(statutes, kind, on));
      if (breached === undefined) return [];
      return {
        finding: 'service-kind-had-ended' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        serviceId,
        facts: { serviceKind: kind, referred: false },
        eventIds: events.idsOf(record),
      };
    }),
    ...findingsOfReferrals(
      reviewed,
      'service-kind-had-ended',
      'service-kind-ended',
      (_referral, serviceKind) => ({
        serviceKind,
        referred: true,
      }),
    ),
  ],
};
