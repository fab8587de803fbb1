import type { RefusalName } from '#contracts';
import { type Referral, recordedChecks } from '#pathway';
import type { FactsOf } from './facts-of.js';
import type { Finding, FindingCode } from './finding.js';
import { breachedBy } from './review-rule.js';
import type { ReviewedCase } from './reviewed-case.js';

/** The referral as it was recorded. */
export function recordsOfReferral({ events }: ReviewedCase, referralId: string) {
  return events.of('referralId', referralId, 'ReferredToService', 'ReferredToSocialRehabilitation');
}

/** Findings of referrals to a kind of service that a decision to refer would have been refused for. */
export function findingsOfReferrals<Code extends FindingCode>(
  reviewed: ReviewedCase,
  finding: Code,
  name: RefusalName,
  told: (referral: Referral, serviceKind: string) => FactsOf[Code],
): readonly Finding<Code>[] {
  const { pathway, statutes, events } = reviewed;
  return pathway.referrals.flatMap((referral) => {
    const { referralId, on, to, receiver, rehabilitationGrounds } = referral;
    if (to === undefined) return [];
    const said = {
      on,
      serviceKind: to,
      receiver,
      ...(rehabilitationGrounds === undefined ? {} : { rehabilitationGrounds }),
    };
    return recordedChecks
      .notForThatService(pathway, said, { statutes })
      .filter(({ details }) => details.problem === name)
      .flatMap((refusal): readonly Finding<Code>[] => {
        const breached = breachedBy(refusal);
        if (breached === undefined) return [];
        return [
          {
            finding,
            ...breached,
            severity: 'unlawful',
            on,
            referralIds: [referralId],
            facts: told(referral, to),
            eventIds: events.idsOf(...recordsOfReferral(reviewed, referralId)),
          },
        ];
      });
  });
}
